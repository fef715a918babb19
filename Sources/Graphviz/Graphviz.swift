#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The installed layout program of Graphviz, `dot`.
public struct Graphviz: Sendable {
    /// What a layout is written as.
    public enum Format: String, Sendable {
        case svg, pdf
        case png = "png:cairo"
    }

    private let path: String

    /// Finds the program in the path.
    ///
    /// - Throws: ``GraphvizError/missing``.
    public init() throws(GraphvizError) {
        let folders = getenv("PATH").map { String(cString: $0) } ?? ""
        let candidates = folders.split(separator: ":").map { "\($0)/dot" }
        guard let path = candidates.first(where: { access($0, X_OK) == 0 }) else { throw .missing }
        self.path = path
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
        let input = try TemporaryFile(contents: graph)
        let (output, messages) = (try TemporaryFile(), try TemporaryFile())
        let child = try ChildProcess(
            path, ["dot", "-T\(format.rawValue)"], input: input, output: output, errors: messages)
        guard let status = child.wait(seconds: seconds) else { throw .tooSlow(seconds: seconds) }
        if status != 0 {
            let text = String(decoding: messages.contents.prefix(4000), as: UTF8.self)
            throw .failed(message: String(text.drop(while: \.isWhitespace)))
        }
        return format == .pdf ? Self.withoutTime(output.contents) : output.contents
    }

    /// A PDF that was made at a fixed time, in a form that is as long.
    static func withoutTime(_ bytes: [UInt8]) -> [UInt8] {
        let (key, time) = (Array("/CreationDate (D:".utf8), Array("19700101000000".utf8))
        guard let place = bytes.firstRange(of: key)?.upperBound, bytes.count - place >= time.count else { return bytes }
        return Array(bytes[..<place] + time + bytes[(place + time.count)...])
    }
}
