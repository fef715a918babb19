import GraphIR
import Operators

/// Takes out nodes that give back what they are given.
///
/// Keeps every value bit for bit. A node that makes an output of the graph gives its output's name to the node before;
/// where that cannot be, `Identity` takes its place.
let noOpRules: [RewriteRule] = [
    RewriteRule(["Identity"], firstInput),
    RewriteRule(["Dropout"], dropoutInference),
    RewriteRule(["Cast"], castToSameType),
    RewriteRule(["CastLike"], castToSameTypeAsOther),
    RewriteRule(["Expand"], ofSameShape),
    // What is reduced to the shape that it had was reduced over lengths of 1.
    RewriteRule(["ReduceMean", "ReduceMax", "ReduceMin", "ReduceSum", "ReduceProd"], ofSameShape),
    RewriteRule(["GlobalAveragePool", "GlobalMaxPool"], ofSameShape),
    RewriteRule(["AveragePool", "MaxPool"], poolOfOne),
    RewriteRule(["Slice"], sliceOfEverything),
    RewriteRule(["Concat"], onlyInput),
    RewriteRule(["Sum", "Max", "Min", "Mean"], onlyInput),
    RewriteRule(["Pad"], padWithNothing),
    RewriteRule(["Tile"], since: 6, tileOnce),
]

private func firstInput(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    workspace.input(0, of: node).map { .value($0) }
}

private func onlyInput(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    node.inputs.count == 1 ? firstInput(workspace, node) : nil
}

/// From opset 12 on an input says whether the model is trained; before 7 an attribute; in between nothing.
private func dropoutInference(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard let opset = workspace.opset else { return nil }
    if opset < 7, node.attribute("is_test") ?? .int(0) == .int(0) { return nil }
    if opset >= 12, let mode = workspace.input(2, of: node) {
        guard let tensor = workspace.constants[mode], tensor.isFalse else { return nil }
    }
    return firstInput(workspace, node)
}

private func castToSameType(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard let type = workspace.elementType(workspace.input(0, of: node)),
        node.attribute("to") == .int(Int64(type.rawValue))
    else { return nil }
    return firstInput(workspace, node)
}

private func castToSameTypeAsOther(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard let type = workspace.elementType(workspace.input(0, of: node)),
        workspace.elementType(workspace.input(1, of: node)) == type
    else { return nil }
    return firstInput(workspace, node)
}

private func ofSameShape(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    areEqual(workspace.inputSizes(node), workspace.outputSizes(node)) ? firstInput(workspace, node) : nil
}

private func poolOfOne(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard case .ints(let kernel)? = node.attribute("kernel_shape"), kernel.allSatisfy({ $0 == 1 }) else { return nil }
    if case .ints(let pads)? = node.attribute("pads"), pads.contains(where: { $0 != 0 }) { return nil }
    return ofSameShape(workspace, node)
}

/// A slice that goes forward and is as long as the whole is the whole.
private func sliceOfEverything(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard areEqual(workspace.inputSizes(node), workspace.outputSizes(node)) else { return nil }
    if workspace.input(4, of: node) != nil {
        guard let steps = workspace.numbers(workspace.input(4, of: node)), steps.allSatisfy({ $0 > 0 }) else {
            return nil
        }
    }
    return firstInput(workspace, node)
}

private func padWithNothing(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard let opset = workspace.opset, let pads = workspace.list(opset < 2 ? "paddings" : "pads", input: 1, of: node),
        pads.allSatisfy({ $0 == 0 })
    else { return nil }
    return firstInput(workspace, node)
}

private func tileOnce(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard let repeats = workspace.numbers(workspace.input(1, of: node)), repeats.allSatisfy({ $0 == 1 }) else {
        return nil
    }
    return firstInput(workspace, node)
}

extension ConstantTensor {
    /// Whether it is one truth value: no.
    fileprivate var isFalse: Bool {
        guard dataType == .bool, elementCount == 1, externalData.isEmpty, (dataLocation ?? 0) == 0 else { return false }
        if let rawData { return (try? rawData.copy()) == [0] }
        guard case .int32(let varints)? = typedData.first else { return false }
        return (try? varints.copy()) == [0]
    }
}
