public import GraphIR

/// A tensor of a trace: not numbers, but a place in the graph that is being recorded, with its type.
///
/// A function that cannot be applied records why and returns a tensor without a place; what is computed from that
/// is silent, so that one run reports every independent fault.
public struct Tensor {
    let trace: Trace
    let id: TensorID?

    /// The element type and shape as far as they are known; `nil` after a fault.
    public var type: ValueType? { id.map { trace.facts($0).type } ?? nil }

    /// The shape; `nil` after a fault or when the rank is unknown.
    public var shape: Shape? { type?.tensorType?.shape }
}

extension Tensor: TensorTree {
    /// The tensor itself.
    public var tensors: [Tensor] { [self] }

    /// The one tensor of a list.
    public init?(tensors: [Tensor]) {
        guard tensors.count == 1 else { return nil }
        self = tensors[0]
    }
}

/// The place of a tensor in its trace.
struct TensorID: Hashable {
    let index: Int
}
