import GraphIR

extension Rule {
    /// The type of a tensor's elements is one that the standard has.
    static let unknownDataType = Rule(
        "tensor.unknown-data-type", reference: "T.dtype.unknown",
        summary: "the data type of a tensor is one of the standard's",
        explanation: """
            The number in data_type stands for no type of the newest standard that is known here. The file is damaged, \
            or it was written for a newer standard; then a newer version of this tool knows the type.
            """,
        check: .tensor { context, reporter in
            guard let type = context.tensor.dataType, !type.isKnown else { return }
            reporter.report(
                "no data type has the number \(type.rawValue)", at: context.location(field: "data_type"))
        })
}
