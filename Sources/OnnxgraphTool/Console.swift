import GraphIR
import ONNXCodec

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What the command says beside its answer.
enum Console {
    /// Writes a line to standard error; names in it cannot make a terminal do anything.
    static func note(_ line: String) {
        // What has been printed so far stands before it, also when both streams go to one place.
        fflush(nil)
        var bytes = Array((line.printableLines + "\n").utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
            if written <= 0 { return }
            bytes = bytes.dropFirst(written)
        }
    }

    /// Writes a part of the answer to standard output, at once.
    static func answer(_ text: String) throws { try answer(Array(text.utf8)) }

    /// Writes bytes of the answer to standard output, at once.
    static func answer(_ bytes: [UInt8]) throws {
        fflush(nil)
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if written >= 0 {
                rest = rest.dropFirst(written)
            } else if errno == EPIPE {
                // Whoever read has had enough.
                throw ExitStatus.Trouble()
            } else if errno != EINTR {
                let reason = String(cString: strerror(errno))
                throw FileError(path: "standard output", operation: "write", reason: reason)
            }
        }
    }

    /// Whether standard output is a terminal.
    static var writesToTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}
