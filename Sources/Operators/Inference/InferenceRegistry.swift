import GraphIR

/// Computes the facts of a node's outputs from those of its inputs.
typealias InferenceFunction = @Sendable (InferenceContext) throws(InferenceError) -> [ValueFacts]

/// An inference function and the schemas that it is for.
struct InferenceRule: Sendable {
    let names: [ByteString]
    /// The versions (`sinceVersion`) for which the function holds.
    let versions: ClosedRange<Int64>
    let function: InferenceFunction

    /// A rule for operators of ONNX's own domain.
    init(
        _ names: [ByteString], since: Int64 = 1, through: Int64 = .max, _ function: @escaping InferenceFunction
    ) {
        self.names = names
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
    ].flatMap { $0 }

    private static let rulesByName: [ByteString: [InferenceRule]] = {
        var result: [ByteString: [InferenceRule]] = [:]
        for rule in rules {
            for name in rule.names { result[name, default: []].append(rule) }
        }
        return result
    }()

    /// The function for a schema; `nil` when none is written.
    static func function(for schema: OpSchema) -> InferenceFunction? {
        guard schema.op.domain == nil, let name = schema.op.type else { return nil }
        return rulesByName[name]?.first { $0.versions.contains(schema.sinceVersion) }?.function
    }
}

extension OpSchema {
    /// The function that infers the outputs.
    var inferenceFunction: InferenceFunction? { InferenceRegistry.function(for: self) }

    /// Whether the shapes of the operator's outputs are inferred, not only their element types.
    public var isInferred: Bool {
        inferenceFunction != nil || op.domain == nil && op.type.map { subgraphRules[$0] != nil } ?? false
    }
}
