public import Tracing

/// A layer that scales its input by an attention map, which can be asked for.
public protocol AttentionBlock: Layer {
    /// The map that the input is multiplied by, in a shape that broadcasts against it.
    func attention(_ x: Tensor) -> Tensor
}

extension AttentionBlock {
    /// Scales the input by its attention map.
    public func forward(_ x: Tensor) -> Tensor { x * attention(x) }
}
