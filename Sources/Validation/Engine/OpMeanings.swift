import GraphIR
import Operators

/// What operators' names stand for, each looked up once in a scope's operator sets.
struct OpMeanings {
    private struct Key: Hashable {
        let domain: ByteString
        let type: ByteString
        let overload: ByteString
    }

    private let model: ModelContext
    private let functions: [Key: Int]
    /// By the number of the name, and the number of the operator sets for which it was looked up.
    private var known: [(meaning: OpMeaning, era: Int)?] = []
    private var era = 0
    private var numbers = OpNumbers()
    private var opsets: [ByteString: Int64] = [:]

    init(_ model: ModelContext) {
        self.model = model
        let keys = model.model.functions.enumerated().map { index, function in
            (
                Key(
                    domain: canonicalDomain(function.domain), type: function.name ?? "",
                    overload: function.overload ?? ""), index
            )
        }
        functions = Dictionary(keys, uniquingKeysWith: { first, _ in first })
    }

    /// Looks names up in the operator sets of a scope from now on.
    mutating func enter(_ scope: Scope) {
        if scope.opsets == opsets { return }
        opsets = scope.opsets
        era += 1
    }

    /// What an operator's name stands for.
    mutating func meaning(of op: OpName) -> OpMeaning {
        let number = numbers.number(of: op)
        if number < known.count, let (meaning, known) = known[number], known == era { return meaning }
        if number >= known.count { known += Array(repeating: nil, count: number + 1 - known.count) }
        let meaning = find(op)
        known[number] = (meaning, era)
        return meaning
    }

    private func find(_ op: OpName) -> OpMeaning {
        let domain = canonicalDomain(op.domain)
        let key = Key(domain: domain, type: op.type ?? "", overload: op.overload ?? "")
        if let function = functions[key] { return .function(function) }
        // Before IR version 3 there are no imports, and every model means the first operator set.
        let implied: Int64? = domain.isEmpty && model.irVersion < 3 ? 1 : nil
        guard let opset = opsets[domain] ?? implied else { return .domainNotImported }
        if let schema = model.table.schema(for: op, opset: opset) { return .schema(schema) }
        if op.isExperimental { return .experimental }
        // This domain is ONNX's own, but has no operators yet.
        let isKnown = model.table.newestOpset(of: domain) != nil || domain == "ai.onnx.training"
        return isKnown ? .unknown : .custom
    }
}
