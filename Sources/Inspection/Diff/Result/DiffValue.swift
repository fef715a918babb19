/// The value of a field, as it is printed or written as JSON.
public enum DiffValue: Hashable, Sendable {
    /// There is none.
    case absent
    /// An integer.
    case int(Int64)
    /// A 32-bit number.
    case float(Float)
    /// A text.
    case string(String)
    /// Integers.
    case ints([Int64])
    /// 32-bit numbers.
    case floats([Float])
    /// Texts.
    case strings([String])
    /// A constant.
    case tensor(DiffTensor)
    /// Where an input comes from.
    case source(DiffSource)
    /// Something that is only described.
    case description(String)
}

/// A constant, as far as it is shown.
public struct DiffTensor: Hashable, Sendable {
    /// The name of its value or of the tensor; `nil` when it has none.
    public let name: String?
    /// The type of the elements, as ONNX spells it.
    public let dataType: String
    /// The dimensions.
    public let dimensions: [Int64]
    /// The elements, when they are at most eight and can be read.
    public let elements: [DiffNumber]?
}

/// One element of a constant.
public enum DiffNumber: Hashable, Sendable {
    /// An integer or truth value.
    case int(Int64)
    /// A number with a fraction.
    case double(Double)
    /// A text.
    case string(String)
}

/// Where an input of a node comes from.
public enum DiffSource: Hashable, Sendable {
    /// The input is left out.
    case absent
    /// An output of a node, which is a position in ``DiffSide/nodes``.
    case node(Int, id: String, output: Int)
    /// An input of the main graph.
    case input(String)
    /// An input of a subgraph or function: its owner is a position in ``DiffSide/nodes``.
    case formalInput(owner: Int, attribute: String, position: Int)
    /// A constant.
    case constant(DiffTensor)
    /// A name that nothing defines.
    case undefined(String)
}
