import ArgumentParser

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Whether an answer is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never

    /// Whether to colour: on a terminal, unless the environment has a `NO_COLOR` that is not empty.
    func isColoured(toFile: Bool) -> Bool {
        switch self {
        case .always: return true
        case .never: return false
        case .auto:
            let isForbidden = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
            return !toFile && !isForbidden && Console.writesToTerminal
        }
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
