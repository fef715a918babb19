/// What git tells a program that shows the difference of two files, source: "git diff driver" in `git help git`.
public struct DriverArguments: Hashable, Sendable {
    /// The path of the old file in the repository.
    public let oldPath: String
    /// The path of the new file in the repository.
    public let newPath: String
    /// Where the old contents are.
    public let oldFile: String
    /// Where the new contents are.
    public let newFile: String

    /// Takes the arguments: path, file, object, mode, file, object, mode, and the new path after a renaming.
    ///
    /// - Returns: `nil` for a path that is not merged, which git names alone, and for anything unknown.
    public init?(_ arguments: [String]) {
        if arguments.count < 7 { return nil }
        (oldPath, oldFile, newFile) = (arguments[0], arguments[1], arguments[4])
        newPath = arguments.count > 7 ? arguments[7] : arguments[0]
    }
}
