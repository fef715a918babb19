import GraphIR

/// Computes the cost of a node.
typealias CostFunction = @Sendable (CostContext) throws(InferenceError) -> Cost

/// How operators are counted.
struct CostRule: OpRule, Sendable {
    let ops: [OpName]
    let versions: ClosedRange<Int64>
    let method: CostMethod

    /// A rule for operators of a domain; without one, ONNX's own.
    private init(_ names: String, of domain: ByteString?, _ versions: ClosedRange<Int64>, _ method: CostMethod) {
        ops = names.split(separator: " ").map { OpName(ByteString($0), domain: domain) }
        self.versions = versions
        self.method = method
    }

    /// Operators whose cost a function computes.
    ///
    /// - Parameter names: separated by spaces.
    init(
        _ names: String, of domain: ByteString? = nil, since: Int64 = 1, through: Int64 = .max,
        _ function: @escaping CostFunction
    ) {
        self.init(names, of: domain, since...max(since, through), .function(function))
    }

    /// Operators that do no arithmetic.
    static func free(_ names: String, of domain: ByteString? = nil) -> CostRule {
        CostRule(names, of: domain, 1...Int64.max, .free)
    }

    /// Operators that cost what their subgraphs do.
    static func bodies(_ names: String) -> CostRule { CostRule(names, of: nil, 1...Int64.max, .bodies) }

    /// Operators whose cost cannot be told, and why.
    static func uncounted(_ names: String, of domain: ByteString? = nil, because reason: String) -> CostRule {
        CostRule(names, of: domain, 1...Int64.max, .uncounted(reason))
    }
}

/// How an operator is counted.
enum CostMethod: Sendable {
    case function(CostFunction)
    case free
    case bodies
    case uncounted(String)
}

/// Which operator is counted how.
enum CostRegistry {
    /// The rules of all families.
    static let rules: [CostRule] = [
        movementCosts, elementwiseCosts, generatorCosts, reductionCosts, productCosts, convolutionCosts, poolingCosts,
        normalizationCosts, softmaxCosts, recurrenceCosts, attentionCosts, resamplingCosts, signalCosts,
        quantizationCosts, selectionCosts, lossCosts, optimizerCosts, classicalCosts, bodyCosts,
    ].flatMap { $0 }

    private static let rulesByOp = RulesByOp(rules)

    /// How a schema is counted; `nil` when there is no rule.
    static func method(for schema: OpSchema) -> CostMethod? {
        rulesByOp[schema]?.method
    }
}
