import Tracing

/// Layers in a row, with attentions after some of them.
///
/// The layers are named as in a `Sequential`, whatever attentions there are; these are `attention.0` and so on.
final class Features: Layer, ModuleContainer {
    private let layers: [any Layer]
    private let attentions: [(index: Int, layer: any Layer)]

    /// - Parameter attentions: layers with the index of the one that each comes after, in ascending order.
    init(_ layers: [any Layer], attentions: [(index: Int, layer: any Layer)]) {
        self.layers = layers
        self.attentions = attentions
    }

    var namedChildren: [(name: String, module: any Module)] {
        layers.enumerated().map { (String($0.offset), $0.element) }
            + attentions.enumerated().map { ("attention.\($0.offset)", $0.element.layer) }
    }

    func forward(_ input: Tensor) -> Tensor {
        var result = input
        for (index, layer) in layers.enumerated() {
            result = layer(result)
            for attention in attentions where attention.index == index { result = attention.layer(result) }
        }
        return result
    }
}
