public import GraphIR

/// A model as it is compared with others: simplified, and spelt in one of several ways that mean the same.
///
/// Beyond what ``Simplification`` does: global pooling is pooling and not a reduction or a window of full size; a product
/// with a constant matrix reads it as `MatMul` does; a change of shape is a `Reshape`; axes are an input, counted from the
/// front and in order; bounds of `Clip` are inputs; windows say nothing that is so anyway; one number has no dimensions.
///
/// What comes out is for comparing only: it mixes the spellings of several operator sets. Names of graph inputs and
/// outputs, and of what is not touched, stay. Subgraphs and functions stay as they are.
public struct Normalization: Sendable {
    /// The model in its normal form.
    public let model: Model

    /// Brings a model into its normal form.
    public init(of model: Model) {
        let simple = Simplification.simplified(model, isForComparison: true)
        guard var workspace = Workspace(simple, isForComparison: true) else {
            self.model = simple
            return
        }
        workspace.spellAlike()
        self.model = workspace.hasChanged ? workspace.assembled() : simple
    }
}

extension Workspace {
    /// Applies the normal forms to every node; what a node computes stays the same, so nothing is inferred again.
    fileprivate mutating func spellAlike() {
        for index in nodes.indices where isAlive[index] {
            refreshInputs(of: index)
            guard traits[index].name != nil else { continue }
            // Each form is reached in a step or two, so that the bound is never met.
            for _ in 0..<8 where isAlive[index] {
                guard let form = NormalForms.form(of: nodes[index], self), apply(form, to: index) else { break }
            }
        }
    }
}
