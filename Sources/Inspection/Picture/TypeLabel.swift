import GraphIR

extension ValueType {
    /// What stands at a line: `1×128×56×56`, with the type of the elements unless that is `float`; empty when unknown.
    var edgeLabel: String {
        guard case .tensor(let tensor)? = kind else { return kind == nil ? "" : printable("\(self)") }
        let type = tensor.elementType.map { $0 == .float ? "" : "\($0)" } ?? ""
        guard let shape = tensor.shape else { return type }
        let sizes =
            shape.rank == 0
            ? "scalar" : shape.sizes.map { LabelLines.tail($0.description, limit: 16) }.joined(separator: "×")
        return printable(type.isEmpty ? sizes : "\(sizes) \(type)")
    }

    /// The type as a sentence needs it: `float[1, 128, 56, 56]`.
    var longLabel: String {
        guard case .tensor(let tensor)? = kind else { return kind == nil ? "?" : printable("\(self)") }
        return printable("\(tensor.elementType?.description ?? "?")\(tensor.shape?.description ?? "")")
    }
}
