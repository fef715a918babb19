extension Rule {
    /// A tensor without elements has no data.
    static let dataWithoutElements = Rule(
        "tensor.data-without-elements", reference: "T.zero",
        summary: "a tensor without elements has no data",
        explanation: """
            One of the dimensions is 0, which makes a tensor without elements, and yet a field has data. Either the \
            dimensions are wrong, or the data are left over and can go.
            """,
        check: .tensorData(.dataWithoutElements))
}
