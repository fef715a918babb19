import GraphIR

/// The element types of the format, under its names and ONNX's.
private let names: [(safetensors: ByteString, onnx: String)] = [
    ("F64", "double"), ("F32", "float"), ("F16", "float16"), ("BF16", "bfloat16"), ("I64", "int64"), ("I32", "int32"),
    ("I16", "int16"), ("I8", "int8"), ("U64", "uint64"), ("U32", "uint32"), ("U16", "uint16"), ("U8", "uint8"),
    ("BOOL", "bool"), ("F8_E4M3", "float8e4m3fn"), ("F8_E5M2", "float8e5m2"),
]

extension DataType {
    /// The type that a safetensors file names.
    init?(safetensorsName name: ByteString) {
        guard let row = names.first(where: { $0.safetensors == name }) else { return nil }
        self.init(name: row.onnx)
    }
}
