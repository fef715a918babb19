import GraphIR

/// Which functions of a model call which.
struct FunctionGraph {
    /// For each function those that its body calls, subgraphs included.
    let callees: [[Int]]

    init(_ model: ModelContext) {
        var meanings = OpMeanings(model)
        var callees: [[Int]] = Array(repeating: [], count: model.model.functions.count)
        var root = -1
        var known: Set<Int> = []
        for scope in model.scopes where scope.isInFunction {
            // The scopes of functions come in the order of the functions.
            if scope.function != nil {
                root += 1
                known.removeAll(keepingCapacity: true)
            }
            meanings.enter(scope)
            let nodes = scope.nodes
            for index in nodes.indices {
                if case .function(let callee) = meanings.meaning(of: nodes[index].op), known.insert(callee).inserted {
                    callees[root].append(callee)
                }
            }
        }
        self.callees = callees
    }

    /// The functions that call themselves, in groups that call each other.
    var cycles: [[Int]] {
        stronglyConnectedComponents(callees).filter { $0.count > 1 || callees[$0[0]].contains($0[0]) }
            .sorted { $0[0] < $1[0] }
    }

    /// The longest chain of calls that starts at each function, itself counted; cycles count once.
    var depths: [Int] {
        var depths = Array(repeating: 1, count: callees.count)
        // A component comes after those that it calls.
        for members in stronglyConnectedComponents(callees) {
            let group = Set(members)
            let inner = members.flatMap { callees[$0] }.filter { !group.contains($0) }.map { depths[$0] }.max() ?? 0
            for member in members { depths[member] = inner + 1 }
        }
        return depths
    }
}

extension Function {
    /// What the function is called by.
    var op: OpName { OpName(name, domain: domain, overload: overload) }

    /// The names of the attributes that a call may set, those without a default first.
    var declaredAttributes: [ByteString] { attributeNames + attributes.compactMap(\.name) }
}
