/// Takes the faults of nodes whose outputs are known all the same.
final class InferenceRemarks {
    /// Whether the contents of values that nodes compute count, and not only constants.
    let followsComputations: Bool
    /// Whether lengths that follow from named ones are spelled out, `floor((H + 1)/2)`, and not left unknown.
    let namesLengths: Bool
    private var faults: [InferenceError] = []

    init(followsComputations: Bool = true, namesLengths: Bool = false) {
        self.followsComputations = followsComputations
        self.namesLengths = namesLengths
    }

    /// Notes a fault of the node that is being inferred.
    func add(_ id: String, _ message: String, field: String? = nil) {
        let fault = InferenceError(id, message, field: field)
        if !faults.contains(fault) { faults.append(fault) }
    }

    /// Whether there are none since the last were taken.
    var isEmpty: Bool { faults.isEmpty }

    /// The faults since the last call.
    func taken() -> [InferenceError] {
        if faults.isEmpty { return [] }
        defer { faults = [] }
        return faults
    }
}
