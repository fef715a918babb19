/// Tells git how to show models, and takes it back.
///
/// Settings are read and written by `git config` alone.
public struct GitSetup {
    /// For which repositories.
    public enum Scope: String, Sendable {
        /// The repository of the working directory.
        case local
        /// All repositories of the user.
        case global
    }

    private let scope: Scope
    private let git: Git
    private let attributes: AttributesFile

    /// Finds git and what is to be set up.
    ///
    /// - Throws: ``GitError``.
    public init(_ scope: Scope) throws(GitError) {
        self.scope = scope
        git = try Git()
        attributes = try AttributesFile(scope, git)
    }

    /// Tells git how to show models.
    ///
    /// - Parameters:
    ///   - program: how a shell calls the command.
    ///   - showsGraphs: whether `git diff` compares graphs instead of texts.
    ///   - replacing: whether settings of somebody else's are replaced.
    /// - Returns: what has been done, a line each; nothing when all was so already.
    /// - Throws: ``GitError``, or what writing a file throws.
    public func enable(program: String, showsGraphs: Bool, replacing: Bool) throws -> [String] {
        let settings = DriverSettings(program: program, showsGraphs: showsGraphs)
        if !replacing { for setting in settings.all { try check(setting) } }
        var done = try settings.all.compactMap(apply)
        if try attributes.change(\.withLine) { done.append("added '\(AttributesText.line)' to \(attributes.name)") }
        return done
    }

    /// Takes back what ``enable(program:showsGraphs:replacing:)`` has done.
    ///
    /// - Returns: what has been done, a line each; nothing when nothing was set up.
    /// - Throws: ``GitError``, or what writing a file throws.
    public func disable() throws -> [String] {
        var done = try DriverSettings(program: nil, showsGraphs: false).all.compactMap(apply)
        if try attributes.change(\.withoutLine) {
            done.append("removed '\(AttributesText.line)' from \(attributes.name)")
        }
        return done
    }

    /// What git says about models of the repository now, where that is not what was asked for.
    ///
    /// - Throws: ``GitError``.
    public func complaint() throws(GitError) -> String? {
        if scope == .global { return nil }
        let arguments = ["-C", String(attributes.path.dropLast("/.gitattributes".count))]
        let answer = try git.answer(arguments + ["check-attr", "diff", "--", "model.onnx"])
        let value = answer?.split(separator: " ").last.map(String.init) ?? ""
        if value == DriverSettings.driver { return nil }
        return "'git check-attr diff model.onnx' says \(value): another file of attributes overrides \(attributes.name)"
    }

    private func value(of key: String) throws(GitError) -> String? {
        try git.answer(["config", "--\(scope.rawValue)", "--get", key])
    }

    private func check(_ setting: DriverSettings.Setting) throws(GitError) {
        guard setting.value != nil, let value = try value(of: setting.key) else { return }
        if !DriverSettings.isOurs(value) { throw .taken(key: setting.key, value: value) }
    }

    /// Gives a variable its value, and says so; others' values stay where there shall be none.
    private func apply(_ setting: DriverSettings.Setting) throws(GitError) -> String? {
        let current = try value(of: setting.key)
        if current == setting.value { return nil }
        let options = ["config", "--\(scope.rawValue)"]
        if let value = setting.value {
            _ = try git.answer(options + ["--replace-all", setting.key, value])
            return "set \(setting.key) = \(value)"
        }
        guard let current, DriverSettings.isOurs(current) else { return nil }
        _ = try git.answer(options + ["--unset-all", setting.key])
        return "unset \(setting.key)"
    }
}
