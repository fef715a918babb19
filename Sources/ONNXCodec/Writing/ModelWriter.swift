import CONNX
public import GraphIR

/// Writes models as ONNX files.
public enum ModelWriter {
    /// The bytes of a model's file.
    ///
    /// - Throws: ``EncodeError`` when the model does not fit in a file, or what the source of a tensor's bytes throws.
    public static func encode(_ model: Model) throws -> [UInt8] {
        let sink = MemorySink()
        try encode(model, into: sink) { sink.reserve($0) }
        return sink.bytes
    }

    /// Writes a model to a file, all of it or nothing.
    ///
    /// The tensors' bytes are streamed, so a model may be written over the file that it was read from.
    ///
    /// - Parameter replacing: whether a file with other contents may be replaced.
    /// - Throws: ``EncodeError`` when the model does not fit in a file, ``FileError`` when the file cannot be written,
    ///   or what the source of a tensor's bytes throws.
    public static func write(_ model: Model, to path: String, replacing: Bool = true) throws {
        try AtomicFile.save(to: path, replacing: replacing) { try encode(model, into: $0) }
    }

    /// Writes a model to an open file, for example standard output.
    ///
    /// - Throws: ``EncodeError`` when the model does not fit in a file, ``FileError`` when the file cannot take it, or
    ///   what the source of a tensor's bytes throws.
    public static func write(_ model: Model, toDescriptor number: Int32) throws {
        let sink = FileSink(Descriptor(borrowing: number))
        try encode(model, into: sink)
        try sink.flush()
    }

    private static func encode(
        _ model: Model, into sink: any ByteSink, expecting: (Int) -> Void = { _ in }
    ) throws {
        let encoder = Encoder(values: model.values)
        let message = UnsafeRawPointer(try encoder.encode(model)).assumingMemoryBound(to: ProtobufCMessage.self)
        try withExtendedLifetime(encoder) {
            let byteCount = protobuf_c_message_get_packed_size(message)
            if byteCount > WireLimit.fileSize { throw EncodeError.tooLarge(byteCount: byteCount) }
            expecting(byteCount)
            try Packer.pack(message, payloads: encoder.payloads, into: sink)
        }
    }
}
