import GraphIR

/// Computes the facts of a node's outputs from those of its inputs.
typealias InferenceFunction = @Sendable (InferenceContext) throws(InferenceError) -> [ValueFacts]

/// An inference function and the schemas that it is for.
struct InferenceRule: OpRule, Sendable {
    let ops: [OpName]
    let versions: ClosedRange<Int64>
    let function: InferenceFunction

    /// A rule for operators of a domain; without one, ONNX's own.
    init(
        _ names: [ByteString], of domain: ByteString? = nil, since: Int64 = 1, through: Int64 = .max,
        _ function: @escaping InferenceFunction
    ) {
        ops = names.map { OpName($0, domain: domain) }
        versions = since...max(since, through)
        self.function = function
    }
}

/// Which function infers which operator.
enum InferenceRegistry {
    /// The rules of all families.
    static let rules: [InferenceRule] = [
        constantRules, unaryRules, quantizationRules, elementwiseRules, normalizationRules, reductionRules,
        matrixProductRules, convolutionRules, poolingRules, movementRules, gatheringRules, reshapingRules, slicingRules,
        resizingRules, einsumRules, signalRules, samplingRules, selectionRules, sequenceRules, optionalRules,
        recurrenceRules, attentionRules, flexAttentionRules, linearAttentionRules, lossRules, textRules,
        imageRules, trainingRules, featureRules, labelRules, estimatorRules, treeEnsembleRules,
    ].flatMap { $0 }

    private static let rulesByOp = RulesByOp(rules)

    /// The function for a schema; `nil` when none is written.
    static func function(for schema: OpSchema) -> InferenceFunction? {
        rulesByOp[schema]?.function
    }
}

extension OpSchema {
    /// Whether the shapes of the operator's outputs are inferred, not only their element types.
    public var isInferred: Bool {
        let op = ResolvedOp(self)
        return op.function != nil || op.subgraphs != nil
    }
}
