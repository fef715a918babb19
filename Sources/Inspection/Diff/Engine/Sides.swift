import GraphIR

/// Both models as the engine sees them, with everything that is numbered in common.
struct Sides {
    let a: FlatGraph
    let b: FlatGraph
    let scopesOfA: [ScopeGraph]
    let scopesOfB: [ScopeGraph]
    let symbols: Symbols
    let constants: ConstantClasses
    /// Whether `a` is the second model: the engine always compares two models in the same direction.
    let isSwapped: Bool

    init(_ first: Model, _ second: Model, _ options: DiffOptions) throws {
        var symbols = Symbols()
        var constants = ConstantClasses(
            ignoresWeights: options.ignored.contains(.weights), tolerance: options.tolerance)
        constants.prepare(first, second)
        let flatFirst = try FlatGraphBuilder.flatten(first, options, &symbols, &constants)
        let flatSecond = try FlatGraphBuilder.flatten(second, options, &symbols, &constants)
        let operators = OperatorClasses(symbols)
        let scopesFirst = ScopeLabels.scopes(of: flatFirst, symbols, constants, operators)
        let scopesSecond = ScopeLabels.scopes(of: flatSecond, symbols, constants, operators)
        isSwapped = Self.direction(scopesSecond) < Self.direction(scopesFirst)
        (a, b) = isSwapped ? (flatSecond, flatFirst) : (flatFirst, flatSecond)
        (scopesOfA, scopesOfB) = isSwapped ? (scopesSecond, scopesFirst) : (scopesFirst, scopesSecond)
        self.symbols = symbols
        self.constants = constants
    }

    /// Numbers that order two models whichever comes first.
    private static func direction(_ scopes: [ScopeGraph]) -> (Int, UInt64, UInt64) {
        let count = scopes.reduce(0) { $0 + $1.count }
        var content: UInt64 = 0
        var names: UInt64 = 0
        for scope in scopes {
            for node in 0..<scope.count {
                content &+= scope.labels.exact[node]
                names = Mixing.combine(Mixing.combine(names, scope.labels.exact[node]), scope.nameHashes[node])
                for slot in scope.slots[Int(scope.slotStarts[node])..<Int(scope.slotStarts[node + 1])] {
                    names = Mixing.combine(Mixing.combine(names, Int(slot.node)), Int(slot.value))
                }
            }
        }
        return (count, content, names)
    }
}
