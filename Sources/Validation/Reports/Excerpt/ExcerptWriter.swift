import GraphIR

/// Writes a node on a line that fits on a screen: of long lists only the ends and what is near the faulty part.
struct ExcerptWriter {
    private(set) var line = ""
    private(set) var marked: Range<Int>?
    /// How wide the line is.
    private(set) var column = 0
    private let part: NodePart?
    private let nameLimit: Int

    /// A line that marks a part, and shows no more columns of a name than said.
    init(part: NodePart?, nameLimit: Int) {
        self.part = part
        self.nameLimit = nameLimit
    }

    mutating func write(_ node: Node, in model: Model) {
        add(node.op.description.printable(limit: 80), as: .op)
        let limit = nameLimit
        let name = { (id: ValueID?) in id.map { model[$0].name.shortened(to: limit) } ?? "''" }
        add("(")
        list(node.inputs, { .input($0) }, name)
        add(")")
        if !node.outputs.isEmpty {
            add(" -> ")
            list(node.outputs, { .output($0) }, name)
        }
        if !node.attributes.isEmpty {
            add(" {")
            list(node.attributes, { .attribute($0) }, \.excerpt)
            add("}")
        }
    }

    private mutating func list<Elements: RandomAccessCollection>(
        _ elements: Elements, _ part: (Int) -> NodePart, _ text: (Elements.Element) -> String
    ) where Elements.Index == Int {
        let faulty = elements.indices.first { part($0) == self.part }
        for (position, index) in shownIndices(count: elements.count, faulty: faulty).enumerated() {
            if position > 0 { add(", ") }
            if let index { add(text(elements[index]), as: part(index)) } else { add("…") }
        }
    }

    private mutating func add(_ text: String, as part: NodePart? = nil) {
        let start = column
        line += text
        column += text.columnCount
        if let part, part == self.part { marked = start..<column }
    }
}

extension ByteString {
    /// The name as it may be shown, without its middle when it is long: names of one model differ at the end.
    fileprivate func shortened(to limit: Int) -> String {
        let text = printable()
        if text.count <= limit { return text }
        return "\(text.prefix(limit / 3))…\(text.suffix(limit - limit / 3 - 1))"
    }
}

/// Which elements of a list are shown; `nil` stands for some that are not.
private func shownIndices(count: Int, faulty: Int?) -> [Int?] {
    if count <= 6 { return Array(0..<count) }
    let near = faulty.map { max(0, $0 - 1)...min(count - 1, $0 + 1) }
    var result: [Int?] = []
    // The ends and the neighbourhood, without a look at what lies between.
    let candidates = Set([0, 1, count - 1] + (near.map(Array.init) ?? [2])).sorted()
    for index in candidates {
        if let last = result.last ?? nil, index == last + 2 { result.append(last + 1) }
        if let last = result.last ?? nil, index > last + 1 { result.append(nil) }
        result.append(index)
    }
    return result
}

extension Attribute {
    /// Name and value, the value cut when it is long.
    fileprivate var excerpt: String {
        let name = name?.printable(limit: 60) ?? "''"
        if let reference { return "\(name)=@\(reference.printable(limit: 60))" }
        return "\(name)=\(value?.excerpt ?? "?")"
    }
}

extension Attribute.Value {
    fileprivate var excerpt: String {
        switch self {
        case .float(let value): "\(value)"
        case .int(let value): "\(value)"
        case .string(let value): Self.quoted(value)
        case .tensor(let tensor): Self.excerpt(of: tensor)
        case .graph(let graph): "graph of \(counted(graph.nodes.count, "node"))"
        case .sparseTensor: "sparse tensor"
        case .type(let type): type.description.printable(limit: 60)
        case .floats(let values): Self.list(values) { "\($0)" }
        case .ints(let values): Self.list(values) { "\($0)" }
        case .strings(let values): Self.list(values, Self.quoted)
        case .tensors(let values): Self.list(values, Self.excerpt)
        case .graphs(let values): Self.list(values) { "graph of \(counted($0.nodes.count, "node"))" }
        case .sparseTensors(let values): counted(values.count, "sparse tensor")
        case .types(let values): Self.list(values) { $0.description.printable(limit: 60) }
        }
    }

    private static func list<Element>(_ values: [Element], _ text: (Element) -> String) -> String {
        "["
            + shownIndices(count: values.count, faulty: nil).map { $0.map { text(values[$0]) } ?? "…" }
            .joined(separator: ", ") + "]"
    }

    private static func quoted(_ text: ByteString) -> String { "\"\(text.printable(limit: 40))\"" }

    private static func excerpt(of tensor: ConstantTensor) -> String {
        let sizes = shownIndices(count: tensor.dimensions.count, faulty: nil).map { index in
            index.map { "\(tensor.dimensions[$0])" } ?? "…"
        }
        return "tensor(\(tensor.dataType?.description ?? "?"))[\(sizes.joined(separator: ", "))]"
    }
}
