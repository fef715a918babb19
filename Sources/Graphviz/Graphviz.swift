import Subprocesses

/// The installed layout program of Graphviz, `dot`.
public struct Graphviz: Sendable {
    /// What a layout is written as.
    public enum Format: String, Sendable {
        case svg, pdf
        case png = "png:cairo"
    }

    private let program: Subprocess

    /// Finds the program in the path.
    ///
    /// - Throws: ``GraphvizError/missing``.
    public init() throws(GraphvizError) {
        guard let program = Subprocess(named: "dot") else { throw .missing }
        self.program = program
    }

    /// Lays out a graph.
    ///
    /// - Parameters:
    ///   - graph: the graph in the DOT language.
    ///   - format: what to write.
    ///   - seconds: how long it may take.
    /// - Returns: the bytes of the drawing; the same for the same graph, as far as Graphviz sees to that.
    /// - Throws: ``GraphvizError``.
    public func layOut(_ graph: String, as format: Format, within seconds: Int) throws(GraphvizError) -> [UInt8] {
        let answer = try answer(to: graph, ["-T\(format.rawValue)"], within: seconds)
        if answer.status != 0 {
            let text = String(decoding: answer.errors.prefix(4000), as: UTF8.self)
            throw .failed(message: String(text.drop(while: \.isWhitespace)))
        }
        return format == .pdf ? Self.withoutTime(answer.output) : answer.output
    }

    /// Runs the program at a fixed time, for files that record when they were made.
    private func answer(
        to graph: String, _ arguments: [String], within seconds: Int
    ) throws(GraphvizError) -> Subprocess.Answer {
        do throws(SubprocessError) {
            let variables = ["SOURCE_DATE_EPOCH": "0", "TZ": "UTC"]
            return try program.run(arguments, input: graph, variables: variables, within: seconds)
        } catch {
            switch error {
            case .notStarted(let reason): throw .notStarted(reason: reason)
            case .tooSlow(let seconds): throw .tooSlow(seconds: seconds)
            }
        }
    }

    /// A PDF that was made at a fixed time, in a form that is as long.
    static func withoutTime(_ bytes: [UInt8]) -> [UInt8] {
        let (key, time) = (Array("/CreationDate (D:".utf8), Array("19700101000000".utf8))
        guard let place = bytes.firstRange(of: key)?.upperBound, bytes.count - place >= time.count else { return bytes }
        return Array(bytes[..<place] + time + bytes[(place + time.count)...])
    }
}
