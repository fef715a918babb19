import GraphIR
import Operators

/// Makes a product of matrices and the addition after it one `Gemm`.
///
/// Keeps the result's shape and type, and its values up to the rounding that the order of additions brings. The product
/// must have no other reader, and the addition must not stretch it.
let matrixProductRules: [RewriteRule] = [
    RewriteRule(["Add"], since: 7, fuseMatrixProduct)
]

private let fusedTypes: Set<DataType> = [.float, .float16, .double]

private func fuseMatrixProduct(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard node.inputs.count == 2, let result = workspace.outputSizes(node), result.count == 2 else { return nil }
    for position in 0..<2 {
        guard let product = workspace.input(position, of: node), workspace.hasOneReader(product),
            let addend = workspace.input(1 - position, of: node),
            let factors = workspace.producer(of: product, named: "MatMul"),
            let left = workspace.input(0, of: factors), let right = workspace.input(1, of: factors),
            workspace.sizes(left)?.count == 2, workspace.sizes(right)?.count == 2,
            let type = workspace.elementType(product), fusedTypes.contains(type),
            // Which of two products takes in the other would be chance.
            !workspace.isForComparison || workspace.constants[addend] != nil,
            let addendSizes = workspace.sizes(addend), broadcasts(addendSizes, to: workspace.sizes(product))
        else { continue }
        return .operation(OpName("Gemm"), [.value(left), .value(right), .value(addend)])
    }
    return nil
}
