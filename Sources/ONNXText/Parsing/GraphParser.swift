import GraphIR

extension ModelParser {
    mutating func graph() throws(TextError) -> Graph {
        try nestGraph { parser throws(TextError) in
            var graph = Graph(name: try parser.name())
            try parser.cursor.expect("(")
            let inputs = try parser.list(until: ")") { parser throws(TextError) in try parser.declarationOrTensor() }
            graph.inputs = inputs.map(\.declaration)
            graph.initializers = inputs.compactMap(\.initializer)
            try parser.expectArrow()
            try parser.cursor.expect("(")
            graph.outputs = try parser.list(until: ")") { parser throws(TextError) in try parser.declaration() }
            if parser.cursor.take("<") {
                let parts = try parser.list(until: ">") { parser throws(TextError) in try parser.declarationOrTensor() }
                graph.initializers += parts.compactMap(\.initializer)
                graph.valueInfo = parts.filter { $0.initializer == nil }.map(\.declaration)
            }
            graph.nodes = try parser.nodes()
            return graph
        }
    }

    mutating func function() throws(TextError) -> Function {
        var function = Function(nil, domain: nil)
        if cursor.take("<") {
            repeat {
                let key = try self.key()
                switch key {
                case "domain": function.domain = try string()
                case "overload": function.overload = try string()
                case "doc_string": function.docString = try string()
                case "opset_import": function.opsetImports = try opsetImports()
                default: throw cursor.error("a function has no '\(key)'")
                }
            } while cursor.take(",")
            try cursor.expect(">")
        }
        function.name = try name()
        if cursor.take("<") { try parseParameters(of: &function) }
        try cursor.expect("(")
        function.inputs = try parameters(&function.valueInfo)
        try expectArrow()
        try cursor.expect("(")
        function.outputs = try parameters(&function.valueInfo)
        if cursor.take("<") {
            function.valueInfo += try list(until: ">") { parser throws(TextError) in try parser.declaration() }
        }
        function.nodes = try nodes()
        return function
    }

    /// The attributes of a function: names, and those with a default.
    private mutating func parseParameters(of function: inout Function) throws(TextError) {
        repeat {
            let name = try self.name()
            switch cursor.peek() {
            case UInt8(ascii: ":"), UInt8(ascii: "="): function.attributes.append(try attribute(named: name))
            default: function.attributeNames.append(name)
            }
        } while cursor.take(",")
        try cursor.expect(">")
    }

    /// The inputs or outputs of a function; those with a type are declared too.
    private mutating func parameters(_ declarations: inout [ValueDeclaration]) throws(TextError) -> [ValueID?] {
        let found = try list(until: ")") { parser throws(TextError) in try parser.declaration() }
        declarations += found.filter { $0.type != nil }
        return found.map(\.value)
    }

    private mutating func expectArrow() throws(TextError) {
        try cursor.expect("=")
        try cursor.expect(">")
    }

    private mutating func declaration() throws(TextError) -> ValueDeclaration {
        let type = try optionalType()
        return ValueDeclaration(value(try name()), type: type)
    }

    /// A declared value, perhaps with elements.
    private mutating func declarationOrTensor() throws(TextError) -> (
        declaration: ValueDeclaration, initializer: Initializer?
    ) {
        let declaration = try self.declaration()
        guard cursor.take("=") else { return (declaration, nil) }
        return (declaration, Initializer(declaration.value, tensor: try tensor(of: declaration.type)))
    }

    private mutating func nodes() throws(TextError) -> [Node] {
        try cursor.expect("{")
        var nodes: [Node] = []
        while !cursor.take("}") { nodes.append(try node()) }
        return nodes
    }

    private mutating func node() throws(TextError) -> Node {
        var nodeName: ByteString?
        if cursor.take("[") {
            nodeName = try optionalName() ?? ""
            try cursor.expect("]")
        }
        let outputs = try values()
        try cursor.expect("=")
        let op = try opName()
        var attributes = try attributes()
        try cursor.expect("(")
        let inputs = try values()
        try cursor.expect(")")
        if attributes.isEmpty { attributes = try self.attributes() }
        return Node(op, name: nodeName, inputs: inputs, outputs: outputs, attributes: attributes)
    }

    /// Names with commas between them; nothing before a comma is an empty name.
    private mutating func values() throws(TextError) -> ValueList {
        var result: ValueList = []
        repeat {
            if let name = try optionalName() {
                result.append(value(name))
            } else if cursor.peek() == UInt8(ascii: ",") {
                result.append(nil)
            }
        } while cursor.take(",")
        return result
    }

    /// An operator's type, with the parts of its domain before it.
    private mutating func opName() throws(TextError) -> OpName {
        var parts = [try name()]
        while cursor.take(".") { parts.append(try name()) }
        let type = parts.removeLast()
        let overload = cursor.take(":") ? try name() : nil
        let domain = ByteString(bytes: parts.map(\.bytes).joined(separator: [UInt8(ascii: ".")]))
        return OpName(type, domain: domain, overload: overload)
    }
}
