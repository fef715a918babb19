/// The input itself: `torch.nn.Identity`; adds nothing to the graph.
public final class Identity: Layer {
    /// The layer has no parameters.
    public init() {}

    /// Returns the input.
    public func forward(_ input: Tensor) -> Tensor { input }
}
