import GraphIR

/// Compares the facts about two models as a whole.
enum MetadataComparison {
    /// The facts that differ, in a fixed order.
    static func changes(_ a: Model, _ b: Model, _ options: DiffOptions) -> [MetadataChange] {
        var changes: [MetadataChange] = []
        func compare(_ field: String, _ first: String?, _ second: String?) {
            if first != second { changes.append(MetadataChange(field: field, a: first, b: second)) }
        }
        if !options.ignored.contains(.opset) {
            let (first, second) = (opsets(a), opsets(b))
            for domain in Set(first.keys).union(second.keys).sorted() {
                compare("opset:\(domain)", first[domain], second[domain])
            }
        }
        if options.ignored.contains(.metadata) { return changes }
        compare("ir_version", a.irVersion.map(String.init), b.irVersion.map(String.init))
        compare("producer_name", text(a.producerName), text(b.producerName))
        compare("producer_version", text(a.producerVersion), text(b.producerVersion))
        compare("domain", text(a.domain), text(b.domain))
        compare("model_version", a.modelVersion.map(String.init), b.modelVersion.map(String.init))
        let (first, second) = (facts(a), facts(b))
        for key in Set(first.keys).union(second.keys).sorted() { compare("metadata:\(key)", first[key], second[key]) }
        return changes
    }

    /// An empty text is as good as none.
    private static func text(_ name: ByteString?) -> String? {
        name.flatMap { $0.isEmpty ? nil : $0.description }
    }

    private static func opsets(_ model: Model) -> [ByteString: String] {
        let pairs = model.opsetImports.map { opset -> (ByteString, String) in
            let domain = opset.domain ?? ""
            return (domain.isEmpty ? "ai.onnx" : domain, opset.version.map(String.init) ?? "?")
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    private static func facts(_ model: Model) -> [ByteString: String] {
        let pairs = model.metadata.map { ($0.key ?? "", $0.value?.description ?? "") }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}
