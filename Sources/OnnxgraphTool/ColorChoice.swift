import ArgumentParser

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// When an answer is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never

    /// Whether to colour what goes to standard output.
    ///
    /// - Parameter isFile: whether it goes to a file instead.
    func isOn(isFile: Bool = false) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto: !isFile && Console.writesToTerminal && !Self.isUnwanted
        }
    }

    /// The convention of no-color.org, and terminals that can do nothing.
    private static var isUnwanted: Bool {
        let variable = { (name: String) in getenv(name).map { String(cString: $0) } ?? "" }
        return !variable("NO_COLOR").isEmpty || variable("TERM") == "dumb"
    }
}
