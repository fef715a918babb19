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
            (model.graph?.initializers ?? []).map(\.tensor).filter { tensor in
                (tensor.storedElements?.count ?? 0) >= Self.minimumSize && !isIgnored(tensor)
            }
        }
        // Both files are read at the same pace.
        let tensors = (0..<(sides.map(\.count).max() ?? 0)).flatMap { place in
            sides.compactMap { place < $0.count ? $0[place] : nil }
        }
        let found = ParallelJobs.run(tensors.count) { try? TensorContent(tensor: tensors[$0]).fingerprint() }
        for (tensor, digest) in zip(tensors, found) {
            if let bytes = tensor.storedElements, let digest { digests[Place(bytes)] = digest }
        }
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
