import GraphIR
import Operators

/// What pools over all positions of an image is a global pooling.
let poolForms: [RewriteRule] = [
    RewriteRule(["ReduceMean"]) { poolingOfReduction("GlobalAveragePool", $0, $1) },
    RewriteRule(["ReduceMax"]) { poolingOfReduction("GlobalMaxPool", $0, $1) },
    RewriteRule(["AveragePool"]) { poolingOfWindow("GlobalAveragePool", $0, $1) },
    RewriteRule(["MaxPool"]) { poolingOfWindow("GlobalMaxPool", $0, $1) },
]

private let pooledTypes: Set<DataType> = [.float, .float16, .double]

private func poolingOfReduction(_ name: ByteString, _ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard let source = workspace.input(0, of: node), let rank = workspace.sizes(source)?.count, rank > 2,
        node.attribute("keepdims") ?? .int(1) == .int(1), isPooled(source, workspace),
        let axes = reducedAxes(of: node, rank: rank, workspace), axes == Array(2..<Int64(rank))
    else { return nil }
    return .operation(OpName(name), [.value(source)])
}

private func poolingOfWindow(_ name: ByteString, _ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard let source = workspace.input(0, of: node), let sizes = workspace.sizes(source), sizes.count > 2,
        isPooled(source, workspace), node.outputs.dropFirst().allSatisfy({ $0 == nil }),
        case .ints(let kernel)? = node.attribute("kernel_shape"), kernel == sizes.dropFirst(2).map({ $0.fixedValue }),
        node.attribute("auto_pad") ?? .string("NOTSET") == .string("NOTSET"),
        node.isFilled("pads", with: 0), node.isFilled("dilations", with: 1)
    else { return nil }
    return .operation(OpName(name), [.value(source)])
}

private func isPooled(_ source: ValueID, _ workspace: Workspace) -> Bool {
    workspace.elementType(source).map(pooledTypes.contains) ?? false
}

extension Node {
    /// Whether an attribute is left out, or a list of nothing but one number.
    func isFilled(_ name: ByteString, with number: Int64) -> Bool {
        guard let value = attribute(name) else { return true }
        guard case .ints(let numbers) = value else { return false }
        return numbers.allSatisfy { $0 == number }
    }
}
