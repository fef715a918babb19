import GraphIR

extension Rule {
    /// A tensor whose data are in another file has none in the model.
    static let dataBesideExternal = Rule(
        "external.data-inside", reference: "T.ext.data",
        summary: "a tensor whose data are in another file has none in the model",
        explanation: """
            The tensor says that its data are in another file, and has data in the model as well. It is left to each \
            reader which ones count. Remove the one or the other.
            """,
        check: .tensor { context, reporter in
            let fields = context.tensor.fieldsWithData
            guard context.tensor.isExternal, !fields.isEmpty else { return }
            reporter.report(
                "the data are in another file, and \(fields.joined(separator: " and ")) has data too",
                at: context.location(field: fields.first))
        })
}
