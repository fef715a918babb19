/// Takes the faults of nodes whose outputs are known all the same.
final class InferenceRemarks {
    /// Whether the contents of values that nodes compute count, and not only constants.
    let followsComputations: Bool
    /// Whether lengths that follow from named ones are spelled out, `floor((H + 1)/2)`, and not left unknown.
    let namesLengths: Bool
    private var faults: [InferenceError] = []
    private var typeFault: InferenceError?

    init(followsComputations: Bool = true, namesLengths: Bool = false) {
        self.followsComputations = followsComputations
        self.namesLengths = namesLengths
    }

    /// Notes a fault of the node that is being inferred.
    func add(_ id: String, _ message: String, field: String? = nil) {
        let fault = InferenceError(id, message, field: field)
        if !faults.contains(fault) { faults.append(fault) }
    }

    /// Notes that the node has a type that its operator does not take or give; the first counts, and nothing beside it.
    func addTypeFault(_ fault: InferenceError) { typeFault = typeFault ?? fault }

    /// Whether the node has a type that its operator does not take or give.
    var hasTypeFault: Bool { typeFault != nil }

    /// Whether there are none since the last were taken.
    var isEmpty: Bool { faults.isEmpty && typeFault == nil }

    /// The faults since the last call.
    func taken() -> [InferenceError] {
        if isEmpty { return [] }
        defer { (faults, typeFault) = ([], nil) }
        return typeFault.map { [$0] } ?? faults
    }
}
