import GraphIR
import Operators

extension Trace {
    /// Folds each batch normalisation into the convolution before it, when nothing else reads that: the weights are
    /// scaled and the bias is shifted, each operation rounded to single precision as in PyTorch's exporter.
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
                let folded = fold(operands, inputs, attributes)
            else { continue }
            replace(
                recordAt: index,
                by: .node(
                    op: "Conv", inputs: [operands[0]] + folded, outputs: outputs, attributes: settings, scope: scope))
        }
    }

    /// The weight and bias of a convolution that normalises by itself.
    private func fold(_ conv: [TensorID?], _ norm: [TensorID?], _ attributes: [Attribute]) -> [TensorID]? {
        let statistics = norm.dropFirst().compactMap { constant($0)?.elements }
        guard statistics.count == 4, conv.count >= 2, let weight = constant(conv[1]),
            case .float(let epsilon)? = attributes.first(where: { $0.name == "epsilon" })?.value
        else { return nil }
        let (gamma, beta, mean, variance) = (statistics[0], statistics[1], statistics[2], statistics[3])
        let scale = zip(gamma, variance).map { $0 / ($1 + epsilon).squareRoot() }
        let kernel = weight.elements.count / scale.count
        let scaled = weight.elements.enumerated().map { $1 * scale[$0 / kernel] }
        let channels = scale.indices
        let shifted: [Float]
        if conv.count > 2, let bias = constant(conv[2])?.elements {
            shifted = channels.map { (bias[$0] - mean[$0]) * scale[$0] + beta[$0] }
        } else {
            shifted = channels.map { beta[$0] - mean[$0] * scale[$0] }
        }
        let name = weight.name.hasSuffix("weight") ? String(weight.name.dropLast("weight".count)) : weight.name + "."
        return [
            add(scaled, weight.tensor.dimensions, named: weight.name, rank: weight.rank),
            add(shifted, [Int64(shifted.count)], named: name + "bias", rank: weight.rank),
        ]
    }

    private func add(_ elements: [Float], _ dimensions: [Int64], named name: String, rank: Int) -> TensorID {
        let tensor = ConstantTensor(dataType: .float, dimensions: dimensions, rawData: Bytes(elements: elements))
        return addTensor(ValueFacts(type: tensor.type), .parameter(name: name, rank: rank, tensor: tensor))
    }

    private func constant(_ id: TensorID?) -> FloatConstant? {
        guard let id, case .parameter(let name, let rank, let tensor) = tensors[id.index].origin else { return nil }
        return FloatConstant(name: name, rank: rank, tensor: tensor)
    }

    private struct FloatConstant {
        let name: String
        let rank: Int
        let tensor: ConstantTensor

        var elements: [Float] {
            let bytes = (try? tensor.rawData?.copy()) ?? []
            return bytes.withUnsafeBytes { Array($0.bindMemory(to: Float.self)) }
        }
    }
}
