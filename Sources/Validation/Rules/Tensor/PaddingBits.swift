extension Rule {
    /// The bits that elements of six bits do not use are zero.
    static let paddingBits = Rule(
        "tensor.padding-bits", reference: "T.float6",
        summary: "the bits that elements of six bits leave unused are zero",
        explanation: """
            Elements of float6 types have six bits. What remains of the last raw byte, or of an entry of int32_data, \
            must be zero. Other bits there mean that the elements were written with another width.
            """,
        check: .tensorData(.paddingBits))
}
