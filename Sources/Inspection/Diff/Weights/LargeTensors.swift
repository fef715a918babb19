import GraphIR

/// The digests of the large tensors of two models, computed on several threads before anybody asks for them.
struct LargeTensors {
    /// The fewest bytes that are worth it.
    private static let minimumSize = 1 << 20

    /// The bytes that a tensor's elements are.
    private struct Place: Hashable {
        let source: ObjectIdentifier
        let range: Range<Int>

        init(_ bytes: Bytes) {
            source = ObjectIdentifier(bytes.source)
            range = bytes.range
        }
    }

    private var digests: [Place: Fingerprint] = [:]

    /// Reads the initializers of both main graphs, except those that are left out.
    ///
    /// One that cannot be read is left to whoever asks for it.
    init(_ first: Model, _ second: Model, isIgnored: (ConstantTensor) -> Bool) {
        let sides = [first, second].map { model in
            (model.graph?.initializers ?? []).compactMap { initializer in
                isIgnored(initializer.tensor) ? nil : initializer.tensor.storedElements
            }.filter { $0.count >= Self.minimumSize }
        }
        // Both files are read at the same pace, and what stands at one place is often the same.
        let places = (0..<(sides.map(\.count).max() ?? 0)).map { place in
            sides.compactMap { place < $0.count ? $0[place] : nil }
        }
        let found = ParallelJobs.run(places.count) { Self.digests(of: places[$0]) }
        for (bytes, digest) in zip(places.joined(), found.joined()) {
            if let digest { digests[Place(bytes)] = digest }
        }
    }

    /// The digests of the bytes at one place; `nil` for those that cannot be read.
    private static func digests(of bytes: [Bytes]) -> [Fingerprint?] {
        if bytes.count == 2, bytes[0].count == bytes[1].count {
            if let (first, second) = try? digests(of: PairedPieces(first: bytes[0], second: bytes[1])) {
                return [first, second]
            }
        }
        return bytes.map { try? $0.fingerprint() }
    }

    /// The digests of two runs of bytes; what both begin with is hashed once.
    private static func digests(of pieces: PairedPieces) throws -> (Fingerprint, Fingerprint) {
        var first = FingerprintStream()
        var second: FingerprintStream?
        try pieces.forEach { left, right in
            if second == nil, !left.hasSameBytes(as: right) { second = first }
            first.feed(left)
            second?.feed(right)
            return true
        }
        let digest = first.finished()
        return (digest, second?.finished() ?? digest)
    }

    /// The digest of a tensor, when it is one of them.
    func digest(of tensor: ConstantTensor) -> Fingerprint? {
        digests.isEmpty ? nil : tensor.storedElements.flatMap { digests[Place($0)] }
    }
}

extension ConstantTensor {
    /// The elements as little-endian bytes, when they are stored like that.
    var storedElements: Bytes? {
        if dataLocation == 1 { return nil }
        if let rawData { return rawData }
        guard typedData.count == 1 else { return nil }
        switch typedData[0] {
        case .float(let bytes), .double(let bytes): return bytes
        default: return nil
        }
    }
}
