public import GraphIR

/// A leaner model with the same inputs, and the same outputs for every input.
///
/// Kept: the names, types and order of graph inputs and outputs, the names of the values that stay, their declared
/// types, weights (not even read, unless they may be all zeros or ones), opsets, functions, and the insides of
/// subgraphs, which only follow their outer values. A default that a caller may override — an initializer that is also
/// an input, from IR version 4 on — is not taken for a constant.
///
/// Left as it is: a model that is broken (undefined values, names defined twice, nodes before what they read), and one
/// that carries training graphs, which name values of the main graph.
public struct Simplification: Sendable {
    /// The leaner model.
    public let model: Model
    /// How many nodes of each operator there were, and how many are left.
    public let counts: [OpCount]

    /// Simplifies a model.
    public init(of model: Model) {
        self.model = Self.simplified(model, isForComparison: false)
        counts = OpCount.compare(model, self.model)
    }

    /// The leaner model; one that is only compared keeps products apart that are added to each other.
    static func simplified(_ model: Model, isForComparison: Bool) -> Model {
        var result = model
        // What one round folds can only tell the next round more a few times; the bound is for the unforeseen.
        for _ in 0..<8 {
            guard var workspace = Workspace(result, isForComparison: isForComparison) else { return result }
            let learns = workspace.run()
            guard workspace.hasChanged else { return result }
            result = workspace.assembled()
            if !learns { return result }
        }
        return result
    }
}

/// A leaner model with the same inputs and outputs: see ``Simplification``.
public func simplify(_ model: Model) -> Model {
    Simplification(of: model).model
}
