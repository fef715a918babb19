import GraphIR

/// A part of a model that is one message of the file.
protocol WireMessage {
    associatedtype Field: MessageField

    /// The message without any field.
    static var empty: Self { get }

    /// Fields that the format does not define.
    var unknownFields: ByteString { get set }

    /// Takes the value of one field from the decoder, which stands at the value's first byte.
    mutating func decode(_ field: Field, from decoder: inout Decoder) throws
}
