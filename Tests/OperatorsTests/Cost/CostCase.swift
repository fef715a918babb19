import GraphIR
import Testing

@testable import Operators

/// One line of a test table: a node in the notation of ``InferenceCase``, and what it costs.
struct CostCase: Sendable, CustomTestStringConvertible {
    let node: InferenceCase
    let macs: String
    let others: String

    init(
        _ op: String, _ opset: Int64 = 22, _ inputs: String..., with attributes: [Attribute] = [], outputs: Int = 1,
        macs: String = "0", others: String = "0"
    ) {
        node = InferenceCase(op, opset, inputs, with: attributes, outputs: outputs, gives: "")
        (self.macs, self.others) = (macs, others)
    }

    var testDescription: String { node.testDescription }

    /// The multiply-adds and other operations, or why they are not counted.
    var outcome: (macs: String, others: String) {
        let draft = node.draft
        guard let step = ModelCosts(of: draft).steps.last else { return ("no node", "") }
        switch step.cost {
        case .counted(let cost): return (cost.macs.description, cost.others.description)
        case .uncounted(let reason, _): return (reason, "")
        }
    }
}

extension InferenceCase {
    /// A model with the node alone; constants are initializers.
    fileprivate var draft: Model {
        let name = op.split(separator: ".").last ?? ""
        let domain = ByteString(String(op.dropLast(name.count + 1)))
        var model = Model(irVersion: 10, opsetImports: [OpsetImport(domain: domain, version: opset)])
        var graph = Graph(name: "g")
        var ids: [ValueID?] = []
        for (index, text) in inputs.enumerated() {
            guard let known = facts(text) else {
                ids.append(nil)
                continue
            }
            let id = model.addValue(named: ByteString("x\(index)"))
            ids.append(id)
            if let numbers = known.elements?.compactMap(\.fixedValue), text.first == "{" {
                let raw = numbers.flatMap { number in (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
                let tensor = ConstantTensor(
                    dataType: .int64, dimensions: [Int64(numbers.count)], rawData: Bytes(raw))
                graph.initializers.append(Initializer(id, tensor: tensor))
            } else {
                graph.inputs.append(ValueDeclaration(id, type: known.type))
            }
        }
        let written = (0..<outputs).map { Optional(model.addValue(named: ByteString("y\($0)"))) }
        let opName = OpName(ByteString(String(name)), domain: domain)
        graph.nodes = [Node(opName, inputs: ids, outputs: written, attributes: attributes)]
        model.graph = graph
        return model
    }
}
