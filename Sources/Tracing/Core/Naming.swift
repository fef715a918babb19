import GraphIR

/// Gives nodes the names that PyTorch's exporter gives them: `/fc/fc.0/MatMul`, a number after a name that is taken.
struct NodeNaming {
    private let scopes: [Trace.Scope]
    private var scopeNames: [Int: String] = [:]
    private var scopeCounts: [String: Int] = [:]
    private var nodeCounts: [String: Int] = [:]

    init(scopes: [Trace.Scope]) {
        self.scopes = scopes
    }

    /// The name of the next node in order.
    mutating func name(op: ByteString, scope: Int) -> String {
        let path = scopeNames[scope] ?? Self.unique(path(of: scope), &scopeCounts)
        scopeNames[scope] = path
        return Self.unique("\(path)/\(op)", &nodeCounts)
    }

    /// The variable names of the calls around a scope; a number that made one of them unique is not passed on.
    private func path(of scope: Int) -> String {
        var names: [String] = []
        var index: Int? = scope
        while let current = index {
            if !scopes[current].variable.isEmpty { names.append(scopes[current].variable) }
            index = scopes[current].parent
        }
        return names.reversed().map { "/" + $0 }.joined()
    }

    private static func unique(_ base: String, _ counts: inout [String: Int]) -> String {
        let count = counts[base]
        counts[base] = (count ?? -1) + 1
        return count.map { "\(base)_\($0 + 1)" } ?? base
    }
}
