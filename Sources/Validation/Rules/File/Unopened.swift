extension Rule {
    /// The file can be opened.
    public static let unopened = Rule(
        "file.open", reference: "P.open",
        summary: "the file can be opened and read",
        explanation: """
            There is no such file, it may not be read, or it is no regular file. The other models are validated all \
            the same; the exit code is then 2, because nothing is known about this one.
            """,
        check: .reading)
}
