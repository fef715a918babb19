import ArgumentParser
import Tracing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// How the process ends: 0 done, 1 findings or differences, 2 could not do the job.
struct ExitStatus {
    /// The job could not be done, and why has been said.
    struct Trouble: Error {}

    /// The job is done: there are findings or differences, and they have been shown.
    struct Findings: Error {}

    private let code: Int32
    private let message: String

    /// The end that an error leads to; a request for help is none.
    init(of error: any Error) {
        if error is Trouble {
            (code, message) = (2, "")
        } else if error is Findings {
            (code, message) = (1, "")
        } else if Onnxgraph.exitCode(for: error) == .success {
            (code, message) = (0, Onnxgraph.fullMessage(for: error))
        } else if Onnxgraph.exitCode(for: error) == .validationFailure {
            let text = Onnxgraph.fullMessage(for: error)
            (code, message) = (2, text.hasPrefix("Error:") ? "error:" + text.dropFirst("Error:".count) : text)
        } else if let error = error as? TraceError {
            (code, message) = (2, "\(error)")
        } else {
            (code, message) = (2, "error: \(error)")
        }
    }

    /// Says why and ends the process.
    func exit() -> Never {
        if code == 0 {
            print(message)
        } else if !message.isEmpty {
            Console.note(message)
        }
        endProcess(code)
    }
}

/// The C library's `exit`, under a name that no method hides.
private func endProcess(_ code: Int32) -> Never { exit(code) }
