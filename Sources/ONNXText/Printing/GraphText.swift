import GraphIR

extension ModelText {
    /// Writes a graph.
    ///
    /// - Parameter level: how deep the nodes are indented, three spaces each.
    func write(_ graph: Graph, level: Int, to sink: inout TextSink) throws {
        try sink.write(name: graph.name)
        try write(graph.inputs, " (", ") => ", level: level, to: &sink) { try write($1, to: &$0) }
        try write(graph.outputs, "(", ") ", level: level, to: &sink) { try write($1, to: &$0) }
        if !graph.initializers.isEmpty || !graph.valueInfo.isEmpty {
            try sink.write("\n\(indentation(level))<")
            let separator = ",\n\(indentation(level)) "
            try sink.write(graph.initializers, "", separator) { sink, initializer in
                try write(initializer.tensor, name: name(of: initializer.value), isInitializer: true, to: &sink)
            }
            if !graph.initializers.isEmpty && !graph.valueInfo.isEmpty { try sink.write(separator) }
            try sink.write(graph.valueInfo, "", separator) { try write($1, to: &$0) }
            try sink.write(">\n")
        }
        try write(graph.nodes, level: level, to: &sink)
    }

    func write(_ nodes: [Node], level: Int, to sink: inout TextSink) throws {
        try sink.write("{\n")
        for node in nodes { try write(node, level: level, to: &sink) }
        try sink.write("\(indentation(level - 1))}")
    }

    func write(_ declaration: ValueDeclaration, to sink: inout TextSink) throws {
        if declaration.type?.kind != nil {
            try write(declaration.type, to: &sink)
            try sink.write(" ")
        }
        try sink.write(name: name(of: declaration.value))
    }

    private func write(_ node: Node, level: Int, to sink: inout TextSink) throws {
        try sink.write(indentation(level))
        if let name = node.name {
            try sink.write("[")
            try sink.write(name: name)
            try sink.write("] ")
        }
        try sink.write(node.outputs) { try $0.write(name: name(of: $1)) }
        try sink.write(" = ")
        try write(node.op, to: &sink)
        // A subgraph is long: it comes after the inputs, where a reader looks for them.
        let hasSubgraph = !node.subgraphs.isEmpty
        if !hasSubgraph { try write(node.attributes, level: level, to: &sink) }
        try sink.write(node.inputs, " (", ", ", ")") { try $0.write(name: name(of: $1)) }
        if hasSubgraph { try write(node.attributes, level: level, to: &sink) }
        try sink.write("\n")
    }

    private func write(_ op: OpName, to sink: inout TextSink) throws {
        if let domain = op.domain, !domain.isEmpty {
            for part in domain.bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
                try sink.write(name: ByteString(bytes: part))
                try sink.write(".")
            }
        }
        try sink.write(name: op.type)
        if let overload = op.overload, !overload.isEmpty {
            try sink.write(":")
            try sink.write(name: overload)
        }
    }

    func indentation(_ level: Int) -> String { String(repeating: "   ", count: level) }
}
