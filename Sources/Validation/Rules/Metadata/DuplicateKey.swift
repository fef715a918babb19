import GraphIR

extension Rule {
    /// The metadata of a part have different keys.
    static let duplicateKey = Rule(
        "metadata.duplicate-key", .warning,
        summary: "the metadata of a graph, function, node, value or tensor have different keys",
        explanation: """
            Several entries of metadata_props have one key. It is left to each reader which one counts. For the model \
            itself this is an error.
            """,
        check: .scope { context, reporter in
            for (metadata, location) in context.metadata where metadata.count > 1 {
                var seen: Set<ByteString> = []
                for entry in metadata where !seen.insert(entry.key ?? "").inserted {
                    reporter.report("the key '\(entry.key ?? "")' is used again", at: location.within("metadata_props"))
                }
            }
        })
}
