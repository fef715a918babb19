import GraphIR

/// Why git has not been set up.
public enum GitError: Error, Hashable, Sendable {
    /// There is no `git` in the path.
    case missing
    /// git was to do something and has refused, and what it said.
    case refused(arguments: [String], message: String)
    /// The working directory is in no repository that has files.
    case noRepository
    /// A setting has a value of somebody else's.
    case taken(key: String, value: String)
}

extension GitError: CustomStringConvertible {
    /// One line, and after it what git said.
    public var description: String {
        switch self {
        case .missing: "git is not installed: no 'git' in the path"
        case .refused(let arguments, let message):
            "git \(arguments.joined(separator: " ")) failed" + (message.isEmpty ? "" : ":\n\(message)")
        case .noRepository:
            "expected a working directory in a git repository, found none above it; --global sets up all repositories"
        case .taken(let key, let value): "\(key) has the value '\(value.printable())' already; --force replaces it"
        }
    }
}
