/// What counts as a difference between two graphs.
public struct DiffOptions: Hashable, Sendable {
    /// The parts that are left out of the comparison.
    public var ignored: Set<Part>
    /// How far apart two numbers of a constant or an attribute may be and still be equal, absolutely or relative to the
    /// larger one; 0 compares bits.
    public var tolerance: Double
    /// Whether both graphs are taken in one form.
    ///
    /// Attributes with their default value are left out. What operations there are is another matter: the command
    /// brings both models into a normal form before it compares them.
    public var isNormalizing: Bool
    /// Patterns with `*` and `?` for the ids, names or operators of the nodes that are reported; empty reports all.
    ///
    /// With patterns, nothing is said of the interface and the metadata.
    public var selection: [String]

    /// A part of a model that can be left out.
    public enum Part: String, Hashable, Sendable, CaseIterable {
        /// The values of floating-point tensors with 16 or more elements.
        case weights
        /// The names of graph inputs and outputs, when they are paired by position.
        case names
        /// The shapes of graph inputs and outputs.
        case shapes
        /// The attributes of nodes, graphs aside.
        case attributes
        /// The facts about the model as a whole, except operator sets.
        case metadata
        /// The versions of operator sets.
        case opset
    }

    /// Everything counts unless it is said otherwise.
    public init(
        ignored: Set<Part> = [], tolerance: Double = 0, isNormalizing: Bool = false, selection: [String] = []
    ) {
        self.ignored = ignored
        self.tolerance = tolerance
        self.isNormalizing = isNormalizing
        self.selection = selection
    }
}
