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

extension Console {
    /// The number of columns of the terminal: what `COLUMNS` says, what the terminal says, or 120.
    static var width: Int {
        if let text = getenv("COLUMNS"), let width = Int(String(cString: text)), width > 0 { return min(width, 1000) }
        var size = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        return 120
    }
}
