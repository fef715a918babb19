extension Rule {
    /// The file is an ONNX model.
    public static let unreadable = Rule(
        "file.parse", reference: "P.parse",
        summary: "the file is an ONNX model",
        explanation: """
            The bytes are not those of an ONNX model: the file was cut short, has another format, or is nested deeper \
            than any reader allows. The message names the byte and the field. Nothing else is checked in such a file.
            """,
        check: .reading)
}
