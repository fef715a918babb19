import GraphIR
import Operators

/// Follows products of named lengths through a graph, which inference leaves unknown: `N*32`, and what a `Reshape` finds.
struct LengthRefinement {
    /// What is known of each value.
    private(set) var facts: [ValueFacts?]
    private var isRefined: [Bool]

    /// What a node's output is like, from its inputs and what is known of it.
    private typealias Rule = @Sendable (_ inputs: [ValueFacts?], _ output: ValueFacts) -> ValueFacts?

    private static let rules: [ByteString: Rule] = [
        "Mul": { elementwise($0, $1) { left, right in Monomial(productOf: [left, right]) } },
        "Div": {
            elementwise($0, $1) { left, right in
                Monomial(right).flatMap { Monomial(left)?.divided(by: $0) }
            }
        },
        "Reshape": reshaped,
    ]

    init(_ facts: [ValueFacts?]) {
        self.facts = facts
        isRefined = Array(repeating: false, count: facts.count)
    }

    /// Looks at the nodes of a graph in order.
    mutating func visit(_ nodes: [Node], _ traits: [OpTraits]) {
        for (node, traits) in zip(nodes, traits) {
            guard let name = traits.name, let schema = traits.schema, let output = node.outputs.first ?? nil else {
                continue
            }
            let inputs = node.inputs.map { id in id.map { facts[Int($0.index)] ?? ValueFacts(type: nil) } }
            if node.inputs.contains(where: { $0.map { isRefined[Int($0.index)] } ?? false }) {
                let results = try? schema.infer(
                    inputs: inputs, attributes: node.attributes, outputCount: node.outputs.count)
                for (id, result) in zip(node.outputs, results ?? []) { refine(id, result) }
            }
            if let rule = Self.rules[name], let known = facts[Int(output.index)], let better = rule(inputs, known) {
                refine(output, better)
            }
        }
    }

    /// Fills in what was not known of a value.
    private mutating func refine(_ id: ValueID?, _ new: ValueFacts) {
        guard let id, let old = facts[Int(id.index)] else { return }
        let merged = old.filled(from: new)
        if merged == old { return }
        facts[Int(id.index)] = merged
        isRefined[Int(id.index)] = true
    }

    private static func elementwise(
        _ inputs: [ValueFacts?], _ output: ValueFacts, _ operation: (Size, Size) -> Monomial?
    ) -> ValueFacts? {
        guard inputs.count == 2, let left = inputs[0]?.elements, let right = inputs[1]?.elements,
            left.count == right.count || left.count == 1 || right.count == 1
        else { return nil }
        let elements = (0..<(left.count == 1 ? right.count : left.count)).map { position in
            operation(left[left.count == 1 ? 0 : position], right[right.count == 1 ? 0 : position])?.size ?? .unknown
        }
        return ValueFacts(type: output.type, elements: elements)
    }

    /// The lengths that a shape spells out, copies and leaves to be found.
    @Sendable private static func reshaped(_ inputs: [ValueFacts?], _ output: ValueFacts) -> ValueFacts? {
        guard inputs.count == 2, let type = inputs[0]?.type?.tensorType, let data = type.shape?.sizes,
            var target = inputs[1]?.elements, let total = Monomial(productOf: data),
            let open = target.firstIndex(of: -1)
        else { return nil }
        for axis in target.indices where target[axis] == 0 {
            guard axis < data.count else { return nil }
            target[axis] = data[axis]
        }
        target[open] = 1
        guard let others = Monomial(productOf: target), let rest = total.divided(by: others) else { return nil }
        target[open] = rest.size
        return ValueFacts(type: .tensor(type.elementType ?? .float, target))
    }
}

extension ValueFacts {
    /// These facts, with those of others where nothing is known.
    fileprivate func filled(from other: ValueFacts) -> ValueFacts {
        var result = self
        result.elements = elements.map { Self.filled($0, from: other.elements) } ?? other.elements
        guard var tensor = type?.tensorType, let sizes = tensor.shape?.sizes else { return result }
        let filled = Self.filled(sizes, from: other.type?.tensorType?.shape?.sizes)
        if filled == sizes { return result }
        tensor.shape = Shape(sizes: filled)
        result.type = ValueType(kind: .tensor(tensor))
        return result
    }

    private static func filled(_ sizes: [Size], from others: [Size]?) -> [Size] {
        guard let others, others.count == sizes.count else { return sizes }
        return zip(sizes, others).map { $0 == .unknown ? $1 : $0 }
    }
}
