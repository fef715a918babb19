extension Rule {
    /// The size of a tensor fits into 64 bits.
    static let tensorSizeOverflow = Rule(
        "tensor.size-overflow", reference: "T.dim.overflow",
        summary: "the elements of a tensor, and their bytes, can be counted with 64 bits",
        explanation: """
            The product of the dimensions, or the number of bytes that so many elements take, is larger than 64 bits \
            can say. No such tensor can exist: a dimension is damaged.
            """,
        check: .tensorData(.sizeOverflow))
}
