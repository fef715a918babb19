import Testing

@testable import Graphviz

@Suite struct GraphvizTests {
    private static var isInstalled: Bool { (try? Graphviz()) != nil }

    @Test func timesAreTakenOutOfFiles() {
        let time = "/CreationDate (D:20300405060708Z)"
        let fixed = Graphviz.withoutTime(Array("a \(time) b".utf8))
        #expect(String(decoding: fixed, as: UTF8.self) == "a /CreationDate (D:19700101000000Z) b")
        #expect(Graphviz.withoutTime(Array("/CreationDate (D:2030".utf8)).count == 21)
    }

    @Test(.enabled(if: isInstalled, "Graphviz is not installed")) func layout() throws {
        let drawing = try Graphviz().layOut("digraph { a -> b }", as: .svg, within: 60)
        #expect(String(decoding: drawing, as: UTF8.self).contains("<svg"))
    }

    @Test(.enabled(if: isInstalled, "Graphviz is not installed")) func whatGraphvizSays() throws {
        let failure = #expect(throws: GraphvizError.self) {
            _ = try Graphviz().layOut("digraph {", as: .svg, within: 60)
        }
        guard case .failed(let message) = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(message.contains("syntax error"))
    }
}
