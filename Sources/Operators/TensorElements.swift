public import GraphIR

extension ValueFacts {
    /// The facts of a constant: its type, and its contents when it is a small `int64` or `int32` tensor of rank 0 or 1.
    ///
    /// Elements in another file, or that cannot be read, are unknown.
    public init(tensor: Tensor) {
        self.init(type: tensor.type, elements: tensor.smallIntegers?.map { .fixed($0) })
    }
}

extension Tensor {
    /// The contents, when they are few, 64 or 32 bit integers, in a scalar or vector, and in the file itself.
    fileprivate var smallIntegers: [Int64]? {
        guard dimensions.count <= 1, dataType == .int64 || dataType == .int32, externalData.isEmpty,
            (dataLocation ?? 0) == 0, let count = elementCount, count <= ValueFacts.maximumElementCount
        else { return nil }
        let numbers = rawData.map(rawIntegers) ?? typedIntegers(count: Int(count))
        return numbers?.count == Int(count) ? numbers : nil
    }

    private func rawIntegers(_ data: Bytes) -> [Int64]? {
        let width = dataType == .int64 ? 8 : 4
        guard data.count <= ValueFacts.maximumElementCount * width, data.count % width == 0,
            let bytes = try? data.copy()
        else { return nil }
        return stride(from: 0, to: bytes.count, by: width).map { start in
            let bits = bytes[start..<start + width].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            return width == 8 ? Int64(bitPattern: bits) : Int64(Int32(truncatingIfNeeded: bits))
        }
    }

    private func typedIntegers(count: Int) -> [Int64]? {
        for data in typedData {
            switch (data, dataType) {
            case (.int64(let varints), .int64?), (.int32(let varints), .int32?): return varints.varints(count: count)
            default: continue
            }
        }
        return count == 0 ? [] : nil
    }
}

extension Bytes {
    /// The numbers of a run of varints; `nil` when there are not exactly so many.
    fileprivate func varints(count expected: Int) -> [Int64]? {
        guard count <= expected * 10, let bytes = try? copy() else { return nil }
        var numbers: [Int64] = []
        var (bits, shift) = (UInt64(0), 0)
        for byte in bytes {
            guard shift < 64 else { return nil }
            bits |= UInt64(byte & 0x7f) << UInt64(shift)
            shift += 7
            if byte & 0x80 == 0 {
                numbers.append(Int64(bitPattern: bits))
                (bits, shift) = (0, 0)
            }
        }
        return shift == 0 && numbers.count == expected ? numbers : nil
    }
}
