import GraphIR
import Operators

extension Trace {
    /// Folds each batch normalisation into the convolution before it, when nothing else reads that: the weights are
    /// scaled and the bias is shifted, each operation rounded to single precision as in PyTorch's exporter.
    ///
    /// Weights that only this convolution reads are scaled in place.
    ///
    /// - Parameter outputs: tensors that are read although no node reads them.
    func foldBatchNorms(outputs: [TensorID]) {
        var producers: [TensorID: Int] = [:]
        var readers: [TensorID: Int] = [:]
        for id in outputs { readers[id, default: 0] += 1 }
        for (index, record) in records.enumerated() {
            guard case .node(_, let inputs, let outputs, _, _) = record else { continue }
            for id in inputs.compactMap({ $0 }) { readers[id, default: 0] += 1 }
            for id in outputs { producers[id] = index }
        }
        for (index, record) in records.enumerated() {
            guard case .node("BatchNormalization", let inputs, let outputs, let attributes, _) = record,
                let input = inputs.first ?? nil, readers[input] == 1, let producer = producers[input],
                case .node("Conv", let operands, _, let settings, let scope) = records[producer],
                let norm = Statistics(inputs, attributes, in: self), operands.count >= 2, let weight = operands[1]
            else { continue }
            guard let scaled = scaledWeight(weight, by: norm.scale, isLastUse: readers[weight] == 1) else { continue }
            let shifted = shiftedBias(operands.count > 2 ? operands[2] : nil, of: scaled, norm)
            let folded = [scaled, shifted].map { value in
                addTensor(ValueFacts(type: value.type(as: .plain)), .parameter(value, .plain))
            }
            replace(
                recordAt: index,
                by: .node(
                    op: "Conv", inputs: [operands[0]] + folded, outputs: outputs, attributes: settings, scope: scope))
        }
    }

    private func scaledWeight(_ id: TensorID, by scale: [Float], isLastUse: Bool) -> ParameterValue? {
        guard var value = parameter(id) else { return nil }
        if isLastUse {
            // The variable lets go of the elements before they are taken, or they would be copied when they change.
            value = ParameterValue(name: "", rank: 0, shape: [], elements: [])
            value = takeParameter(id)?.value ?? value
        }
        value.scaleRows(by: scale)
        return value
    }

    private func shiftedBias(_ id: TensorID?, of weight: ParameterValue, _ norm: Statistics) -> ParameterValue {
        let shifted: [Float]
        if let bias = parameter(id)?.elements {
            shifted = norm.scale.indices.map { (bias[$0] - norm.mean[$0]) * norm.scale[$0] + norm.beta[$0] }
        } else {
            shifted = norm.scale.indices.map { norm.beta[$0] - norm.mean[$0] * norm.scale[$0] }
        }
        let name = weight.name.hasSuffix("weight") ? String(weight.name.dropLast("weight".count)) : weight.name + "."
        return ParameterValue(
            name: name + "bias", rank: weight.rank, shape: Array(weight.shape.prefix(1)), elements: shifted)
    }

    fileprivate func parameter(_ id: TensorID?) -> ParameterValue? {
        guard let id, case .parameter(let value, .plain) = tensors[id.index].origin else { return nil }
        return value
    }
}

/// What a batch normalisation multiplies with and adds, by channel; nothing when weights are left out.
private struct Statistics {
    let scale, beta, mean: [Float]

    init?(_ inputs: [TensorID?], _ attributes: [Attribute], in trace: Trace) {
        let vectors = inputs.dropFirst().compactMap { trace.parameter($0)?.elements }
        guard vectors.count == 4, case .float(let epsilon)? = attributes.first(where: { $0.name == "epsilon" })?.value
        else { return nil }
        scale = zip(vectors[0], vectors[3]).map { $0 / ($1 + epsilon).squareRoot() }
        (beta, mean) = (vectors[1], vectors[2])
    }
}
