import GraphIR
import Operators

/// What the passes may do with the nodes of one operator.
struct OpTraits {
    /// The operator's name when it is one of ONNX's own; `nil` when nothing is known of it.
    let name: ByteString?
    /// What ONNX says about it.
    let schema: OpSchema?
    /// Whether equal inputs give equal outputs.
    let isDeterministic: Bool
    /// The rules for the operator, in order.
    let rules: [RewriteRule.Function]

    /// Nothing is known, nothing is done.
    static let unknown = OpTraits(name: nil, schema: nil, isDeterministic: false, rules: [])

    private init(name: ByteString?, schema: OpSchema?, isDeterministic: Bool, rules: [RewriteRule.Function]) {
        self.name = name
        self.schema = schema
        self.isDeterministic = isDeterministic
        self.rules = rules
    }

    /// The traits of each node of a model's main graph.
    static func all(of graph: Graph, in model: Model) -> [OpTraits] {
        var known: [OpName: OpTraits] = [:]
        let local = Set(model.functions.map { OpName($0.name, domain: canonical($0.domain)) })
        return graph.nodes.map { node in
            // A node that is spread over devices names its values in a way that nobody follows.
            if !node.deviceConfigurations.isEmpty { return unknown }
            if let traits = known[node.op] { return traits }
            let isLocal = local.contains(OpName(node.op.type, domain: canonical(node.op.domain)))
            let traits = isLocal ? unknown : OpTraits(of: node.op, opset: model.opsetVersion)
            known[node.op] = traits
            return traits
        }
    }

    private init(of op: OpName, opset: Int64?) {
        guard let opset, let type = op.type, Self.canonical(op.domain) == nil,
            let schema = OpTable.standard.schema(for: op, opset: opset)
        else {
            self = .unknown
            return
        }
        self.init(
            name: type, schema: schema, isDeterministic: !schema.traits.contains(.isNondeterministic),
            rules: RewriteRules.simplifying.functions(for: type, opset: opset))
    }

    /// ONNX's own domain has three spellings.
    private static func canonical(_ domain: ByteString?) -> ByteString? {
        domain?.isEmpty ?? true || domain == "ai.onnx" ? nil : domain
    }
}
