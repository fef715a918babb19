import GraphIR
import Operators

/// Takes out softmaxes over a single number, which are 1.
///
/// Keeps the result's shape and type, and its values for all numbers; of an infinity the operator makes no number.
let normalizationRules: [RewriteRule] = [
    RewriteRule(["Softmax"], through: 12) { softmaxOfOne($0, $1) { sizes, axis in Size.product(of: sizes[axis...]) } },
    RewriteRule(["Softmax"], since: 13) { softmaxOfOne($0, $1) { sizes, axis in sizes[axis].fixedValue } },
]

/// - Parameter count: how many elements from an axis on are normalised together.
private func softmaxOfOne(_ workspace: Workspace, _ node: Node, _ count: ([Size], Int) -> Int64?) -> Rewrite? {
    guard let sizes = workspace.outputSizes(node), let axis = axis(of: node, workspace, rank: sizes.count),
        count(sizes, axis) == 1, let type = workspace.elementType(node.outputs.first ?? nil)
    else { return nil }
    return ConstantTensor(filledWith: .one, type, sizes).map { .constant($0) }
}

private func axis(of node: Node, _ workspace: Workspace, rank: Int) -> Int? {
    var axis = Int64((workspace.opset ?? 0) >= 13 ? -1 : 1)
    if case .int(let given)? = node.attribute("axis") { axis = given }
    let index = axis < 0 ? axis + Int64(rank) : axis
    return index >= 0 && index < rank ? Int(index) : nil
}
