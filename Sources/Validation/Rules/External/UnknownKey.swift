import GraphIR

extension Rule {
    /// The entries of external data are those that the standard has.
    static let unknownKey = Rule(
        "external.unknown-key", .warning,
        summary: "the keys of external data are those that the standard has",
        explanation: """
            The standard knows location, offset, length and checksum, in lower case; readers pass over all others. A \
            misspelt key has no effect, and the default is taken instead.
            """,
        check: .tensor { context, reporter in
            guard context.tensor.isExternal else { return }
            // Tools write the last two for their own use.
            let known: [ByteString] = ["location", "offset", "length", "checksum", "basepath", "prepacked"]
            for entry in context.tensor.externalData {
                let key = entry.key ?? ""
                if known.contains(key) { continue }
                let nearest = reporter.nearest(to: key, among: known)
                reporter.report(
                    "external data have no entry '\(key)'", at: context.location(field: "external_data"),
                    hint: nearest.map { "did you mean \($0)?" })
            }
        })
}
