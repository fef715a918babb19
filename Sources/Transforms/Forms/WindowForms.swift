import GraphIR
import Operators

/// Convolutions and poolings do not say what is so anyway.
let windowForms: [RewriteRule] = [
    RewriteRule(["Conv", "ConvTranspose", "MaxPool", "AveragePool", "LpPool"], withoutCommonplaces)
]

private func withoutCommonplaces(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard node.outputs.count < 2 else { return nil }
    let kept = node.attributes.filter { !isCommonplace($0, node, workspace) }
    if kept.count == node.attributes.count { return nil }
    return .operation(node.op, node.inputs.map { .value($0) }, kept)
}

private func isUnpadded(_ node: Node) -> Bool {
    node.isFilled("pads", with: 0) && node.attribute("auto_pad") ?? .string("NOTSET") == .string("NOTSET")
}

private func isCommonplace(_ attribute: Attribute, _ node: Node, _ workspace: Workspace) -> Bool {
    switch attribute.name {
    case "strides", "dilations": return node.isFilled(attribute.name ?? "", with: 1)
    case "pads": return isUnpadded(node)
    case "output_padding": return node.isFilled("output_padding", with: 0)
    case "count_include_pad":
        return isUnpadded(node) && node.attribute("ceil_mode") ?? .int(0) == .int(0)
    case "kernel_shape":
        guard node.op.type == "Conv" || node.op.type == "ConvTranspose",
            let sizes = workspace.sizes(workspace.input(1, of: node)), sizes.count > 2,
            case .ints(let kernel)? = attribute.value
        else { return false }
        return kernel == sizes.dropFirst(2).map { $0.fixedValue }
    default: return false
    }
}
