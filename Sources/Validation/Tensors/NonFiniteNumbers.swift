import GraphIR

/// How many elements of a tensor are no finite numbers.
struct NonFiniteNumbers {
    private(set) var nanCount = 0
    private(set) var infinityCount = 0

    /// Counts the elements of a tensor that lie in the model itself; those of 8 bits and fewer are not looked at.
    init(in tensor: ConstantTensor) {
        guard tensor.dataLocation != 1 else { return }
        switch tensor.dataType {
        case .float?, .complex64?: count(tensor, UInt32.self, exponent: 0x7f80_0000, fraction: 0x007f_ffff)
        case .double?, .complex128?:
            count(tensor, UInt64.self, exponent: 0x7ff0_0000_0000_0000, fraction: 0x000f_ffff_ffff_ffff)
        case .float16?: count(tensor, UInt16.self, exponent: 0x7c00, fraction: 0x03ff)
        case .bfloat16?: count(tensor, UInt16.self, exponent: 0x7f80, fraction: 0x007f)
        default: return
        }
    }

    private mutating func count<Word: FixedWidthInteger>(
        _ tensor: ConstantTensor, _ type: Word.Type, exponent: Word, fraction: Word
    ) {
        var (nans, infinities) = (0, 0)
        let look = { (word: Word) -> Bool in
            if word & exponent == exponent {
                if word & fraction == 0 { infinities += 1 } else { nans += 1 }
            }
            return true
        }
        if let raw = tensor.rawData, raw.count > 0 { raw.forEachWord(type, look) }
        for data in tensor.typedData {
            switch data {
            case .float(let bytes), .double(let bytes): bytes.forEachWord(type, look)
            case .int32(let bytes): bytes.forEachVarint { look(Word(truncatingIfNeeded: $0)) }
            case .int64, .uint64, .string: continue
            }
        }
        (nanCount, infinityCount) = (nans, infinities)
    }
}

extension ConstantTensor {
    /// The bytes that the elements take in the model itself.
    var storedByteCount: Int {
        typedData.reduce(rawData?.count ?? 0) { sum, data in
            switch data {
            case .float(let bytes), .int32(let bytes), .int64(let bytes), .double(let bytes), .uint64(let bytes):
                sum + bytes.count
            case .string: sum
            }
        }
    }

    /// The first element of a boolean tensor that is neither 0 nor 1; `nil` when there is none.
    var firstStrayBoolean: UInt64? {
        guard dataType == .bool, dataLocation != 1 else { return nil }
        var found: UInt64?
        let look = { (value: UInt64) -> Bool in
            if value > 1 { found = value }
            return found == nil
        }
        rawData?.forEachWord(UInt8.self) { look(UInt64($0)) }
        for case .int32(let bytes) in typedData { bytes.forEachVarint(look) }
        return found
    }
}
