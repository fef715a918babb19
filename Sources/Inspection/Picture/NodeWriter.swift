import GraphIR
import Operators

/// Says what a picture's nodes are.
struct NodeWriter {
    let plan: PicturePlan
    let types: PictureTypes
    private let imports: [ByteString: Int64]

    init(plan: PicturePlan, types: PictureTypes) {
        self.plan = plan
        self.types = types
        imports = plan.model.opsetImports.versions
    }

    /// The node of an item.
    func node(_ index: Int) -> Picture.Node {
        let item = plan.items[index]
        switch item.content {
        case .value(let value, let kind): return terminal(value, kind, item)
        case .node(let node): return operation(node, item)
        case .module(let path): return module(path, plan.members[index] ?? [], item)
        }
    }

    private func terminal(_ value: ValueID?, _ kind: Picture.Kind, _ item: PicturePlan.Item) -> Picture.Node {
        let name = value.map { plan.model[$0].name.printable() } ?? ""
        let tensor = value.flatMap(constant)
        let type = tensor.map(\.typeText) ?? value.flatMap { types[$0] }?.longLabel ?? "?"
        let text = kind == .undefined ? "nothing defines it" : type
        return Picture.Node(
            kind: kind, family: .other, title: LabelLines.tail(name), caption: "",
            lines: tensor.map { [$0.text] } ?? [],
            cluster: item.cluster, name: name,
            facts: [
                Picture.Fact(group: kind == .output ? .inputs : .outputs, name: kind.rawValue, text: text, value: name)
            ])
    }

    private func operation(_ node: Node, _ item: PicturePlan.Item) -> Picture.Node {
        let schema = imports[canonicalDomain(node.op.domain)].flatMap {
            OpTable.standard.schema(for: node.op, opset: $0)
        }
        let attributes = AttributeLabel.all(of: node, schema: schema)
        let lines = LabelLines.wrapped(attributes) + LabelLines.wrapped(constantLabels(of: node, schema))
        return Picture.Node(
            kind: .operation, family: OpFamily(of: node.op), title: LabelLines.cut(printable("\(node.op)")),
            caption: LabelLines.tail(printable(item.caption)), lines: lines, cluster: item.cluster,
            name: node.name.map { $0.printable() } ?? "", facts: facts(of: node, schema))
    }

    private func module(_ path: String, _ nodes: [Node], _ item: PicturePlan.Item) -> Picture.Node {
        let counts = [ModelSummary.OperatorCount](nodes.map { ($0.op, 1) })
        let elements = plan.parameters(of: nodes).reduce(Int64(0)) { $0.addingClamped($1.elementCount ?? 0) }
        var lines = LabelLines.wrapped(counts.map(\.label))
        if elements > 0 { lines.append("\(grouped(elements)) parameters") }
        let facts = counts.map {
            Picture.Fact(group: .contents, name: printable($0.op), text: counted($0.count, "node"))
        }
        return Picture.Node(
            kind: .module, family: .other, title: LabelLines.tail(printable(path)), caption: "", lines: lines,
            cluster: item.cluster, name: printable(path),
            facts: facts + [Picture.Fact(group: .contents, name: "parameters", text: grouped(elements))])
    }
}

/// What a node reads, writes and is set to.
extension NodeWriter {
    private func constant(_ value: ValueID) -> DiffTensor? {
        plan.constants[value].map {
            DiffTensor(FlatConstant(number: 0, value: value, content: $0), in: plan.model)
        }
    }

    /// The formal name of an input; for custom operators the position.
    private func formalName(_ position: Int, _ parameters: [FormalParameter]?) -> String {
        let parameters = parameters ?? []
        guard let parameter = parameters.indices.contains(position) ? parameters[position] : parameters.last else {
            return "\(position)"
        }
        return parameter.isVariadic ? "\(parameter.name)[\(position - parameters.count + 1)]" : parameter.name
    }

    /// The constants of a node: sizes of weights, contents of what is small.
    private func constantLabels(of node: Node, _ schema: OpSchema?) -> [String] {
        node.inputs.enumerated().compactMap { position, value in
            guard let value, let tensor = constant(value) else { return nil }
            return "\(formalName(position, schema?.inputs)) \(tensor.pictureText)"
        }
    }

    private func facts(of node: Node, _ schema: OpSchema?) -> [Picture.Fact] {
        let attributes = node.attributes.filter { !$0.isGraph }.map { attribute in
            Picture.Fact(
                group: .attributes, name: attribute.name.map { $0.printable() } ?? "",
                text: DiffValue(attribute).text { _ in nil })
        }
        return attributes + facts(.inputs, node.inputs, schema?.inputs) + facts(.outputs, node.outputs, schema?.outputs)
    }

    private func facts(
        _ group: Picture.Fact.Group, _ values: ValueList, _ parameters: [FormalParameter]?
    ) -> [Picture.Fact] {
        values.enumerated().compactMap { position, value in
            guard let value else { return nil }
            let text = constant(value).map { $0.elements == nil ? $0.typeText : $0.longText }
            return Picture.Fact(
                group: group, name: formalName(position, parameters),
                text: text ?? types[value]?.longLabel ?? "?", value: plan.model[value].name.printable())
        }
    }
}

extension DiffTensor {
    /// `⟨64×3×7×7⟩`; the elements of single numbers, and of a few integers.
    fileprivate var pictureText: String {
        let isCount = dimensions.isEmpty || !dataType.contains("float")
        if isCount, elements != nil { return text }
        return "⟨\(dimensions.map(String.init).joined(separator: "×"))⟩"
    }
}
