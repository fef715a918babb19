import GraphIR

extension Workspace {
    /// Takes out the nodes that no output needs.
    ///
    /// Keeps every output's value. Nodes without any output stay, whatever they are for.
    mutating func removeUnused() {
        for index in nodes.indices.reversed() where isAlive[index] {
            let outputs = nodes[index].outputs.compactMap { $0 }
            if !outputs.isEmpty && outputs.allSatisfy(isUnused) { remove(index) }
        }
    }
}
