import GraphIR

/// A parameter's name in the state dict and its elements.
struct ParameterValue {
    let name: String
    /// The place in the order of declaration.
    let rank: Int
    let shape: [Int]
    let elements: [Float]

    init(name: String, rank: Int, parameter: Parameter, from generator: inout MersenneTwister) {
        self.name = name
        self.rank = rank
        shape = parameter.shape
        elements = parameter.initialization.draw(parameter.elementCount, from: &generator)
    }

    private init(_ other: ParameterValue, shape: [Int], elements: [Float]) {
        name = other.name
        rank = other.rank
        self.shape = shape
        self.elements = elements
    }

    /// The constant of the model.
    var tensor: ConstantTensor {
        ConstantTensor(dataType: .float, dimensions: shape.map(Int64.init), rawData: Bytes(elements: elements))
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

    /// The parameter in another form.
    ///
    /// - Precondition: what is transposed has two dimensions.
    func converted(to form: Form) -> ParameterValue {
        switch form {
        case .plain: self
        case .transposed: transposed()
        case .padded(let count):
            ParameterValue(self, shape: shape + Array(repeating: 1, count: count), elements: elements)
        }
    }

    private func transposed() -> ParameterValue {
        precondition(shape.count == 2, "only a matrix can be transposed")
        let (rows, columns) = (shape[0], shape[1])
        let turned = [Float](unsafeUninitializedCapacity: elements.count) { target, initialized in
            for row in 0..<rows {
                for column in 0..<columns { target[column * rows + row] = elements[row * columns + column] }
            }
            initialized = elements.count
        }
        return ParameterValue(self, shape: [columns, rows], elements: turned)
    }
}
