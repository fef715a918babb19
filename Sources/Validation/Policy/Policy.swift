public import GraphIR

/// What a project demands of its models beyond the specification.
public struct Policy: Hashable, Sendable {
    /// The versions that a model may import, by domain; ONNX's own is empty.
    public var allowedOpsets: [ByteString: VersionSet] = [:]
    /// The versions of the format that a model may have; `nil` allows all.
    public var allowedIRVersions: VersionSet?
    /// The operators that nodes may have, as `Conv` or `com.microsoft.Gelu`.
    public var ops = Permission()
    /// The domains that operators may belong to; ONNX's own is `ai.onnx`.
    public var domains = Permission()
    /// The element types that tensors may have, by ONNX's names.
    public var types = Permission()
    /// Whether every shape must be known without running the model.
    public var requiresStaticShapes = false
    /// The most elements that the initializers may have together.
    public var maximumParameters: Int64?
    /// The most multiply-adds that one run may take.
    public var maximumMacs: Int64?
    /// The most bytes that the file may have.
    public var maximumFileSize: Int64?
    /// The patterns of which a name must match one.
    public var names: [NameKind: [Glob]] = [:]

    /// What names belong to.
    public enum NameKind: String, Hashable, Sendable, CaseIterable {
        /// An input of the main graph that is no initializer.
        case input
        /// An output of the main graph.
        case output
        /// A node of any graph.
        case node
        /// An initializer of any graph.
        case initializer
    }

    /// Demands nothing.
    public init() {}

    /// Whether it asks for the types of values.
    var needsTypes: Bool { requiresStaticShapes || !types.isEmpty }
}
