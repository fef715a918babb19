import GraphIR

/// Follows which values are alive while nodes run in file order.
///
/// A value lives from the node that writes it to the last one that reads it, an input from the start, an output to the
/// end. Weights and constants lie apart. Nothing is written in place.
enum LiveMemory {
    /// The most memory, and the node that runs then; `nil` when that depends on open lengths.
    static func peak(
        of steps: [CostStep], inputs: [ValueSize], outputs: [ValueID]
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
            guard let old = best, let now = sum.value, let inner = inside(step),
                let here = try? now + inner, let most = Polynomial.larger(old.bytes, here)
            else { return nil }
            if most != old.bytes { best = (here, index) }
            done += step.node.reads.filter { ends[$0] == index }
            for id in done { sum.add(alive.removeValue(forKey: id).flatMap { try? $0 * -1 } ?? 0) }
        }
        return best
    }

    /// What the graphs that a node runs take at most; of several the one that takes most.
    private static func inside(_ step: CostStep) -> Polynomial? {
        var most: Polynomial = 0
        for body in step.bodies {
            guard let peak = body.peakBytes, let larger = Polynomial.larger(most, peak) else { return nil }
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
