import GraphIR

/// Compares raw bytes with the elements that they are to be.
struct RawDataCheck {
    let data: Bytes
    let type: DataType
    let storage: DataTypeStorage
    let elements: Int64

    /// What is wrong with the bytes; `nil` when they fit.
    var fault: TensorDataFault? {
        if type == .string {
            return make(.rawStrings, "strings belong in string_data, and raw_data has \(data.count) bytes")
        }
        guard let expected = storage.byteCount(for: elements) else {
            return TensorDataFault(
                .sizeOverflow, "\(elements.elementsSpelled) of \(type) take more bytes than 64 bits count",
                field: "dims")
        }
        let sizes = "raw_data has \(data.count) bytes, expected \(expected) for \(elements.elementsSpelled) of \(type)"
        if Int64(data.count) < expected { return make(.shortRawData, sizes) }
        if hasPadding(in: expected) { return make(.paddingBits, "the unused bits of the last byte are not zero") }
        return Int64(data.count) > expected ? make(.excessData, sizes) : nil
    }

    /// Whether bits are set after those of the last element, where the type says that they are zero.
    private func hasPadding(in expected: Int64) -> Bool {
        guard storage.bitWidth == 6, let last = Int(exactly: expected - 1) else { return false }
        let used = elements % 4 * 6 % 8
        var bits: UInt8 = 0
        data[last..<last + 1].forEachWord(UInt8.self) {
            bits = $0
            return false
        }
        return used != 0 && bits >> UInt8(used) != 0
    }

    private func make(_ kind: TensorDataFault.Kind, _ message: String) -> TensorDataFault {
        TensorDataFault(kind, message, field: "raw_data")
    }
}
