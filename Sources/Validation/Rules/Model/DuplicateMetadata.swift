import GraphIR

extension Rule {
    /// The keys of the model's metadata differ.
    static let duplicateMetadata = Rule(
        "model.duplicate-metadata", reference: "M.meta.dup",
        summary: "the keys of the model's metadata differ from each other",
        explanation: """
            Two entries of metadata_props have one key, so that tools that read them into a dictionary see only one of \
            the values, and not all tools the same one. Remove one of them.
            """,
        check: .model { context, reporter in
            var counts: [ByteString: Int] = [:]
            for entry in context.model.metadata {
                let key = entry.key ?? ""
                counts[key, default: 0] += 1
                if counts[key] == 2 {
                    reporter.report(
                        "metadata key '\(key)' stands there more than once", at: Location(field: "metadata_props"))
                }
            }
        })
}
