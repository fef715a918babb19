/// Layers by name: `torch.nn.ModuleDict`, in the order in which they are given.
public final class ModuleDict: ModuleContainer {
    private let layers: [(name: String, layer: any Layer)]

    /// Layers with their names, each of which is used once.
    public init(_ layers: KeyValuePairs<String, any Layer>) {
        self.layers = layers.map { (name: $0.key, layer: $0.value) }
    }

    /// The layers with their names.
    public var namedChildren: [(name: String, module: any Module)] {
        layers.map { ($0.name, $0.layer) }
    }

    /// The layers in order.
    public var values: [any Layer] { layers.map(\.layer) }
}
