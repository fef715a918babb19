import GraphIR

/// A rule, and the operators that it is for.
struct RewriteRule: Sendable {
    /// Looks at a node with refreshed inputs; `nil` when the rule does not fit.
    typealias Function = @Sendable (Workspace, Node) -> Rewrite?

    let names: [ByteString]
    let opsets: ClosedRange<Int64>
    let function: Function

    init(_ names: [ByteString], since: Int64 = 1, through: Int64 = .max, _ function: @escaping Function) {
        self.names = names
        opsets = since...max(since, through)
        self.function = function
    }
}

/// Rules by the operators that they are for.
struct RewriteRules: Sendable {
    /// The rules of all passes, in the order in which a node meets them.
    static let simplifying = RewriteRules([
        constantRules, noOpRules, neutralElementRules, viewRules, transposeRules, broadcastRules, matrixProductRules,
    ])

    private let byName: [ByteString: [RewriteRule]]

    init(_ families: [[RewriteRule]]) {
        var byName: [ByteString: [RewriteRule]] = [:]
        for rule in families.joined() {
            for name in rule.names { byName[name, default: []].append(rule) }
        }
        self.byName = byName
    }

    /// The functions for an operator of an opset.
    func functions(for name: ByteString, opset: Int64) -> [RewriteRule.Function] {
        (byName[name] ?? []).filter { $0.opsets.contains(opset) }.map(\.function)
    }
}
