import GraphIR
import Operators

/// Why a function cannot be applied.
struct CallFailure: Error {
    let id: String
    let message: String

    init(_ id: String, _ message: String) {
        self.id = id
        self.message = message
    }
}

/// One application of a function: what its body uses to add operations to the trace.
struct Call {
    let trace: Trace
    let scope: Int

    /// Adds an operation and infers what it gives.
    func emit(
        _ op: ByteString, _ inputs: [Tensor], _ attributes: [Attribute] = [], outputs count: Int
    ) throws(CallFailure) -> [Tensor] {
        guard let schema = trace.table.schema(for: OpName(op), opset: trace.opset) else {
            throw CallFailure("op.unknown", "opset \(trace.opset) has no operator \(op)")
        }
        let facts = inputs.map { $0.id.map(trace.facts) }
        let inferred: [ValueFacts]
        do throws(InferenceError) {
            inferred = try schema.infer(inputs: facts, attributes: attributes, outputCount: count)
        } catch {
            throw CallFailure(error.id, error.message)
        }
        let ids = inferred.map { trace.addTensor($0, .node) }
        trace.append(
            .node(op: op, inputs: inputs.map(\.id), outputs: ids, attributes: attributes, scope: scope))
        return ids.map { Tensor(trace: trace, id: $0) }
    }

    /// Adds an operation with one output.
    func emit(
        _ op: ByteString, _ inputs: [Tensor], _ attributes: [Attribute] = []
    ) throws(CallFailure) -> Tensor {
        try emit(op, inputs, attributes, outputs: 1)[0]
    }

    /// What stands for an optional input that is left out.
    var omitted: Tensor { Tensor(trace: trace, id: nil) }

    /// Adds a constant of numbers.
    func constant(_ values: [Float], dimensions: [Int]) throws(CallFailure) -> Tensor {
        let tensor = ConstantTensor(
            dataType: .float, dimensions: dimensions.map(Int64.init), rawData: Bytes(elements: values))
        return try emit("Constant", [], [Attribute("value", .tensor(tensor))])
    }

    /// Adds a constant list of integers.
    func constant(_ values: [Int]) throws(CallFailure) -> Tensor {
        let tensor = ConstantTensor(
            dataType: .int64, dimensions: [Int64(values.count)], rawData: Bytes(elements: values.map(Int64.init)))
        return try emit("Constant", [], [Attribute("value", .tensor(tensor))])
    }
}

extension Tensor {
    /// Applies a function of this tensor, and of others, that gives one tensor.
    func apply(
        _ function: String, with others: [Tensor] = [], _ arguments: [Int] = [], at site: CallSite?,
        _ body: (Call) throws(CallFailure) -> Tensor
    ) -> Tensor {
        trace.apply(function, to: [self] + others, arguments, count: 1, at: site) { call throws(CallFailure) in
            [try body(call)]
        }[0]
    }

    /// The sizes of the dimensions, outermost first.
    func sizes() throws(CallFailure) -> [Dimension.Size] {
        guard let shape else { throw CallFailure("shape.unknown", "the rank is not known here") }
        return shape.sizes
    }

    /// The length of a dimension, which must be a number.
    func fixedSize(_ axis: Int) throws(CallFailure) -> Int {
        guard let size = try sizes()[axis].fixedValue else {
            throw CallFailure("shape.dynamic", "dimension \(axis) of \(describe()) must be a number here")
        }
        return Int(size)
    }

    /// A dimension's index counted from 0, for a dimension that may be counted from the end.
    ///
    /// - Parameter extra: how many dimensions more than the tensor's there are to choose from.
    func axis(_ dim: Int, extra: Int = 0) throws(CallFailure) -> Int {
        let rank = try sizes().count + extra
        guard dim >= -rank && dim < rank else {
            throw CallFailure(
                "shape.axis", "expected a dimension in [\(-rank), \(rank - 1)], found \(dim) of \(describe())")
        }
        return dim < 0 ? dim + rank : dim
    }

    /// Refuses another number of dimensions.
    func require(rank: Int) throws(CallFailure) {
        guard try sizes().count == rank else {
            throw CallFailure("shape.rank", "expected a \(rank)-dimensional input, found \(describe())")
        }
    }

    /// Refuses another length of a dimension, as far as it is known.
    func require(_ size: Int, _ noun: String, in axis: Int, _ id: String) throws(CallFailure) {
        guard let found = try sizes()[axis].fixedValue, found != size else { return }
        throw CallFailure(id, "expected \(size) \(noun), found \(found) in \(describe())")
    }

    /// The shape as messages show it.
    func describe() -> String {
        shape.map(String.init(describing:)) ?? "a tensor of unknown shape"
    }
}
