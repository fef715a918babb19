/// How large tensors are stored in a file beside the model.
///
/// The format asks for offsets that are multiples of a page, 4096 bytes, so that a reader can map tensors into memory.
/// Windows maps from multiples of 64 KiB only, so tensors of at least 1 MiB begin at those: what they lose is small
/// beside what they hold. The official tools draw the same lines.
public struct ExternalDataOptions: Hashable, Sendable {
    /// The bytes from which on a tensor is stored in the other file.
    public var threshold: Int
    /// The name of the other file, without a folder; `nil` stands for the model's with `.data` after it.
    public var fileName: String?
    /// What the offsets of tensors are multiples of.
    public var alignment: Int

    /// Tensors of at least `threshold` bytes are stored in a file beside the model.
    ///
    /// - Precondition: `alignment` is between 1 and 64 KiB.
    public init(threshold: Int = 1024, fileName: String? = nil, alignment: Int = 4096) {
        precondition((1...ExternalData.granularity).contains(alignment), "alignment outside 1...64 KiB")
        self.threshold = threshold
        self.fileName = fileName
        self.alignment = alignment
    }
}
