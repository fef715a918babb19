/// The settings of a block, complete and checked.
public struct BlockArguments: Sendable {
    private var values: [String: BlockParameter.Value] = [:]

    /// The settings that `name=value` texts give, with defaults for the others.
    ///
    /// - Throws: ``BlockError`` for an unknown name, a text that is no value, or a value that is not allowed.
    init(_ assignments: [String], for block: Block) throws(BlockError) {
        for parameter in block.parameters { values[parameter.name] = parameter.defaultValue }
        var given: Set<String> = []
        for assignment in assignments {
            guard let equals = assignment.firstIndex(of: "=") else {
                throw BlockError("expected name=value, found '\(assignment)'")
            }
            let name = String(assignment[..<equals])
            let parameter = try block.parameter(named: name)
            guard given.insert(name).inserted else { throw BlockError("parameter \(name) is given twice") }
            values[name] = try parameter.parse(String(assignment[assignment.index(after: equals)...]))
        }
        for parameter in block.parameters { try check(parameter, of: block) }
    }

    /// A whole number.
    ///
    /// - Precondition: the block declares it.
    package subscript(name: String) -> Int {
        guard case .integer(let number)? = values[name] else { preconditionFailure("no integer named \(name)") }
        return number
    }

    /// A truth value.
    ///
    /// - Precondition: the block declares it.
    package subscript(flag name: String) -> Bool {
        guard case .boolean(let flag)? = values[name] else { preconditionFailure("no truth value named \(name)") }
        return flag
    }

    /// A word.
    ///
    /// - Precondition: the block declares it.
    package subscript(choice name: String) -> String {
        guard case .choice(let word)? = values[name] else { preconditionFailure("no word named \(name)") }
        return word
    }

    /// A number with decimals.
    ///
    /// - Precondition: the block declares it.
    package subscript(decimal name: String) -> Double {
        guard case .decimal(let number)? = values[name] else { preconditionFailure("no number named \(name)") }
        return number
    }

    /// Whole numbers.
    ///
    /// - Precondition: the block declares them.
    package subscript(list name: String) -> [Int] {
        guard case .list(let numbers)? = values[name] else { preconditionFailure("no list named \(name)") }
        return numbers
    }

    /// The attention of the parameter `attention`.
    ///
    /// - Precondition: the block declares it, and the settings have been checked.
    var attention: AttentionKind {
        guard let kind = AttentionKind(rawValue: self[choice: "attention"]) else {
            preconditionFailure("the attention has not been checked")
        }
        return kind
    }

    /// The whole numbers that a setting holds.
    func numbers(_ name: String) -> [Int] { values[name]?.numbers ?? [] }

    private func check(_ parameter: BlockParameter, of block: Block) throws(BlockError) {
        guard let value = values[parameter.name] else { return }
        // No dimension of a tensor in a file comes near this, and blocks may calculate with what lies below.
        let fault =
            value.numbers.contains { $0.magnitude > Int32.max }
            ? "must be at most \(Int32.max), found \(value)"
            : parameter.requirements.lazy.compactMap { $0.fault(of: value, in: self) }.first
        if let fault { throw BlockError("\(block.name): \(parameter.name) \(fault)") }
    }
}
