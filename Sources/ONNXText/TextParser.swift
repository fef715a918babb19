public import GraphIR

/// Reads models in ONNX's text syntax.
///
/// Everything is read that the official package's `onnx.parser` reads. Tensors become typed fields, not raw bytes, as
/// there. Source: `docs/Syntax.md` of the ONNX specification.
public enum TextParser {
    /// Reads a model.
    ///
    /// - Throws: ``TextError`` at the first place that is not as the syntax demands.
    public static func model(from bytes: [UInt8]) throws(TextError) -> Model {
        var parser = ModelParser(bytes)
        return try parser.parse()
    }

    /// Reads a model.
    ///
    /// - Throws: ``TextError`` at the first place that is not as the syntax demands.
    public static func model(from text: some StringProtocol) throws(TextError) -> Model {
        try model(from: Array(text.utf8))
    }
}
