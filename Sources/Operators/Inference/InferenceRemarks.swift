/// Takes the faults of nodes whose outputs are known all the same.
final class InferenceRemarks {
    private var faults: [InferenceError] = []

    /// Notes a fault of the node that is being inferred.
    func add(_ id: String, _ message: String) {
        let fault = InferenceError(id, message)
        if !faults.contains(fault) { faults.append(fault) }
    }

    /// The faults since the last call.
    func taken() -> [InferenceError] {
        if faults.isEmpty { return [] }
        defer { faults = [] }
        return faults
    }
}
