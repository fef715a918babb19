import GraphIR

extension Rule {
    /// No operator set is imported in two versions.
    static let duplicateOpset = Rule(
        "model.duplicate-opset",
        summary: "no operator set is imported in two versions",
        explanation: """
            One domain is imported twice with different versions, or ONNX's own domain once as the empty string and \
            once as ai.onnx. Which version a node means is then left to the reader: some take the first import, some \
            the last, some the highest.
            """,
        check: .model { context, reporter in
            for (imports, location) in context.opsetImports {
                var versions: [ByteString: Int64] = [:]
                var reported: Set<ByteString> = []
                for item in imports {
                    let domain = canonicalDomain(item.domain)
                    let version = item.version ?? 0
                    guard let first = versions[domain] else {
                        versions[domain] = version
                        continue
                    }
                    if first != version, reported.insert(domain).inserted {
                        reporter.report(
                            "\(item.name) is imported in versions \(first) and \(version)",
                            at: location.with(field: "opset_import"))
                    }
                }
            }
        })
}
