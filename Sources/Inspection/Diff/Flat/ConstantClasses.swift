import GraphIR

/// Numbers for constants: equal ones have one number, in both graphs.
struct ConstantClasses {
    private struct Key: Hashable {
        let dataType: Int32
        let dimensions: [Int64]
        let content: Fingerprint
    }

    /// A type with dimensions.
    private struct Form: Hashable {
        let dataType: DataType?
        let dimensions: [Int64]
    }

    private var numbers: [Key: Int32] = [:]
    /// The constants of a form so far, when they need only be nearly equal.
    private var byForm: [Form: [(tensor: ConstantTensor, number: Int32)]] = [:]
    /// The hashes of type, dimensions and elements by number.
    private(set) var contentHashes: [UInt64] = []
    /// The hashes of type and dimensions by number.
    private(set) var shapeHashes: [UInt64] = []
    /// Whether the elements of weights are left out.
    let ignoresWeights: Bool
    /// How far apart elements of equal constants may be.
    let tolerance: Double

    /// The digests that are known already.
    private var large: LargeTensors?

    init(ignoresWeights: Bool, tolerance: Double = 0) {
        self.ignoresWeights = ignoresWeights
        self.tolerance = tolerance
    }

    /// Reads the large tensors of two models ahead.
    mutating func prepare(_ first: Model, _ second: Model) {
        large = LargeTensors(first, second) { [ignoresWeights] in ignoresWeights && $0.isWeight }
    }

    /// The number of a dense constant; only those that are inputs can be weights.
    mutating func number(of tensor: ConstantTensor, isInput: Bool = false) throws -> Int32 {
        let isIgnored = ignoresWeights && isInput && tensor.isWeight
        let content = isIgnored ? .ignored : try fingerprint(of: tensor)
        let type = tensor.dataType?.rawValue ?? 0
        if isIgnored || tolerance == 0 { return number(type, tensor.dimensions, content) }
        return nearNumber(tensor, Key(dataType: type, dimensions: tensor.dimensions, content: content))
    }

    private func fingerprint(of tensor: ConstantTensor) throws -> Fingerprint {
        try large?.digest(of: tensor) ?? TensorContent(tensor: tensor).fingerprint()
    }

    /// The number of a constant, or of the first that is nearly equal to it.
    private mutating func nearNumber(_ tensor: ConstantTensor, _ key: Key) -> Int32 {
        if let number = numbers[key] { return number }
        let form = Form(dataType: tensor.dataType, dimensions: tensor.dimensions)
        let near = byForm[form]?.first { TensorDifference.areNear($0.tensor, tensor, tolerance) }
        if let near {
            numbers[key] = near.number
            return near.number
        }
        let number = number(key.dataType, key.dimensions, key.content)
        byForm[form, default: []].append((tensor, number))
        return number
    }

    /// The number of a sparse constant, which never equals a dense one.
    mutating func number(of sparse: SparseTensor) throws -> Int32 {
        var stream = FingerprintStream()
        for part in [sparse.values, sparse.indices] {
            guard let part else { continue }
            for size in part.dimensions { stream.feed(Int(size)) }
            try TensorContent(tensor: part).forEachPiece { stream.feed($0) }
        }
        var content = stream.finished()
        content.high = Mixing.combine(content.high, 1)
        return number(sparse.values?.dataType?.rawValue ?? 0, sparse.dimensions, content)
    }

    /// The hash of a dense constant that is not an input.
    mutating func hash(of tensor: ConstantTensor) throws -> UInt64 {
        let number = try number(of: tensor)
        return contentHashes[Int(number)]
    }

    /// The hash of a sparse constant.
    mutating func hash(of sparse: SparseTensor) throws -> UInt64 {
        let number = try number(of: sparse)
        return contentHashes[Int(number)]
    }

    private mutating func number(_ dataType: Int32, _ dimensions: [Int64], _ content: Fingerprint) -> Int32 {
        let key = Key(dataType: dataType, dimensions: dimensions, content: content)
        if let number = numbers[key] { return number }
        let number = Int32(contentHashes.count)
        numbers[key] = number
        let shape = dimensions.reduce(Mixing.mix(UInt64(UInt32(bitPattern: dataType)))) { Mixing.combine($0, Int($1)) }
        shapeHashes.append(shape)
        contentHashes.append(Mixing.combine(shape, content.high ^ content.low))
        return number
    }
}

extension ConstantTensor {
    /// Whether the elements can be weights: many floating-point numbers.
    var isWeight: Bool {
        let floats: [DataType?] = [.float, .float16, .double, DataType(name: "bfloat16")]
        return floats.contains(dataType) && (elementCount ?? 0) >= 16
    }
}
