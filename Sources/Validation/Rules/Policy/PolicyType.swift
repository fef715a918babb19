import GraphIR

extension Rule {
    /// The element types are allowed.
    static let policyType = Rule(
        "policy.dtype",
        summary: "the policy allows the element types of tensors",
        explanation: """
            A tensor has an element type that is one of the policy's forbidden-dtypes, or none of its allowed-dtypes. \
            It is reported where the type comes into the model: at an input, an initializer, or a node none of whose \
            inputs has it.
            """,
        check: .policy { context, reporter in
            guard !context.policy.types.isEmpty else { return }
            for scope in context.executedScopes {
                reporter.enter(scope: scope.index)
                if let graph = scope.graph { reportInterface(of: graph, scope, context, &reporter) }
                // What a node with graphs gives comes from them, and they are looked at.
                for (index, node) in scope.nodes.enumerated() where node.subgraphs.isEmpty {
                    let known = Set(node.inputs.compactMap { $0 }.compactMap { context.type(of: $0) })
                    for case let id? in node.outputs {
                        guard let type = context.type(of: id), !known.contains(type), !context.permits(type) else {
                            continue
                        }
                        reporter.enter(scope: scope.index, node: index)
                        let name = context.model.name(of: id)
                        report(
                            "output '\(name)'", type,
                            at: Location(in: scope.path, node: NodePlace(node, at: index), value: name), context,
                            &reporter)
                    }
                }
            }
        })
}

private func reportInterface(
    of graph: Graph, _ scope: Scope, _ context: PolicyContext, _ reporter: inout Reporter
) {
    // A subgraph's inputs are its owner's, which has been looked at.
    for input in scope.parent == nil ? graph.inputs : [] {
        guard let id = input.value, let type = context.type(of: id), !context.permits(type) else { continue }
        let name = context.model.name(of: id)
        report("input '\(name)'", type, at: Location(in: scope.path, value: name), context, &reporter)
    }
    for initializer in graph.initializers {
        guard let id = initializer.value, let type = initializer.tensor.dataType, !context.permits(type) else {
            continue
        }
        let name = context.model.name(of: id)
        report("initializer '\(name)'", type, at: Location(in: scope.path, value: name), context, &reporter)
    }
}

private func report(
    _ owner: String, _ type: DataType, at place: Location, _ context: PolicyContext, _ reporter: inout Reporter
) {
    reporter.report("\(owner) is \(type), which is not allowed", at: place, hint: context.policy.types.hint)
}

extension PolicyContext {
    /// The element type of a tensor, dense or sparse.
    fileprivate func type(of id: ValueID) -> DataType? {
        switch types?[id]?.kind {
        case .tensor(let type), .sparseTensor(let type): type.elementType
        default: nil
        }
    }

    fileprivate func permits(_ type: DataType) -> Bool { policy.types.permits(ByteString(type.description)) }
}
