public import GraphIR

extension ValueFacts {
    /// The facts of a constant: its type, and its contents when it is a small `int64`, `int32` or `float` tensor of rank
    /// 0 or 1.
    ///
    /// Elements in another file, or that cannot be read, are unknown.
    public init(tensor: ConstantTensor) {
        self.init(
            type: tensor.type, elements: tensor.smallIntegers?.map { .fixed($0) }, floats: tensor.smallFloats)
        hasExcess = elements == nil && floats == nil && tensor.hasExcess
    }
}

extension ConstantTensor {
    /// The number of elements, when they are few, in a scalar or vector, and in the file itself.
    private var smallCount: Int? {
        guard dimensions.count <= 1, externalData.isEmpty, (dataLocation ?? 0) == 0, let count = elementCount,
            count <= ValueFacts.maximumElementCount
        else { return nil }
        return Int(count)
    }

    /// Whether a small tensor of the types whose contents count has more numbers than elements.
    fileprivate var hasExcess: Bool {
        guard let dataType, let count = smallCount else { return false }
        if rawData != nil { return false }
        return typedData.contains { data in
            switch (data, dataType) {
            case (.float(let bytes), .float): bytes.count > count * 4
            case (.int64(let varints), .int64), (.int32(let varints), .int32):
                // Each number ends with a byte below 128.
                varints.count > count && ((try? varints.copy())?.lazy.filter { $0 < 0x80 }.count ?? 0) > count
            default: false
            }
        }
    }

    /// The contents of a small tensor of 64 or 32 bit integers.
    fileprivate var smallIntegers: [Int64]? {
        guard dataType == .int64 || dataType == .int32, let count = smallCount else { return nil }
        if let rawData {
            if dataType == .int64 { return rawData.words(UInt64.self, count: count)?.map { Int64(bitPattern: $0) } }
            return rawData.words(UInt32.self, count: count)?.map { Int64(Int32(bitPattern: $0)) }
        }
        for data in typedData {
            switch (data, dataType) {
            case (.int64(let varints), .int64?), (.int32(let varints), .int32?): return varints.varints(count: count)
            default: continue
            }
        }
        return count == 0 ? [] : nil
    }

    /// The contents of a small tensor of 32 bit numbers.
    fileprivate var smallFloats: [Float]? {
        guard dataType == .float, let count = smallCount else { return nil }
        let typed = typedData.lazy.compactMap { data -> Bytes? in
            if case .float(let bytes) = data { bytes } else { nil }
        }
        guard let data = rawData ?? typed.first else { return count == 0 ? [] : nil }
        return data.words(UInt32.self, count: count)?.map { Float(bitPattern: $0) }
    }
}

extension Bytes {
    /// Little-endian words; `nil` when there are not exactly so many.
    fileprivate func words<Word: FixedWidthInteger>(_ type: Word.Type, count expected: Int) -> [Word]? {
        let width = Word.bitWidth / 8
        guard count == expected * width, let bytes = try? copy() else { return nil }
        return stride(from: 0, to: bytes.count, by: width).map { start in
            bytes[start..<start + width].reversed().reduce(Word(0)) { $0 << 8 | Word(truncatingIfNeeded: $1) }
        }
    }

    /// The numbers of a run of varints; `nil` when there are not exactly so many.
    fileprivate func varints(count expected: Int) -> [Int64]? {
        guard count <= expected * 10, let bytes = try? copy() else { return nil }
        var numbers: [Int64] = []
        var (bits, shift) = (UInt64(0), UInt64(0))
        for byte in bytes {
            guard shift < 64 else { return nil }
            bits |= UInt64(byte & 0x7f) << shift
            shift += 7
            if byte & 0x80 == 0 {
                numbers.append(Int64(bitPattern: bits))
                (bits, shift) = (0, 0)
            }
        }
        return shift == 0 && numbers.count == expected ? numbers : nil
    }
}
