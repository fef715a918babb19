import GraphIR

/// What is known of the calls of a model's functions.
struct FunctionCalls {
    /// What a call is given; equal calls give equal results.
    struct Signature: Hashable {
        let function: Int
        let inputs: [ValueFacts?]
        let attributes: [Attribute]
        let outputCount: Int
    }

    /// How many nodes have been inferred, each as often as it was.
    var steps = 0
    /// The functions that are being inferred.
    var active: Set<Int> = []
    private var results: [Signature: [ValueFacts]] = [:]
    private let maximumSteps: Int

    init(_ model: Model) {
        let lists = [model.graph?.nodes ?? []] + model.functions.map(\.nodes)
        maximumSteps = 100_000 + 50 * lists.reduce(0) { $0 + $1.count }
    }

    /// Whether another call may be followed.
    var hasBudget: Bool { steps < maximumSteps }

    subscript(signature: Signature) -> [ValueFacts]? {
        get { results[signature] }
        set { results[signature] = newValue }
    }
}

extension InferenceWalk {
    /// The outputs of a call; nothing is known of them where the call cannot be followed.
    mutating func call(
        _ index: Int, _ given: [ValueFacts?], _ attributes: [Attribute], outputCount: Int
    ) -> [ValueFacts] {
        let inputs = Array(given.prefix(model.functions[index].inputs.count))
        let signature = FunctionCalls.Signature(
            function: index, inputs: inputs, attributes: attributes, outputCount: outputCount)
        if let known = calls[signature] {
            ledger?.attachCall(signature)
            return known
        }
        let function = model.functions[index]
        guard depth < Self.maximumDepth, calls.hasBudget,
            calls.active.insert(index).inserted
        else { return [] }
        let caller = (arguments: arguments, absent: absent, imports: ops.imports, path: faults.path)
        faults.path = .body(of: function)
        depth += 1
        forget(function.nodes)
        arguments = Self.arguments(of: function, attributes)
        absent = []
        ops.use(function.opsetImports.versions)
        bind(function.inputs, to: inputs)
        ledger?.open()
        visit(function.nodes)
        let body = closeCost(
            label: function.name ?? "", isFunction: true, inputs: function.inputs, outputs: function.outputs)
        ledger?.keep(body, for: signature)
        let outputs = function.outputs.map { id in id.flatMap { facts[Int($0.index)] } ?? ValueFacts(type: nil) }
        forget(function.nodes)
        bind(function.inputs, to: function.inputs.map { _ in ValueFacts(type: nil) })
        (arguments, absent) = (caller.arguments, caller.absent)
        ops.use(caller.imports)
        depth -= 1
        faults.path = caller.path
        calls.active.remove(index)
        calls[signature] = outputs
        return outputs
    }

    private mutating func bind(_ formal: some Sequence<ValueID?>, to inputs: [ValueFacts?]) {
        for (position, id) in formal.enumerated() {
            guard let id else { continue }
            let actual = position < inputs.count ? inputs[position] : nil
            facts[Int(id.index)] = actual.flatMap { $0.isEmpty ? nil : $0 }
            if actual == nil { absent.insert(id) }
        }
    }

    /// The caller's attributes and the function's defaults for others.
    private static func arguments(of function: Function, _ given: [Attribute]) -> [ByteString: Attribute] {
        var result: [ByteString: Attribute] = [:]
        for attribute in function.attributes + given {
            if let name = attribute.name { result[name] = attribute }
        }
        return result
    }

    /// Clears what an earlier call found, or what the body declares, of the values that nodes write.
    private mutating func forget(_ nodes: [Node]) {
        for index in nodes.indices {
            for case let id? in nodes[index].outputs { facts[Int(id.index)] = nil }
        }
    }
}
