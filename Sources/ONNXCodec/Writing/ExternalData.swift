import GraphIR

/// The tensors that go into a file beside the model, and where in it each is.
final class ExternalData {
    /// The multiples at which large tensors begin.
    static let granularity = 1 << 16
    private static let largeByteCount = 1 << 20

    let fileName: String
    private let options: ExternalDataOptions
    private var pieces: [(offset: Int, bytes: Bytes)] = []
    private var end = 0
    /// Whether a tensor of the model lies in the file already, and would be lost by writing it.
    private(set) var isInUse = false

    init(_ options: ExternalDataOptions, fileName: String) {
        self.options = options
        self.fileName = fileName
    }

    var isEmpty: Bool { pieces.isEmpty }

    /// The tensor as the model's file has it: with its place in the other file when it is large.
    func place(_ tensor: ConstantTensor) -> ConstantTensor {
        guard let bytes = Self.rawBytes(of: tensor), bytes.count >= max(options.threshold, 1),
            let offset = offset(for: bytes.count)
        else { return keep(tensor) }
        pieces.append((offset, bytes))
        end = offset + bytes.count
        var placed = tensor
        placed.rawData = nil
        placed.typedData = []
        placed.dataLocation = 1
        placed.externalData = [
            MetadataEntry(key: "location", value: ByteString(fileName)),
            MetadataEntry(key: "offset", value: ByteString(String(offset))),
            MetadataEntry(key: "length", value: ByteString(String(bytes.count))),
        ]
        return placed
    }

    /// Where a tensor begins; `nil` when it would end where no file does.
    private func offset(for byteCount: Int) -> Int? {
        let isLarge = byteCount >= Self.largeByteCount
        let alignment = isLarge ? Self.granularity.roundedUp(to: options.alignment) : options.alignment
        let offset = end.roundedUp(to: alignment)
        let (sum, overflow) = offset.addingReportingOverflow(byteCount)
        return overflow || sum > Int.max - 2 * Self.granularity ? nil : offset
    }

    /// The elements as the other file stores them; `nil` for tensors that it cannot have.
    ///
    /// Of the typed fields only those are taken whose bytes are the elements already.
    private static func rawBytes(of tensor: ConstantTensor) -> Bytes? {
        if tensor.dataType == .string || tensor.dataLocation ?? 0 != 0 || tensor.segment != nil { return nil }
        if let rawData = tensor.rawData { return tensor.typedData.isEmpty ? rawData : nil }
        guard tensor.typedData.count == 1, let typed = tensor.typedData.first else { return nil }
        let packed: Bytes
        switch (typed, tensor.dataType) {
        case (.float(let bytes), .float): packed = bytes
        case (.double(let bytes), .double): packed = bytes
        default: return nil
        }
        return Int64(packed.count) == tensor.byteCount ? packed : nil
    }

    /// A tensor that stays as it is.
    func keep(_ tensor: ConstantTensor) -> ConstantTensor {
        if tensor.dataLocation == 1, let location = tensor.externalData.last(where: { $0.key == "location" })?.value {
            let parts = location.bytes.split(separator: UInt8(ascii: "/")).filter { !$0.elementsEqual(".".utf8) }
            if parts.count == 1, parts[0].elementsEqual(fileName.utf8) { isInUse = true }
        }
        return tensor
    }

    /// Writes the other file.
    ///
    /// - Throws: what the sink or the source of a tensor's bytes throws.
    func write(into sink: FileSink) throws {
        let zeros = [UInt8](repeating: 0, count: 2 * Self.granularity)
        var position = 0
        for (offset, bytes) in pieces {
            try zeros.withUnsafeBytes { try sink.write(UnsafeRawBufferPointer(rebasing: $0[..<(offset - position)])) }
            try sink.write(contentsOf: bytes)
            position = offset + bytes.count
        }
    }
}

extension Int {
    /// The least multiple of a number that is not less than this one.
    fileprivate func roundedUp(to multiple: Int) -> Int {
        (self + multiple - 1) / multiple * multiple
    }
}
