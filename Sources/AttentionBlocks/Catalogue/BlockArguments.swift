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
    subscript(name: String) -> Int {
        guard case .integer(let number)? = values[name] else { preconditionFailure("no integer named \(name)") }
        return number
    }

    /// A truth value.
    ///
    /// - Precondition: the block declares it.
    subscript(flag name: String) -> Bool {
        guard case .boolean(let flag)? = values[name] else { preconditionFailure("no truth value named \(name)") }
        return flag
    }

    private func check(_ parameter: BlockParameter, of block: Block) throws(BlockError) {
        guard case .integer(let number)? = values[parameter.name] else { return }
        // No dimension of a tensor in a file comes near this, and blocks may calculate with what lies below.
        guard number.magnitude <= Int32.max else {
            throw BlockError("\(block.name): \(parameter.name) must be at most \(Int32.max), found \(number)")
        }
        for requirement in parameter.requirements where !requirement.holds(for: number, in: self) {
            var bound = ""
            if case .atMost(let other) = requirement { bound = " (\(self[other]))" }
            throw BlockError("\(block.name): \(parameter.name) must be \(requirement)\(bound), found \(number)")
        }
    }
}
