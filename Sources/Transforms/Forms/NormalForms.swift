import GraphIR

/// One spelling for each of the operations that can be spelt in several ways.
///
/// Keeps the values up to the rounding that the order of additions brings.
enum NormalForms {
    private static let byName: [ByteString: [RewriteRule]] = {
        var result: [ByteString: [RewriteRule]] = [:]
        for rule in [poolForms, productForms, softmaxForms, viewForms, axisForms, windowForms, scalarForms].joined() {
            for name in rule.names { result[name, default: []].append(rule) }
        }
        return result
    }()

    /// The node's operation in another spelling; `nil` when it has its normal form.
    static func form(of node: Node, _ workspace: Workspace) -> Rewrite? {
        guard let type = node.op.type, let opset = workspace.opset else { return nil }
        for rule in byName[type] ?? [] where rule.opsets.contains(opset) {
            if let rewrite = rule.function(workspace, node) { return rewrite }
        }
        return nil
    }
}
