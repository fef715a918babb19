import GraphIR

extension Rule {
    /// Nodes of a function body stand behind those whose outputs they read.
    static let unsortedFunctionNode = Rule(
        "function.unsorted-node", reference: "F.topo",
        summary: "a node of a function body stands behind those whose outputs it reads",
        explanation: """
            A node of a function body reads a value that is only computed further down. Sorting the nodes mends the \
            function.
            """,
        check: .function { context, _, reporter in
            reportUnsortedNodes(context, &reporter)
        })
}
