import GraphIR

extension Rule {
    /// An imported operator set has been published.
    static let unpublishedOpset = Rule(
        "model.unpublished-opset",
        summary: "the imported version of an operator set has been published",
        explanation: """
            The model imports a newer version of an ONNX operator set than any that is published, so what its \
            operators mean is not known. Nodes are checked against the newest known version; a runtime refuses the \
            model.
            """,
        check: .model { context, reporter in
            for (imports, location) in context.opsetImports {
                for item in imports {
                    guard let version = item.version, Int32(exactly: version) != nil,
                        let newest = context.table.newestOpset(of: item.domain ?? ""), version > newest
                    else { continue }
                    reporter.report(
                        "\(item.name) has no version \(version), the newest is \(newest)",
                        at: location.with(field: "opset_import"))
                }
            }
        })
}
