import ArgumentParser
import GitSupport
import Subprocesses

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// `onnxgraph git-setup`.
struct GitSetupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "git-setup",
        abstract: "Make git show what changed in models.",
        discussion: """
            git diff, git log -p and git show then print models as text, one node a line, and a digest for each large \
            weight; git difftool -t onnxgraph prints what onnxgraph diff does. With --graph-diff, git diff itself does \
            so too. Settings are written by git config, and a line is added to .gitattributes, which is to be \
            committed; what has been done is printed. Nothing is done twice.

            Examples:
              onnxgraph git-setup
              onnxgraph git-setup --global --graph-diff
              onnxgraph git-setup --uninstall
            """)

    @Flag(help: "For the repository of the working directory: the default.")
    var local = false

    @Flag(help: "For all your repositories.")
    var global = false

    @Flag(help: "Let git diff print what onnxgraph diff does; git log -p and git show still print text.")
    var graphDiff = false

    @Flag(help: "Replace settings that are not this command's.")
    var force = false

    @Flag(help: "Take everything back.")
    var uninstall = false

    func validate() throws {
        if local && global { throw ValidationError("Give --local or --global, not both.") }
        if uninstall && (graphDiff || force) {
            throw ValidationError("--uninstall goes with --local or --global alone.")
        }
    }

    func run() throws {
        let setup = try GitSetup(global ? .global : .local)
        if uninstall {
            return try report(setup.disable(), otherwise: "nothing to take back: git is not set up")
        }
        var done = try setup.enable(program: Self.program, showsGraphs: graphDiff, replacing: force)
        if !done.isEmpty { done.append("git diff shows models now, git difftool -t onnxgraph compares their graphs") }
        try report(done, otherwise: "nothing to do: git is set up already")
        if let complaint = try setup.complaint() { Console.note("warning: \(complaint)") }
    }

    private func report(_ done: [String], otherwise nothing: String) throws {
        if done.isEmpty { return Console.note(nothing) }
        try Console.answer(done.map { $0 + "\n" }.joined())
    }

    /// How a shell calls this program: by its name if that is enough.
    private static var program: String {
        let name = CommandLine.arguments.first ?? ""
        let path = name.contains("/") ? AbsolutePath(name).path : Subprocess(named: name)?.path ?? name
        if let found = Subprocess(named: "onnxgraph")?.path, isSame(found, path) { return "onnxgraph" }
        return "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }

    private static func isSame(_ path: String, _ other: String) -> Bool {
        guard let a = realpath(path, nil), let b = realpath(other, nil) else { return false }
        defer { for path in [a, b] { free(path) } }
        return strcmp(a, b) == 0
    }
}
