extension Rule {
    /// The data of a tensor are in one field.
    static let severalDataFields = Rule(
        "tensor.several-data-fields", reference: "T.one",
        summary: "the data of a tensor are in one field",
        explanation: """
            Elements are stored either in raw_data or in the one field for their kind of number. With data in several \
            fields it is left to each reader which ones count. Remove all but one.
            """,
        check: .tensorData(.severalFields))
}
