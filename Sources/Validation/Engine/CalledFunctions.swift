/// The functions that a model calls, from its graphs or from other functions that it calls.
struct CalledFunctions {
    private var called: Set<Int> = []

    init(of model: ModelContext) {
        let callees = FunctionGraph(model).callees
        var meanings = OpMeanings(model)
        var pending: [Int] = []
        for scope in model.scopes where !scope.isInFunction {
            meanings.enter(scope)
            let nodes = scope.nodes
            for index in nodes.indices {
                if case .function(let callee) = meanings.meaning(of: nodes[index].op) { pending.append(callee) }
            }
        }
        while let function = pending.popLast() {
            if called.insert(function).inserted { pending += callees[function] }
        }
    }

    /// Whether the function at a position is called.
    func contains(_ function: Int) -> Bool { called.contains(function) }
}
