import Inspection
import Synchronization

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A line on standard error that says how far a job is, when a terminal waits for more than a second.
final class Progress: Sendable {
    private struct State {
        var done = 0
        var isShown = false
        var isFinished = false
    }

    private let verb: String
    private let total: Int
    private let state = Mutex(State())

    /// Begins a job of some steps; the verb says what is done to them.
    init(_ verb: String, total: Int) {
        self.verb = verb
        self.total = total
        guard isatty(STDERR_FILENO) == 1 else { return }
        Thread.start { [self] in
            var pauses = 0
            while !state.withLock({ $0.isFinished }) {
                usleep(100_000)
                pauses += 1
                if pauses >= 10 { show() }
            }
        }?.detach()
    }

    /// Notes that one more step is done.
    func step() {
        state.withLock { $0.done += 1 }
    }

    /// Takes the line away and lets something be printed.
    func pause(_ body: () -> Void) {
        state.withLock { state in
            clear(&state)
            body()
        }
    }

    /// Ends the job.
    func finish() {
        state.withLock { state in
            clear(&state)
            state.isFinished = true
        }
    }

    private func show() {
        state.withLock { state in
            if state.isFinished { return }
            state.isShown = true
            Self.write("\r\u{1b}[K\(verb) \(state.done) of \(total)")
        }
    }

    private func clear(_ state: inout State) {
        if state.isShown { Self.write("\r\u{1b}[K") }
        state.isShown = false
    }

    private static func write(_ text: String) {
        var text = text
        text.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
