import ONNXCodec

/// Keeps the last model of a run until the process ends.
///
/// The memory of a large graph goes back node by node, which takes as long as many a rule; a process that ends gives it
/// back at once.
final class LastModel {
    private let model: StoredModel

    private init(_ model: StoredModel) {
        self.model = model
    }

    /// Keeps a model.
    static func keep(_ model: StoredModel) {
        _ = Unmanaged.passRetained(LastModel(model))
    }
}
