import GraphIR

/// The text of a model: header, main graph, functions.
struct ModelText {
    let model: Model
    let printer: TextPrinter

    func write(to sink: inout TextSink) throws {
        try writeHeader(to: &sink)
        if let graph = model.graph { try write(graph, level: 1, to: &sink) }
        for function in model.functions {
            try sink.write("\n")
            try write(function, to: &sink)
        }
        try sink.write("\n")
    }

    private func writeHeader(to sink: inout TextSink) throws {
        try sink.write("<\n   ir_version: \(model.irVersion ?? 0),\n   opset_import: ")
        try write(model.opsetImports, to: &sink)
        let strings: [(String, ByteString?)] = [
            ("producer_name", model.producerName), ("producer_version", model.producerVersion),
            ("domain", model.domain),
        ]
        for (key, value) in strings { try write(key, value, to: &sink) }
        if let version = model.modelVersion { try sink.write(",\n   model_version: \(version)") }
        try write("doc_string", model.docString, to: &sink)
        if !model.metadata.isEmpty {
            try sink.write(",\n   metadata_props: ")
            try write(model.metadata, "[", "]", level: 2, to: &sink) { try write($1, to: &$0) }
        }
        try sink.write("\n>\n")
    }

    private func write(_ key: String, _ value: ByteString?, to sink: inout TextSink) throws {
        guard let value else { return }
        try sink.write(",\n   \(key): ")
        try sink.write(quoted: value)
    }

    private func write(_ imports: [OpsetImport], to sink: inout TextSink) throws {
        try sink.write(imports, "[", ", ", "]") { sink, item in
            try sink.write(quoted: item.domain)
            try sink.write(" : \(item.version ?? 0)")
        }
    }

    func write(_ entries: [MetadataEntry], to sink: inout TextSink) throws {
        try sink.write(entries, "[", ", ", "]") { try write($1, to: &$0) }
    }

    private func write(_ entry: MetadataEntry, to sink: inout TextSink) throws {
        try sink.write(quoted: entry.key)
        try sink.write(": ")
        try sink.write(quoted: entry.value)
    }

    private func write(_ function: Function, to sink: inout TextSink) throws {
        try sink.write("<\n  domain: ")
        try sink.write(quoted: function.domain)
        if let overload = function.overload, !overload.isEmpty {
            try sink.write(",\n  overload: ")
            try sink.write(quoted: overload)
        }
        if let comment = function.docString {
            try sink.write(",\n  doc_string: ")
            try sink.write(quoted: comment)
        }
        try sink.write(",\n  opset_import: ")
        try write(function.opsetImports, to: &sink)
        try sink.write("\n>\n")
        try sink.write(name: function.name)
        try sink.write(" ")
        try writeParameters(of: function, to: &sink)
        try write(function.inputs, "(", ") => ", to: &sink)
        try write(function.outputs, "(", ")\n", to: &sink)
        if !function.valueInfo.isEmpty {
            try sink.write(function.valueInfo, "<", ", ", ">\n") { try write($1, to: &$0) }
        }
        try write(function.nodes, level: 1, to: &sink)
    }

    private func writeParameters(of function: Function, to sink: inout TextSink) throws {
        if function.attributeNames.isEmpty && function.attributes.isEmpty { return }
        try sink.write(function.attributeNames, "<") { try $0.write(name: $1) }
        if !function.attributeNames.isEmpty && !function.attributes.isEmpty { try sink.write(", ") }
        try sink.write(function.attributes) { try write($1, level: 1, to: &$0) }
        try sink.write("> ")
    }

    /// Writes a list: on one line, or each element on a line of its own.
    func write<Element>(
        _ elements: some Collection<Element>, _ open: String, _ close: String, level: Int, to sink: inout TextSink,
        _ body: (inout TextSink, Element) throws -> Void
    ) throws {
        let isLineByLine = printer.isLineByLine && !elements.isEmpty
        let start = isLineByLine ? "\n\(indentation(level))" : ""
        let end = isLineByLine ? "\n\(indentation(level - 1))" : ""
        try sink.write(elements, open + start, isLineByLine ? "," + start : ", ", end + close, body)
    }

    private func write(_ values: some Collection<ValueID?>, _ open: String, _ close: String, to sink: inout TextSink)
        throws
    {
        try sink.write(values, open, ", ", close) { try $0.write(name: name(of: $1)) }
    }

    func name(of id: ValueID?) -> ByteString? { id.map { model[$0].name } }
}
