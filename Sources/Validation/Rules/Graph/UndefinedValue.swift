import GraphIR

extension Rule {
    /// Every value that is read is defined somewhere.
    static let undefinedValue = Rule(
        "graph.undefined-value", reference: "G.topo",
        summary: "every value that a node reads is defined",
        explanation: """
            A node reads a value that is no graph input, no initializer and no output of any node that it can see. \
            The name is misspelt, or the node that computes the value was removed. A runtime refuses such a model.
            """,
        check: .scope { context, reporter in
            var readers: [ValueID: [Int]] = [:]
            var order: [ValueID] = []
            for (index, node) in context.scope.nodes.enumerated() {
                for case let id? in node.inputs where context.model.definitions[id] == nil {
                    if readers[id] == nil { order.append(id) }
                    if readers[id]?.last != index { readers[id, default: []].append(index) }
                }
            }
            for id in order {
                guard let nodes = readers[id], let first = nodes.first else { continue }
                let name = context.model.name(of: id)
                var place = context.location(ofNode: first)
                place.value = name
                reporter.report(
                    "'\(name)' is not defined", at: place,
                    notes: nodes.dropFirst().map { .init("read here too", at: context.location(ofNode: $0)) })
            }
        })
}
