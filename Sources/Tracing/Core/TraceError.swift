public import GraphIR

/// Why a module could not be traced: every independent fault of the run.
public struct TraceError: Error, CustomStringConvertible {
    /// The faults, in the order they came up.
    public let diagnostics: [Diagnostic]

    /// The faults as compilers print theirs.
    public var description: String {
        diagnostics.map(\.description).joined(separator: "\n")
    }
}
