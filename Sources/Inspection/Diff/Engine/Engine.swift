import GraphIR

/// Matches two models scope by scope, from the main graphs inwards.
struct Engine {
    let sides: Sides
    /// For each node of a side its partner; -1 without.
    private(set) var partnersOfA: [Int32]
    private(set) var partnersOfB: [Int32]
    /// For each scope of a side the corresponding one; -1 without.
    private(set) var scopePartnersOfA: [Int32]
    private(set) var scopePartnersOfB: [Int32]
    /// The pairs of scopes with their nodes matched, outer ones first.
    private(set) var matched: [(a: Int, b: Int, correspondence: Correspondence)] = []
    private let childrenOfA: [[Int]]
    private let childrenOfB: [[Int]]
    private(set) var lowerBound = 0
    private(set) var isBudgetEnded = false
    /// How many inputs may still be looked at, in all scopes together, to shorten what the first starts lead to.
    private var workLeft = 1_000_000_000

    init(_ sides: Sides) {
        self.sides = sides
        childrenOfA = Self.children(sides.a)
        childrenOfB = Self.children(sides.b)
        partnersOfA = Array(repeating: -1, count: sides.a.count)
        partnersOfB = Array(repeating: -1, count: sides.b.count)
        scopePartnersOfA = Array(repeating: -1, count: sides.a.scopes.count)
        scopePartnersOfB = Array(repeating: -1, count: sides.b.scopes.count)
        run()
    }

    private mutating func run() {
        var queue = [DiffPair(a: 0, b: 0)]
        if let a = functionScope(sides.a), let b = functionScope(sides.b) { queue.append(DiffPair(a: a, b: b)) }
        var next = 0
        while next < queue.count {
            let item = queue[next]
            next += 1
            match(item)
            queue += inner(item)
        }
    }

    private func functionScope(_ flat: FlatGraph) -> Int? {
        flat.scopes.firstIndex { $0.kind == .functions }
    }

    private mutating func match(_ item: DiffPair) {
        scopePartnersOfA[item.a] = Int32(item.b)
        scopePartnersOfB[item.b] = Int32(item.a)
        let pair = OutsideNumbering.pair(item, self)
        let portfolio = Portfolio(pair, workLimit: workLeft)
        workLeft -= min(portfolio.work, workLeft)
        for (x, y) in portfolio.correspondence.ofA.enumerated() where y >= 0 {
            partnersOfA[pair.a.graph.base + x] = Int32(pair.b.graph.base) + y
            partnersOfB[pair.b.graph.base + Int(y)] = Int32(pair.a.graph.base + x)
        }
        matched.append((item.a, item.b, portfolio.correspondence))
        if item.a == 0 { lowerBound = portfolio.lowerBound }
        isBudgetEnded = isBudgetEnded || portfolio.isBudgetEnded
    }

    /// The scopes of corresponding owners' equal attributes.
    private func inner(_ item: DiffPair) -> [DiffPair] {
        var children: [Child: Int] = [:]
        for scope in childrenOfB[item.b] {
            let key = Child(owner: sides.b.scopes[scope].owner, key: sides.b.scopes[scope].key)
            children[key] = children[key] ?? scope
        }
        return childrenOfA[item.a].compactMap { scope in
            let partner = partnersOfA[Int(sides.a.scopes[scope].owner)]
            let child = children.removeValue(forKey: Child(owner: partner, key: sides.a.scopes[scope].key))
            return partner < 0 ? nil : child.map { DiffPair(a: scope, b: $0) }
        }
    }

    /// What names a subgraph: its owner and attribute.
    private struct Child: Hashable {
        let owner: Int32
        let key: Int32
    }

    /// By scope the scopes that its nodes own.
    private static func children(_ flat: FlatGraph) -> [[Int]] {
        var children: [[Int]] = Array(repeating: [], count: flat.scopes.count)
        for (number, scope) in flat.scopes.enumerated() where scope.owner >= 0 {
            children[Int(flat.scopeOf[Int(scope.owner)])].append(number)
        }
        return children
    }
}
