import GraphIR

/// One spelling for each of the operations that can be spelt in several ways.
///
/// Keeps the values up to the rounding that the order of additions brings.
enum NormalForms {
    private static let rules = RewriteRules([
        poolForms, productForms, softmaxForms, viewForms, axisForms, windowForms, scalarForms,
    ])

    /// The node's operation in another spelling; `nil` when it has its normal form.
    static func form(of node: Node, _ workspace: Workspace) -> Rewrite? {
        guard let type = node.op.type, let opset = workspace.opset else { return nil }
        for function in rules.functions(for: type, opset: opset) {
            if let rewrite = function(workspace, node) { return rewrite }
        }
        return nil
    }
}
