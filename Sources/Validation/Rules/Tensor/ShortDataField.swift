extension Rule {
    /// A typed field has enough entries for the elements of its tensor.
    static let shortDataField = Rule(
        "tensor.short-data-field", reference: "T.field.short",
        summary: "the field for the data type has enough entries for all elements",
        explanation: """
            The dimensions say how many entries the field must have: one an element, two for complex numbers, one for \
            eight elements of 4 bits or for sixteen of 2 bits. There are fewer: data were lost, or dims is wrong.
            """,
        check: .tensorData(.shortField))
}
