import Testing

@testable import Graphviz

@Suite struct GraphvizTests {
    private static var isInstalled: Bool { (try? Graphviz()) != nil }

    private func run(_ path: String, _ arguments: [String], _ input: String = "", seconds: Int = 60) throws -> (
        status: Int32?, output: String
    ) {
        let (input, output) = (try TemporaryFile(contents: input), try TemporaryFile())
        let child = try ChildProcess(path, arguments, input: input, output: output, errors: try TemporaryFile())
        let status = child.wait(seconds: seconds)
        return (status, String(decoding: output.contents, as: UTF8.self))
    }

    @Test func inputComesBack() throws {
        let text = String(repeating: "a line\n", count: 100_000)
        #expect(try run("/bin/cat", ["cat"], text) == (0, text))
    }

    @Test func failuresAreSeen() throws {
        #expect(try run("/bin/sh", ["sh", "-c", "exit 3"]).status == 3)
        #expect(throws: GraphvizError.self) { _ = try run("/nothing", ["nothing"]) }
    }

    @Test func whatTakesTooLongIsEnded() throws {
        #expect(try run("/bin/sleep", ["sleep", "600"], seconds: 0).status == nil)
    }

    @Test func filesAreMadeAtNoTime() throws {
        #expect(try run("/bin/sh", ["sh", "-c", "echo $SOURCE_DATE_EPOCH"]).output == "0\n")
    }

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
