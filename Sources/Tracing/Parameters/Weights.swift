import GraphIR

/// Given elements for the parameters of a module, by state-dict key.
public struct Weights: Sendable {
    private let tensors: [(name: String, tensor: WeightTensor)]

    /// Elements by state-dict key.
    public init(_ tensors: [(name: String, tensor: WeightTensor)]) {
        self.tensors = tensors
    }

    /// The tensors by name, after a check that they are those of some parameters.
    ///
    /// - Returns: a diagnostic for each tensor that is missing, surplus or of another shape.
    func matched(to parameters: [(name: String, parameter: Parameter)]) -> (found: [String: WeightTensor], [Diagnostic])
    {
        var found: [String: WeightTensor] = [:]
        for (name, tensor) in tensors { found[name] = tensor }
        var faults: [Diagnostic] = []
        for (name, parameter) in parameters {
            guard let tensor = found[name] else {
                if !parameter.isBookkeeping { faults.append(fault("missing", "\(name) \(parameter.shape) is missing")) }
                continue
            }
            if tensor.shape != parameter.shape, !parameter.isBookkeeping {
                faults.append(fault("shape", "\(name): expected the shape \(parameter.shape), found \(tensor.shape)"))
            }
        }
        let known = Set(parameters.map(\.name))
        for (name, tensor) in tensors where !known.contains(name) {
            faults.append(fault("surplus", "\(name) \(tensor.shape) belongs to no parameter"))
        }
        return (found, faults)
    }

    private func fault(_ id: String, _ message: String) -> Diagnostic {
        Diagnostic("weights.\(id)", message, at: .model)
    }
}

/// Given elements of one parameter.
public struct WeightTensor: Sendable {
    /// The dimensions, outermost first.
    public let shape: [Int]
    /// Reads the elements, as many as the shape says.
    let elements: @Sendable () throws -> [Float]

    /// Elements that are read when they are needed.
    public init(shape: [Int], elements: @escaping @Sendable () throws -> [Float]) {
        self.shape = shape
        self.elements = elements
    }
}
