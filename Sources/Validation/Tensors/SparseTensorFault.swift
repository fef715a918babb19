import GraphIR

/// What is wrong with the structure of a sparse tensor; its parts are tensors that are looked at like any others.
struct SparseTensorFault: Sendable {
    /// The kinds of fault.
    enum Kind: Sendable {
        case missingValues
        case valuesRank
        case denseRank
        case dimensions
        case missingIndices
        case indexType
        case indexRank
        case indexCount
        case indexWidth
        case indexData
        case indexRange
        case indexOrder
    }

    let kind: Kind
    let message: String
    /// The field of the sparse tensor.
    let field: String

    init(_ kind: Kind, _ message: String, field: String) {
        self.kind = kind
        self.message = message
        self.field = field
    }

    /// The faults of a sparse tensor; the indices themselves are looked at when nothing else is wrong.
    static func all(of tensor: SparseTensor) -> [SparseTensorFault] {
        guard let values = tensor.values else {
            return [SparseTensorFault(.missingValues, "the field values is missing", field: "values")]
        }
        var faults = dimensionFaults(of: tensor.dimensions)
        if values.dimensions.count != 1 {
            let found = values.dimensions.spelled
            faults.append(
                SparseTensorFault(.valuesRank, "values must have one dimension, and has \(found)", field: "values"))
        }
        // Without a number of values there is nothing to compare the indices with.
        guard values.dimensions.count == 1, let count = values.dimensions.first, count >= 0 else { return faults }
        guard let indices = tensor.indices else {
            if count == 0 { return faults }
            let message = "\(count) values, and no indices that say where they are"
            return faults + [SparseTensorFault(.missingIndices, message, field: "indices")]
        }
        faults += SparseIndexCheck(indices: indices, count: count, dimensions: tensor.dimensions).faults
        if faults.isEmpty, TensorDataFault.of(indices) == nil, indices.dataLocation != 1 {
            faults = SparseIndexWalk.fault(of: indices, in: tensor.dimensions).map { [$0] } ?? []
        }
        return faults
    }

    private static func dimensionFaults(of dimensions: [Int64]) -> [SparseTensorFault] {
        if dimensions.isEmpty {
            return [
                SparseTensorFault(.denseRank, "at least one dimension is expected, and there is none", field: "dims")
            ]
        }
        guard let index = dimensions.firstIndex(where: { $0 <= 0 }) else { return [] }
        let message = "dimension \(index) is \(dimensions[index]), and must be positive"
        return [SparseTensorFault(.dimensions, message, field: "dims")]
    }
}
