extension Rule {
    /// The graph is that of another model.
    public static let policyStructure = Rule(
        "policy.structure",
        summary: "the policy's same-structure-as: the graph is that of another model",
        explanation: """
            The graph differs from that of the model that the policy's same-structure-as names: other nodes, \
            attributes, small constants or connections, or other types of inputs and outputs. Names, weights, the order \
            of nodes and the facts about the model as a whole do not count. onnxgraph diff shows every difference.
            """,
        check: .comparison)
}
