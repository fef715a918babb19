extension Rule {
    /// The raw bytes of a tensor are enough for its elements.
    static let shortRawData = Rule(
        "tensor.short-raw-data", reference: "T.raw.short",
        summary: "raw_data has enough bytes for all elements",
        explanation: """
            The dimensions and the data type say how many bytes the elements take; elements of 2, 4 and 6 bits lie \
            close together, and only the last byte may be used in part. raw_data has fewer: it was cut off, or dims or \
            data_type is wrong. A reader that trusts the dimensions would read past the end.
            """,
        check: .tensorData(.shortRawData))
}
