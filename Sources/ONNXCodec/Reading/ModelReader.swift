public import GraphIR

/// Reads ONNX files.
public enum ModelReader {
    /// Reads a model from a regular file.
    ///
    /// The contents of large tensors stay in the file, which is open as long as the model or a part of it is kept.
    ///
    /// - Throws: ``FileError`` when the file cannot be read, ``DecodeError`` when it is not an ONNX model.
    public static func read(path: String) throws -> Model {
        try read(FileBytes(path: path))
    }

    /// Reads a model from a regular file together with access to its external data.
    ///
    /// No file with external data is opened before a tensor in it is asked for.
    ///
    /// - Throws: ``FileError`` when the file cannot be read, ``DecodeError`` when it is not an ONNX model.
    public static func read(path: String, external: ExternalDataPolicy) throws -> StoredModel {
        StoredModel(try read(path: path), externalData: ExternalDataFiles(of: path, policy: external))
    }

    /// Reads a model from the bytes of its file.
    ///
    /// - Throws: ``DecodeError`` when they are not an ONNX model.
    public static func read(bytes: [UInt8]) throws -> Model {
        try read(Bytes(bytes).source)
    }

    /// Reads a model from an open file up to its end, for example from standard input.
    ///
    /// - Throws: ``FileError`` when the file cannot be read, ``DecodeError`` when it is not an ONNX model.
    public static func read(descriptor number: Int32) throws -> Model {
        let descriptor = Descriptor(borrowing: number)
        var bytes: [UInt8] = []
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { piece.deallocate() }
        while bytes.count <= WireLimit.fileSize {
            let count = try descriptor.read(at: nil, into: piece)
            bytes.append(contentsOf: piece[..<count])
            if count < piece.count { break }
        }
        return try read(bytes: bytes)
    }

    /// Reads a model from any source of bytes.
    ///
    /// The contents of large tensors stay in the source.
    ///
    /// - Throws: what the source throws, ``DecodeError`` when its bytes are not an ONNX model.
    public static func read(_ source: any ByteSource) throws -> Model {
        if source.count == 0 { throw DecodeError(offset: 0, reason: "not an ONNX model: the file is empty") }
        if source.count > WireLimit.fileSize {
            throw DecodeError(
                offset: WireLimit.fileSize, reason: "the file has more than \(WireLimit.fileSize) bytes")
        }
        var model = try decode(source)
        model.resolveDistinctNames()
        return model
    }

    /// The model with each name as one value.
    private static func decode(_ source: any ByteSource) throws -> Model {
        var decoder = Decoder(source)
        var model = Model()
        do {
            try decoder.decode(into: &model, ModelField.schema)
        } catch let error as DecodeError {
            if try isText(source) { throw DecodeError(offset: 0, reason: "not an ONNX model: the file is text") }
            throw error
        }
        model.values = decoder.names.strings.map { Value(name: $0) }
        return model
    }

    /// Whether a file starts as text does and no ONNX model.
    private static func isText(_ source: any ByteSource) throws -> Bool {
        let start = try Bytes(source, range: 0..<min(source.count, 512)).copy()
        return start.allSatisfy { (0x20...0x7E).contains($0) || (0x09...0x0D).contains($0) }
    }
}
