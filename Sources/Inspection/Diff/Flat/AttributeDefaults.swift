import GraphIR
import Operators

/// Which attributes of a node count: with normalization, one with its default value is as good as absent.
struct AttributeDefaults {
    private let opsets: [ByteString: Int64]

    init(of model: Model) {
        let imports = model.opsetImports.map { opset -> (ByteString, Int64) in
            let domain = opset.domain ?? ""
            return (domain == "ai.onnx" ? "" : domain, opset.version ?? 1)
        }
        opsets = Dictionary(imports, uniquingKeysWith: { first, _ in first })
    }

    /// The attributes that count; the first of a name.
    func comparableAttributes(of node: Node, _ options: DiffOptions) -> [Attribute] {
        if !options.isNormalizing || node.attributes.isEmpty { return node.attributes }
        let domain = node.op.domain ?? ""
        guard let opset = opsets[domain == "ai.onnx" ? "" : domain],
            let schema = OpTable.standard.schema(for: node.op, opset: opset)
        else { return node.attributes }
        return node.attributes.filter { attribute in
            guard let name = attribute.name, let standard = schema.attribute(name)?.defaultValue else { return true }
            return attribute.value != standard
        }
    }
}
