import ONNXCodec

extension AtomicFile {
    /// Writes a text to a file, all of it or nothing.
    static func save(text: String, to path: String, replacing: Bool) throws {
        var text = text
        try save(to: path, replacing: replacing) { sink in
            try text.withUTF8 { try sink.write(UnsafeRawBufferPointer($0)) }
        }
    }
}
