#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// An installed program as a function from arguments and input to what it writes.
public struct Subprocess: Sendable {
    /// The program's file.
    public let path: String
    private let name: String

    /// Finds a program in the path; `nil` when it is not there.
    public init?(named name: String) {
        let folders = getenv("PATH").map { String(cString: $0) } ?? ""
        let candidates = folders.split(separator: ":").map { "\($0)/\(name)" }
        guard let path = candidates.first(where: Self.isProgram) else { return nil }
        self.path = path
        self.name = name
    }

    private static func isProgram(_ path: String) -> Bool {
        var status = stat()
        return access(path, X_OK) == 0 && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// What a program has left behind.
    public struct Answer: Sendable {
        /// The exit code, or 128 and the signal that ended it.
        public let status: Int32
        /// What it wrote to standard output.
        public let output: [UInt8]
        /// What it wrote to standard error.
        public let errors: [UInt8]
    }

    /// Runs the program until it ends.
    ///
    /// - Parameters:
    ///   - arguments: the arguments after the program's name.
    ///   - input: what it reads from standard input.
    ///   - variables: variables of the environment that are set for it.
    ///   - seconds: how long it may take.
    /// - Throws: ``SubprocessError``; a program that fails has an answer too.
    public func run(
        _ arguments: [String], input: String = "", variables: [String: String] = [:], within seconds: Int
    ) throws(SubprocessError) -> Answer {
        let (output, errors) = (try TemporaryFile(), try TemporaryFile())
        let child = try ChildProcess(
            path, [name] + arguments, variables: variables, input: try TemporaryFile(contents: input), output: output,
            errors: errors)
        guard let status = child.wait(seconds: seconds) else { throw .tooSlow(seconds: seconds) }
        return Answer(status: status, output: output.contents, errors: errors.contents)
    }
}
