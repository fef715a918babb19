extension Rule {
    /// Offset and length of external data are plain numbers.
    static let externalNumber = Rule(
        "external.number",
        summary: "offset and length of external data are plain decimal numbers",
        explanation: """
            The entries offset and length count bytes. They are written as decimal digits alone, without sign, space \
            or exponent.
            """,
        check: .externalData(.number))
}
