import GraphIR

extension Rule {
    /// All shapes are static.
    static let policyStaticShape = Rule(
        "policy.static-shape",
        summary: "the policy's static-shapes: every shape is known without running the model",
        explanation: """
            The policy demands static shapes, as compilers for accelerators do. An input of the model has a dimension \
            that is open or named, or a node gives an output whose shape does not follow from its inputs. Each is \
            reported where it begins, not at all that follows from it.
            """,
        check: .policy { context, reporter in
            guard context.policy.requiresStaticShapes, let graph = context.model.model.graph else { return }
            let defaults = Set(graph.initializers.compactMap { $0.value.map(context.model.name) })
            for input in graph.inputs {
                guard let id = input.value, !defaults.contains(context.model.name(of: id)), !context.isStatic(id)
                else { continue }
                report("input", id, at: Location(value: context.model.name(of: id)), context, &reporter)
            }
            for scope in context.executedScopes where scope.path.root == .main {
                for (index, node) in scope.nodes.enumerated() {
                    guard context.beginsOpenShape(node),
                        !node.subgraphs.contains(where: { $0.nodes.contains(where: context.beginsOpenShape) })
                    else { continue }
                    for case let id? in node.outputs where !context.isStatic(id) {
                        reporter.enter(scope: scope.index, node: index)
                        let place = Location(
                            in: scope.path, node: NodePlace(node, at: index), value: context.model.name(of: id))
                        report("output", id, at: place, context, &reporter)
                    }
                }
            }
        })
}

private func report(
    _ role: String, _ id: ValueID, at place: Location, _ context: PolicyContext, _ reporter: inout Reporter
) {
    let type = context.types?[id].map { "\($0)" } ?? "unknown"
    reporter.report("\(role) '\(context.model.name(of: id))' has no static shape: \(type)", at: place)
}

extension PolicyContext {
    /// What the graphs of a node read of the graphs around it.
    private func captures(of node: Node) -> [ValueID?] {
        node.subgraphs.flatMap { graph in
            let own = Set(graph.inputs.compactMap(\.value) + graph.nodes.flatMap { $0.outputs.compactMap { $0 } })
            return graph.nodes.flatMap { Array($0.inputs) + captures(of: $0) }
                .filter { $0.map { !own.contains($0) } ?? false }
        }
    }

    /// Whether a node gives a shape that is not static although those that it reads are.
    fileprivate func beginsOpenShape(_ node: Node) -> Bool {
        (Array(node.inputs) + captures(of: node)).allSatisfy { $0.map(isStatic) ?? true }
            && node.outputs.contains { $0.map { !isStatic($0) } ?? false }
    }

    /// Whether a value's shape is numbers only; values that are no tensors have no shape to know.
    fileprivate func isStatic(_ id: ValueID) -> Bool {
        switch types?[id]?.kind {
        case .tensor(let type), .sparseTensor(let type):
            type.shape?.sizes.allSatisfy { $0.fixedValue.map { $0 >= 0 } ?? false } ?? false
        case .sequence, .map, .optional, .opaque: true
        case nil: false
        }
    }
}
