/// The settings that tell git how to show models.
struct DriverSettings {
    /// A variable of git's configuration.
    struct Setting: Hashable {
        let key: String
        /// `nil` where there shall be none.
        let value: String?
    }

    /// The name of the driver in `.gitattributes` and in git's configuration.
    static let driver = "onnx"
    /// The name of the tool for `git difftool`.
    static let tool = "onnxgraph"
    /// The subcommand that git calls.
    static let subcommand = "git-driver"

    /// All settings, in the order in which they are written.
    let all: [Setting]

    /// Settings that call a program; `nil` takes all of them back.
    ///
    /// - Parameters:
    ///   - program: how a shell calls the command.
    ///   - showsGraphs: whether `git diff` compares graphs instead of texts.
    init(program: String?, showsGraphs: Bool) {
        func call(_ words: String) -> String? { program.map { "\($0) \(Self.subcommand) \(words)" } }
        all = [
            Setting(key: "diff.\(Self.driver).textconv", value: call("textconv --")),
            // Patches for others to apply hold the bytes, not the text.
            Setting(key: "diff.\(Self.driver).binary", value: program.map { _ in "true" }),
            Setting(key: "diff.\(Self.driver).command", value: showsGraphs ? call("diff") : nil),
            Setting(
                key: "difftool.\(Self.tool).cmd", value: call("difftool -- \"$LOCAL\" \"$REMOTE\" \"$MERGED\"")),
        ]
    }

    /// Whether a value is one that this command has written, perhaps for another place of the program.
    static func isOurs(_ value: String) -> Bool { value.contains(" \(subcommand) ") || value == "true" }
}
