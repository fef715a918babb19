import GraphIR

extension ModelText {
    func write(_ tensor: ConstantTensor, name: ByteString?, isInitializer: Bool, to sink: inout TextSink) throws {
        try sink.write(dataTypeName(tensor.dataType))
        if !tensor.dimensions.isEmpty {
            try sink.write(tensor.dimensions, "[", ",", "]") { try $0.write(String($1)) }
        }
        if let name, isInitializer || !name.isEmpty {
            try sink.write(" ")
            try sink.write(name: name)
        }
        try sink.write(isInitializer ? " = " : " ")
        if tensor.dataLocation == 1 { return try write(tensor.externalData, to: &sink) }
        if let threshold = printer.elisionThreshold, (tensor.elementCount ?? .max) > Int64(threshold) {
            let count = tensor.elementCount.map(String.init) ?? ""
            let digest = try printer.digest.map { ", digest \(try $0(tensor))" } ?? ""
            return try sink.write("{...\(count)\(digest)}")
        }
        try sink.write("{")
        try writeElements(of: tensor, to: &sink)
        try sink.write("}")
    }

    private func writeElements(of tensor: ConstantTensor, to sink: inout TextSink) throws {
        guard let raw = tensor.rawData else {
            var isFirst = true
            for data in tensor.typedData {
                if !isFirst { try sink.write(",") }
                isFirst = false
                try write(data, of: tensor.dataType, to: &sink)
            }
            return
        }
        switch tensor.dataType?.description {
        case "float", "complex64": try write(raw, to: &sink) { spell(Float(bitPattern: $0)) }
        case "double", "complex128": try write(raw, to: &sink) { spell(Double(bitPattern: $0)) }
        case "int64": try write(raw, to: &sink) { (word: UInt64) in String(Int64(bitPattern: word)) }
        case "int32": try write(raw, to: &sink) { (word: UInt32) in String(Int32(bitPattern: word)) }
        case "int16": try write(raw, to: &sink) { (word: UInt16) in String(Int16(bitPattern: word)) }
        case "int8": try write(raw, to: &sink) { (word: UInt8) in String(Int8(bitPattern: word)) }
        case "uint64": try write(raw, to: &sink) { (word: UInt64) in String(word) }
        case "uint32": try write(raw, to: &sink) { (word: UInt32) in String(word) }
        case "uint16", "float16", "bfloat16": try write(raw, to: &sink) { (word: UInt16) in String(word) }
        default: try write(raw, to: &sink) { (word: UInt8) in String(word) }
        }
    }

    private func write(_ data: ConstantTensor.TypedData, of type: DataType?, to sink: inout TextSink) throws {
        switch data {
        case .float(let bytes): try write(bytes, to: &sink) { spell(Float(bitPattern: $0)) }
        case .double(let bytes): try write(bytes, to: &sink) { spell(Double(bitPattern: $0)) }
        case .int32(let bytes):
            try write(varints: bytes, to: &sink) { String(Int32(truncatingIfNeeded: $0)) }
        case .int64(let bytes): try write(varints: bytes, to: &sink) { String(Int64(bitPattern: $0)) }
        case .uint64(let bytes): try write(varints: bytes, to: &sink) { String($0) }
        case .string(let strings): try sink.write(strings, "", ", ") { try $0.write(quoted: $1) }
        }
    }

    /// Writes little-endian words; bytes that make no whole word at the end are left out.
    private func write<Word: FixedWidthInteger>(
        _ bytes: Bytes, to sink: inout TextSink, _ spell: (Word) -> String
    ) throws {
        let width = Word.bitWidth / 8
        var isFirst = true
        // A piece holds whole words.
        try bytes.forEachPiece(ofSize: 1 << 16) { piece in
            for start in stride(from: 0, through: piece.count - width, by: width) {
                if !isFirst { try sink.write(",") }
                isFirst = false
                try sink.write(spell(Word(littleEndian: piece.loadUnaligned(fromByteOffset: start, as: Word.self))))
            }
        }
    }

    private func write(varints bytes: Bytes, to sink: inout TextSink, _ spell: (UInt64) -> String) throws {
        var (number, shift, isFirst) = (UInt64(0), UInt64(0), true)
        try bytes.forEachPiece(ofSize: 1 << 16) { piece in
            for byte in piece {
                number |= UInt64(byte & 0x7f) << shift
                shift += 7
                if byte & 0x80 != 0 { continue }
                if !isFirst { try sink.write(",") }
                isFirst = false
                try sink.write(spell(number))
                (number, shift) = (0, 0)
            }
        }
    }
}
