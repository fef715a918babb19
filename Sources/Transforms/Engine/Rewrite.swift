import GraphIR

/// What a rule makes of a node.
enum Rewrite {
    /// The node's only needed output is this value.
    case value(ValueID)
    /// The node's only needed output is this tensor, whatever goes in.
    case constant(ConstantTensor)
    /// The node's output can be had by another operation.
    case operation(OpName, [Operand], [Attribute] = [])

    /// What a new operation reads.
    enum Operand {
        case value(ValueID?)
        case constant(ConstantTensor)
    }
}

extension ConstantTensor {
    /// A vector of integers, as shapes are.
    static func vector(_ numbers: [Int64]) -> ConstantTensor {
        ConstantTensor(
            dataType: .int64, dimensions: [Int64(numbers.count)],
            rawData: Bytes(elements: numbers.map(\.littleEndian)))
    }
}

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

    /// The rules of all passes, in the order in which a node meets them.
    private static let all: [RewriteRule] = [
        constantRules, noOpRules, neutralElementRules, viewRules, transposeRules, broadcastRules, matrixProductRules,
    ].flatMap { $0 }

    private static let byName: [ByteString: [RewriteRule]] = {
        var result: [ByteString: [RewriteRule]] = [:]
        for rule in all {
            for name in rule.names { result[name, default: []].append(rule) }
        }
        return result
    }()

    /// The functions for an operator of an opset.
    static func functions(for name: ByteString, opset: Int64) -> [Function] {
        (byName[name] ?? []).filter { $0.opsets.contains(opset) }.map(\.function)
    }
}
