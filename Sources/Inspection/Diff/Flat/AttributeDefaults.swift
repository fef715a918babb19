import GraphIR
import Operators

/// Which attributes of a node count: with normalization, one with its default value is as good as absent.
struct AttributeDefaults {
    private static let axis: ByteString = "axis"
    private let opsets: [ByteString: Int64]

    init(of model: Model) {
        opsets = model.opsetImports.versions
    }

    /// The attributes that count; the first of a name.
    func comparableAttributes(of node: Node, _ options: DiffOptions) -> [Attribute] {
        if !options.isNormalizing { return node.attributes }
        guard let opset = opsets[canonicalDomain(node.op.domain)],
            let schema = OpTable.standard.schema(for: node.op, opset: opset)
        else { return node.attributes }
        var attributes = node.attributes.filter { attribute in
            guard let name = attribute.name, let standard = schema.attribute(name)?.defaultValue else { return true }
            return attribute.value != standard || name == Self.axis
        }
        // What this one is when it is left out has changed from version to version.
        if let standard = schema.attribute(Self.axis)?.defaultValue, node.attribute(Self.axis) == nil {
            attributes.append(Attribute(Self.axis, standard))
        }
        return attributes
    }
}
