import Subprocesses

/// The installed `git`.
public struct Git: Sendable {
    /// How long git may take for anything that is asked of it here, in seconds.
    private static let patience = 60

    private let program: Subprocess

    /// Finds the program in the path.
    ///
    /// - Throws: ``GitError/missing``.
    public init() throws(GitError) {
        guard let program = Subprocess(named: "git") else { throw .missing }
        self.program = program
    }

    /// What git prints, without the end of its last line; `nil` when its exit code is 1, which stands for no.
    func answer(_ arguments: [String]) throws(GitError) -> String? {
        let answer: Subprocess.Answer
        do throws(SubprocessError) {
            answer = try program.run(arguments, within: Self.patience)
        } catch {
            switch error {
            case .notStarted(let reason): throw .refused(arguments: arguments, message: reason)
            case .tooSlow(let seconds):
                throw .refused(arguments: arguments, message: "it took longer than \(seconds) s")
            }
        }
        switch answer.status {
        case 0:
            let isLine = answer.output.last == UInt8(ascii: "\n")
            return String(decoding: answer.output.dropLast(isLine ? 1 : 0), as: UTF8.self)
        case 1: return nil
        default:
            let message = String(decoding: answer.errors.prefix(4000), as: UTF8.self)
            throw .refused(arguments: arguments, message: message)
        }
    }

    /// Whether git would colour a difference that goes where this process writes.
    ///
    /// - Parameter isTerminal: whether that is a terminal; git's pager is asked for by itself.
    public func colorsDifferences(isTerminal: Bool) -> Bool {
        let arguments = ["config", "--get-colorbool", "color.diff", isTerminal ? "true" : "false"]
        return (try? answer(arguments)) == "true"
    }
}
