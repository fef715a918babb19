import GraphIR
import Operators

/// Takes out additions of zeros and multiplications by ones.
///
/// Keeps every value up to the sign of a zero, and the result's shape and type: the constant must not broadcast the
/// other operand to a larger shape. Constants are those of the file, also weights that are all zeros or ones.
let neutralElementRules: [RewriteRule] = [
    RewriteRule(["Add"], since: 7) { neutral($0, $1, .zero, positions: [1, 0]) },
    RewriteRule(["Sub"], since: 7) { neutral($0, $1, .zero, positions: [1]) },
    RewriteRule(["Mul"], since: 7) { neutral($0, $1, .one, positions: [1, 0]) },
    RewriteRule(["Div"], since: 7) { neutral($0, $1, .one, positions: [1]) },
]

private func neutral(_ workspace: Workspace, _ node: Node, _ filler: Filler, positions: [Int]) -> Rewrite? {
    guard node.inputs.count == 2 else { return nil }
    for position in positions {
        guard let constant = workspace.input(position, of: node), let other = workspace.input(1 - position, of: node),
            workspace.isFilled(constant, with: filler), let sizes = workspace.sizes(constant),
            broadcasts(sizes, to: workspace.sizes(other))
        else { continue }
        return .value(other)
    }
    return nil
}
