import GraphIR

extension Rule {
    /// A tensor says what type its elements have.
    static let missingDataType = Rule(
        "tensor.missing-data-type", reference: "T.dtype.undef",
        summary: "a tensor says what type its elements have",
        explanation: """
            Without a data type nobody can tell how many elements the data are, or what they mean. The tool that wrote \
            the model left the field data_type out, or set it to 0, which stands for undefined. Write the tensor again \
            with its type.
            """,
        check: .tensor { context, reporter in
            guard context.tensor.dataType == nil || context.tensor.dataType?.rawValue == 0 else { return }
            reporter.report(
                context.tensor.dataType == nil ? "the data type is missing" : "the data type is undefined",
                at: context.location(field: "data_type"))
        })
}
