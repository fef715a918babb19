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
    /// The tensors' bytes are streamed, so a model may be written over the file that it was read from. With external
    /// data, the initializers of the main graph and its subgraphs that are large enough go into one file beside the
    /// model. Both files are complete on the disk before either takes its place, the data first. No file system replaces
    /// two files at once: between the two steps, which nothing but a kill or a power failure can part, an old model that
    /// names the same file finds the new data in it. Another file name for the data avoids that.
    ///
    /// - Parameters:
    ///   - externalData: how large tensors are stored apart; `nil` keeps all in the model's file.
    ///   - replacing: whether files with other contents may be replaced.
    /// - Throws: ``EncodeError`` when the model does not fit in a file, ``FileError`` when a file cannot be written,
    ///   or what the source of a tensor's bytes throws.
    public static func write(
        _ model: Model, to path: String, externalData: ExternalDataOptions? = nil, replacing: Bool = true
    ) throws {
        if let externalData { return try write(model, to: path, apart: externalData, replacing: replacing) }
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

    private static func write(
        _ model: Model, to path: String, apart options: ExternalDataOptions, replacing: Bool
    ) throws {
        let place = try DataFilePath(beside: path, named: options.fileName)
        let external = ExternalData(options, fileName: place.name)
        let packed = try pack(model, Encoder(values: model.values, externalData: external))
        if external.isInUse && !external.isEmpty { throw EncodeError.externalDataInUse(fileName: place.name) }
        let data =
            external.isEmpty
            ? nil : try AtomicFile.stage(place.path, replacing: replacing) { try external.write(into: $0) }
        let file: StagedFile?
        do {
            file = try AtomicFile.stage(path, replacing: replacing) { try packed.write(into: $0) }
        } catch {
            data?.discard()
            throw error
        }
        try StagedFile.commit([data, file].compactMap { $0 })
    }

    static func encode(
        _ model: Model, into sink: any ByteSink, expecting: (Int) -> Void = { _ in }
    ) throws {
        let packed = try pack(model, Encoder(values: model.values))
        expecting(packed.byteCount)
        try packed.write(into: sink)
    }

    /// The message of a model, which fits in a file.
    private static func pack(_ model: Model, _ encoder: Encoder) throws -> PackedMessage {
        try encoder.encode(model)
        let byteCount = encoder.packed.byteCount
        if byteCount > WireLimit.fileSize { throw EncodeError.tooLarge(byteCount: byteCount) }
        return encoder.packed
    }
}
