import GraphIR

/// Collects the constants whose elements differ while type and shape are the same, each pair once.
struct WeightChanges {
    private let a: FlatGraph
    private let b: FlatGraph
    private var places: [DiffPair: Int] = [:]
    private var pairs: [(pair: DiffPair, users: [Int])] = []

    init(_ a: FlatGraph, _ b: FlatGraph) {
        self.a = a
        self.b = b
    }

    /// Notes the constants of a step.
    mutating func collect(_ step: ScriptDerivation.Step, entry: Int) {
        guard step.kind == .changed, step.a >= 0, step.b >= 0 else { return }
        for item in step.items {
            guard let x = constant(a, step.a, item.placeOfA), let y = constant(b, step.b, item.placeOfB) else {
                continue
            }
            guard case .dense(let first) = a.constants[x].content, case .dense(let second) = b.constants[y].content,
                first.dataType == second.dataType, first.dimensions == second.dimensions
            else { continue }
            let pair = DiffPair(a: x, b: y)
            if let place = places[pair] {
                if pairs[place].users.last != entry { pairs[place].users.append(entry) }
            } else {
                places[pair] = pairs.count
                pairs.append((pair, [entry]))
            }
        }
    }

    private func constant(_ flat: FlatGraph, _ node: Int, _ place: Int) -> Int? {
        let slots = flat.slots(of: node)
        guard slots.indices.contains(slots.startIndex + place) else { return nil }
        let source = slots[slots.startIndex + place]
        return source.kind == .constant ? Int(source.index) : nil
    }

    /// The changes, measured element by element, several pairs at a time.
    func changes() -> [WeightChange] {
        let items = pairs
        let tensors = items.compactMap { item -> (ConstantTensor, ConstantTensor)? in
            guard case .dense(let first) = a.constants[item.pair.a].content,
                case .dense(let second) = b.constants[item.pair.b].content
            else { return nil }
            return (first, second)
        }
        let differences = ParallelJobs.run(tensors.count) { TensorDifference(tensors[$0].0, tensors[$0].1) }
        return zip(items, zip(tensors, differences)).map { item, found in
            let (tensor, difference) = (found.0.0, found.1)
            return WeightChange(
                a: name(of: a.constants[item.pair.a], a), b: name(of: b.constants[item.pair.b], b),
                dataType: tensor.dataType?.description ?? "?", dimensions: tensor.dimensions,
                elementCount: tensor.elementCount ?? 0, differingCount: difference?.count,
                maximumDifference: difference?.maximum, maximumRelativeDifference: difference?.maximumRelative,
                users: item.users)
        }
    }

    private func name(of constant: FlatConstant, _ flat: FlatGraph) -> String? {
        constant.value.map { flat.model[$0].name.description }
    }
}
