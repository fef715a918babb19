extension Rule {
    /// The packed numbers of a tensor are whole.
    static let malformedNumbers = Rule(
        "tensor.malformed-numbers", reference: "P.parse",
        summary: "the packed numbers of a tensor are whole",
        explanation: """
            Integers are stored in as many bytes as they need, and the last byte of each is marked. Here a number has \
            no end, or more than ten bytes: the file is damaged, and a protobuf parser refuses it.
            """,
        check: .tensorData(.malformedNumbers))
}
