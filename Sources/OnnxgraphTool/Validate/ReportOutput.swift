import ONNXCodec
import Synchronization
import Validation

/// Takes models as they are validated, and puts the report where it belongs.
final class ReportOutput: Sendable {
    private struct State {
        var writer: ReportWriter
        var tally = Tally()
        /// The report so far, when it goes to a file.
        var text = ""
        var failure: (any Error)?
    }

    private let file: String?
    private let isReplacing: Bool
    private let progress: Progress
    private let state: Mutex<State>

    /// - Parameter file: where the report goes; `nil` is standard output.
    init(_ writer: ReportWriter, file: String?, isReplacing: Bool, progress: Progress) {
        self.file = file
        self.isReplacing = isReplacing
        self.progress = progress
        state = Mutex(State(writer: writer))
    }

    func add(_ model: ValidatedModel) {
        progress.step()
        state.withLock { state in
            state.tally.add(model)
            if let fault = model.openingFault { progress.pause { Console.note("error: \(fault)") } }
            attempt(&state) { state in try put(try state.writer.part(of: model), &state) }
        }
    }

    /// Writes what is left.
    ///
    /// - Returns: the counts.
    func finish() throws -> Tally {
        progress.finish()
        return try state.withLock { state in
            attempt(&state) { state in try put(try state.writer.ending(state.tally), &state) }
            if let failure = state.failure { throw failure }
            guard let file else { return state.tally }
            try AtomicFile.save(text: state.text, to: file, replacing: isReplacing)
            Console.note("\(state.tally.summary()): see \(file)")
            return state.tally
        }
    }

    private func attempt(_ state: inout State, _ body: (inout State) throws -> Void) {
        // Once the answer cannot be taken, nothing more of it is of use.
        if state.failure != nil { return }
        do { try body(&state) } catch { state.failure = error }
    }

    private func put(_ text: String, _ state: inout State) throws {
        if file != nil {
            state.text += text
        } else if !text.isEmpty {
            var failure: (any Error)?
            progress.pause {
                do { try Console.answer(text) } catch { failure = error }
            }
            if let failure { throw failure }
        }
    }
}
