import GraphIR
import Operators

/// Follows which values are alive while nodes run in file order.
///
/// A value lives from the node that writes it to the last one that reads it, an input from the start, an output to the
/// end. Weights and constants lie apart. Nothing is written in place.
struct MemoryWalk {
    /// How many values of the main graph take an unknown number of bytes.
    private(set) var unknownSizeCount = 0
    private let model: Model
    private let rowCounts: [Int]

    init(_ model: Model, rowCounts: [Int]) {
        self.model = model
        self.rowCounts = rowCounts
    }

    /// The most memory; `nil` when that depends on open lengths.
    mutating func peak(of costs: ModelCosts) -> PeakMemory? {
        let weights = Set((model.graph?.initializers ?? []).compactMap(\.value).map { model[$0].name })
        let inputs = costs.inputs.filter { !weights.contains(model[$0.value].name) }
        let written = costs.steps.filter { !$0.isConstant }.flatMap(\.outputs)
        unknownSizeCount = (inputs + written).count { $0.bytes == nil }
        let outputs = (model.graph?.outputs ?? []).compactMap(\.value)
        guard let found = Self.peak(of: costs.steps, inputs: inputs, outputs: outputs, depth: 0) else { return nil }
        return PeakMemory(bytes: found.bytes, row: found.step.map { rowCounts[$0] })
    }

    private static func peak(
        of steps: [CostStep], inputs: [ValueSize], outputs: [ValueID], depth: Int
    ) -> (bytes: Polynomial, step: Int?)? {
        let ends = lastReaders(of: steps, outputs: outputs)
        var alive: [ValueID: Polynomial] = [:]
        var sum = PolynomialTotal()
        for input in inputs where ends.keys.contains(input.value) && alive[input.value] == nil {
            alive[input.value] = input.bytes ?? 0
            sum.add(input.bytes ?? 0)
        }
        var best = sum.value.map { (bytes: $0, step: Int?.none) }
        for (index, step) in steps.enumerated() {
            var done: [ValueID] = []
            for output in step.outputs where !step.isConstant && alive[output.value] == nil {
                alive[output.value] = output.bytes ?? 0
                sum.add(output.bytes ?? 0)
                if ends[output.value] == nil { done.append(output.value) }
            }
            guard let old = best, let now = sum.value, let inner = inside(step, depth),
                let here = Polynomial.add(now, inner), let most = Polynomial.larger(old.bytes, here)
            else { return nil }
            if most != old.bytes { best = (here, index) }
            done += step.node.reads.filter { ends[$0] == index }
            for id in done { sum.add(alive.removeValue(forKey: id).flatMap { Polynomial.multiply(-1, $0) } ?? 0) }
        }
        return best
    }

    /// What the graphs that a node runs take at most; of several the one that takes most.
    private static func inside(_ step: CostStep, _ depth: Int) -> Polynomial? {
        var most: Polynomial = 0
        for body in step.bodies where depth < 128 {
            // What goes into a function is the caller's; what goes into a loop is given anew each round.
            let inputs = body.isFunction ? [] : body.inputs
            guard let found = peak(of: body.steps, inputs: inputs, outputs: body.outputs, depth: depth + 1),
                let larger = Polynomial.larger(most, found.bytes)
            else { return nil }
            most = larger
        }
        return most
    }

    /// The last node that reads each value; a number beyond all nodes for outputs.
    private static func lastReaders(of steps: [CostStep], outputs: [ValueID]) -> [ValueID: Int] {
        var result: [ValueID: Int] = [:]
        for (index, step) in steps.enumerated() {
            for id in step.node.reads { result[id] = index }
        }
        for id in outputs { result[id] = steps.count }
        return result
    }
}
