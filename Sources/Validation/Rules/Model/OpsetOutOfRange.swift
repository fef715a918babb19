import GraphIR

extension Rule {
    /// The version of an operator set fits into 32 bits.
    static let opsetOutOfRange = Rule(
        "model.opset-out-of-range", reference: "M.opset.range",
        summary: "the version of an operator set fits into 32 bits",
        explanation: """
            Versions of operator sets are small numbers. This one does not even fit into the 32 bits that runtimes \
            keep for it, so the file is damaged or was made by a faulty program.
            """,
        check: .model { context, reporter in
            for (imports, location) in context.opsetImports {
                for item in imports {
                    guard let version = item.version, Int32(exactly: version) == nil else { continue }
                    reporter.report(
                        "version \(version) of \(item.name) is out of range", at: location.with(field: "opset_import"))
                }
            }
        })
}

extension OpsetImport {
    /// The set as messages name it.
    var name: String {
        let domain = canonicalDomain(domain)
        return domain.isEmpty ? "the default operator set" : "operator set '\(domain)'"
    }
}

extension Location {
    /// The same place, closer.
    func with(field: String) -> Location {
        var result = self
        result.field = field
        return result
    }
}
