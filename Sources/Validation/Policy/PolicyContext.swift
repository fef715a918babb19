import GraphIR
import Operators

/// What the rules of a policy know of a model.
struct PolicyContext: Sendable {
    let policy: Policy
    let model: ModelContext
    /// The size of the model's file in bytes; `nil` when there is none.
    let fileSize: Int64?
    /// The types of values; `nil` when the policy does not ask for them.
    let types: InferredTypes?

    init(_ policy: Policy, model: ModelContext, fileSize: Int64?) {
        self.policy = policy
        self.model = model
        self.fileSize = fileSize
        types = policy.needsTypes ? InferredTypes(of: model.model, table: model.table) : nil
    }

    /// The graphs and function bodies that are executed.
    var executedScopes: [Scope] { model.scopes.filter { !$0.isTraining } }

    /// Reports each of some names once: at the first node that has it, with notes for the others.
    func report(
        namesOf name: (Node) -> ByteString?, message: (ByteString) -> String, hint: String?,
        to reporter: inout Reporter
    ) {
        struct Use {
            let scope: Scope
            let index: Int
        }
        var order: [ByteString] = []
        var uses: [ByteString: [Use]] = [:]
        for scope in executedScopes {
            for (index, node) in scope.nodes.enumerated() {
                guard let name = name(node) else { continue }
                if uses[name] == nil { order.append(name) }
                uses[name, default: []].append(Use(scope: scope, index: index))
            }
        }
        for name in order {
            let places = (uses[name] ?? []).map { use in
                Location(in: use.scope.path, node: NodePlace(use.scope.nodes[use.index], at: use.index))
            }
            guard let first = uses[name]?.first, var place = places.first else { continue }
            place.field = "op_type"
            reporter.enter(scope: first.scope.index, node: first.index)
            reporter.report(
                message(name), at: place, notes: places.dropFirst().map { .init("here too", at: $0) }, hint: hint)
        }
    }
}

extension OpName {
    /// The name as a policy spells it: `Conv`, `com.microsoft.Gelu`.
    var policyName: ByteString {
        let domain = canonicalDomain(domain)
        let type = type ?? ""
        return domain.isEmpty ? type : ByteString(bytes: domain.bytes + [UInt8(ascii: ".")] + type.bytes)
    }
}
