import GraphIR
import Operators

/// The attributes of a node that matter to somebody who looks at a picture: `kernel 3×3`, `stride 2`, `to float16`.
enum AttributeLabel {
    private static let shortNames: [String: String] = [
        "kernel_shape": "kernel", "strides": "stride", "pads": "pad", "dilations": "dilation",
    ]

    /// What comes first, whatever order an exporter writes.
    private static let first = ["kernel_shape", "strides", "pads", "dilations", "group", "axis", "axes", "perm", "to"]

    /// What is about rounding and borders, not about structure.
    private static let minor: Set<String> = [
        "auto_pad", "coordinate_transformation_mode", "cubic_coeff_a", "epsilon", "momentum", "nearest_mode",
        "training_mode", "stash_type", "select_last_index", "extrapolation_value",
    ]

    /// The labels of a node, shapes of windows first; attributes with their default value are left out.
    static func all(of node: Node, schema: OpSchema?) -> [String] {
        let telling = node.attributes.compactMap { attribute -> DiffAttribute? in
            guard let bytes = attribute.name, !minor.contains(bytes.description), !attribute.isGraph else { return nil }
            if attribute.reference == nil, let standard = schema?.attribute(bytes)?.defaultValue,
                attribute.value == standard
            {
                return nil
            }
            let named = DiffAttribute(name: bytes.description, value: DiffValue(attribute))
            return named.isTelling ? named : nil
        }
        let rank = { (attribute: DiffAttribute) in first.firstIndex(of: attribute.name) ?? first.count }
        return telling.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
            .map { label($0.element) }
    }

    private static func label(_ attribute: DiffAttribute) -> String {
        let name = printable(shortNames[attribute.name] ?? attribute.name)
        switch attribute.value {
        case .ints(let numbers) where shortNames[attribute.name] != nil:
            let isOne = attribute.name != "kernel_shape" && Set(numbers).count == 1
            let separator = attribute.name == "pads" ? ", " : "×"
            return "\(name) " + (isOne ? "\(numbers[0])" : numbers.map(String.init).joined(separator: separator))
        case .ints(let numbers) where !numbers.isEmpty && numbers.count <= 8:
            return "\(name) " + numbers.map(String.init).joined(separator: ", ")
        case .int(let number) where attribute.name == "to":
            return "\(name) " + (Int32(exactly: number).map { "\(DataType(rawValue: $0))" } ?? "\(number)")
        default: return "\(name) " + attribute.value.text { _ in nil }
        }
    }
}
