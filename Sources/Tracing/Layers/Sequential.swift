/// Layers applied one after the other: `torch.nn.Sequential`; the children are named `0`, `1` and so on.
public final class Sequential: Layer, ModuleContainer {
    private let layers: [any Layer]

    /// A chain of layers.
    public init(_ layers: any Layer...) {
        self.layers = layers
    }

    /// A chain of layers.
    public init(_ layers: [any Layer]) {
        self.layers = layers
    }

    /// The layers by position.
    public var namedChildren: [(name: String, module: any Module)] {
        layers.enumerated().map { (String($0.offset), $0.element) }
    }

    /// Applies the layers in order.
    public func forward(_ input: Tensor) -> Tensor {
        layers.reduce(input) { $1($0) }
    }
}
