/// What the names of a model mean at one place: the definitions of the graph there and of the graphs around it.
///
/// Names are numbers, so that finding one is reading an array.
struct VisibleDefinitions {
    /// A definition in one of the graphs.
    private struct Definition {
        let id: ValueID
        let name: Int32
        /// The place of the next definition of the name, in one of the graphs around; negative for none.
        let outer: Int32
        /// How many graphs are around its own.
        let depth: Int32
        /// How many nodes of its graph precede it.
        let position: Int32
    }

    /// A graph on the way from the outermost to the current one.
    private struct Level {
        /// How many definitions the graphs around it have.
        let start: Int
        /// How many of its nodes have been passed.
        var position: Int32
    }

    /// For each name the place of its innermost definition; negative for none.
    private var innermost: [Int32]
    private var definitions: [Definition] = []
    private var levels: [Level] = []

    /// Nothing is visible.
    init(nameCount: Int) {
        innermost = Array(repeating: -1, count: nameCount)
        definitions.reserveCapacity(nameCount)
    }

    /// Goes into a graph of the current one.
    mutating func enterGraph() {
        levels.append(Level(start: definitions.count, position: 0))
    }

    /// Goes back to the graph around, and forgets what the current one defines.
    mutating func leaveGraph() {
        guard let level = levels.popLast() else { return }
        for definition in definitions[level.start...].reversed() {
            innermost[Int(definition.name)] = definition.outer
        }
        definitions.removeSubrange(level.start...)
    }

    /// Goes to a node of the current graph.
    mutating func moveOn(to node: Int) {
        levels[levels.count - 1].position = Int32(truncatingIfNeeded: node)
    }

    /// Notes a definition, unless the current graph has one of that name.
    mutating func define(_ name: Int32, as id: ValueID, at position: Int) {
        let outer = innermost[Int(name)]
        if outer >= 0, Int(definitions[Int(outer)].depth) == levels.count - 1 { return }
        innermost[Int(name)] = Int32(truncatingIfNeeded: definitions.count)
        definitions.append(
            Definition(
                id: id, name: name, outer: outer, depth: Int32(truncatingIfNeeded: levels.count - 1),
                position: Int32(truncatingIfNeeded: position)))
    }

    /// The definition that a name means: the nearest that precedes, else the nearest that follows.
    subscript(name: Int32) -> ValueID? {
        var later: ValueID?
        var place = Int(innermost[Int(name)])
        while place >= 0 {
            let definition = definitions[place]
            if definition.position <= levels[Int(definition.depth)].position { return definition.id }
            later = later ?? definition.id
            place = Int(definition.outer)
        }
        return later
    }
}
