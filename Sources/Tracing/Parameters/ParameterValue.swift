import GraphIR

/// A parameter's name in the state dict and its elements.
struct ParameterValue {
    let name: String
    /// The place in the order of declaration.
    let rank: Int
    private(set) var shape: [Int]
    /// The elements; none when weights are left out.
    private(set) var elements: [Float]

    init(name: String, rank: Int, shape: [Int], elements: [Float]) {
        self.name = name
        self.rank = rank
        self.shape = shape
        self.elements = elements
    }

    /// The constant of the model.
    var tensor: ConstantTensor {
        ConstantTensor(
            dataType: .float, dimensions: shape.map(Int64.init),
            rawData: elements.isEmpty ? nil : Bytes(elements: elements))
    }

    /// What becomes of a parameter before it is written.
    enum Form: Hashable {
        /// As it is.
        case plain
        /// A matrix with rows and columns exchanged.
        case transposed
        /// With dimensions of length 1 after the others.
        case padded(dimensions: Int)
    }

    /// The type of the constant in a form.
    func type(as form: Form) -> ValueType {
        .tensor(.float, shape(as: form).map { .fixed(Int64($0)) })
    }

    /// The parameter in another form.
    ///
    /// - Precondition: what is transposed has two dimensions.
    func converted(to form: Form) -> ParameterValue {
        var result = self
        result.shape = shape(as: form)
        if form == .transposed { result.elements = transposedElements() }
        return result
    }

    /// Multiplies the elements of each index of the first dimension by a number of their own.
    mutating func scaleRows(by factors: [Float]) {
        guard !factors.isEmpty else { return }
        let length = elements.count / factors.count
        elements.withUnsafeMutableBufferPointer { elements in
            for (row, factor) in factors.enumerated() {
                for index in row * length..<(row + 1) * length { elements[index] *= factor }
            }
        }
    }

    private func shape(as form: Form) -> [Int] {
        switch form {
        case .plain: shape
        case .transposed: shape.reversed()
        case .padded(let count): shape + Array(repeating: 1, count: count)
        }
    }

    private func transposedElements() -> [Float] {
        precondition(shape.count == 2, "only a matrix can be transposed")
        let (rows, columns) = (shape[0], shape[1])
        if elements.isEmpty { return [] }
        return [Float](unsafeUninitializedCapacity: elements.count) { target, initialized in
            for row in 0..<rows {
                for column in 0..<columns { target[column * rows + row] = elements[row * columns + column] }
            }
            initialized = elements.count
        }
    }
}
