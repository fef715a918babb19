extension Rule {
    /// The elements of a tensor are in the field for their type.
    static let wrongDataField = Rule(
        "tensor.wrong-data-field", reference: "T.field.wrong",
        summary: "elements are stored in the field for their type",
        explanation: """
            Each data type belongs in one field: float and complex64 in float_data, double and complex128 in \
            double_data, int64 in int64_data, uint32 and uint64 in uint64_data, strings in string_data, all others in \
            int32_data. A reader looks only there, or in raw_data.
            """,
        check: .tensorData(.wrongField))
}
