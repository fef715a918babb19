public import GraphIR

/// Short digests: equal for equal contents, and as good as never for others.
///
/// They find changes, not forgeries.
public enum ContentDigest {
    /// The digest of a tensor's elements, whichever field stores them: 12 hexadecimal digits.
    ///
    /// For a tensor in another file it is that of the place.
    ///
    /// - Throws: what the source of the tensor throws.
    public static func text(of tensor: ConstantTensor) throws -> String {
        text(try TensorContent(tensor: tensor).fingerprint())
    }

    /// The digest of bytes: 12 hexadecimal digits.
    ///
    /// - Throws: what the source of the bytes throws.
    public static func text(of bytes: Bytes) throws -> String {
        text(try bytes.fingerprint())
    }

    private static func text(_ fingerprint: Fingerprint) -> String {
        let digits = String(fingerprint.high >> 16, radix: 16)
        return String(repeating: "0", count: 12 - digits.count) + digits
    }
}
