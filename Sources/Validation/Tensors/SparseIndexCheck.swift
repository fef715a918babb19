import GraphIR

/// Compares the type and dimensions of a sparse tensor's indices with what they index.
struct SparseIndexCheck {
    let indices: ConstantTensor
    /// The number of values.
    let count: Int64
    /// The dimensions of the dense tensor.
    let dimensions: [Int64]

    /// What does not fit.
    var faults: [SparseTensorFault] {
        [typeFault, rankFault, countFault, widthFault, dataFault].compactMap { $0 }
    }

    private var typeFault: SparseTensorFault? {
        guard let type = indices.dataType, type != .int64, type.rawValue != 0 else { return nil }
        return make(.indexType, "the indices must be int64, and are \(type)")
    }

    private var rankFault: SparseTensorFault? {
        if (1...2).contains(indices.dimensions.count) { return nil }
        return make(.indexRank, "the indices must have one or two dimensions, and have \(indices.dimensions.spelled)")
    }

    private var countFault: SparseTensorFault? {
        guard rankFault == nil, let rows = indices.dimensions.first, rows >= 0, rows != count else { return nil }
        return make(.indexCount, "\(rows) indices for \(count) values")
    }

    private var widthFault: SparseTensorFault? {
        guard indices.dimensions.count == 2, !dimensions.isEmpty, let width = indices.dimensions.last, width >= 0,
            width != Int64(dimensions.count)
        else { return nil }
        return make(
            .indexWidth, "an index has \(width) coordinates, and the dense tensor has \(dimensions.count) dimensions")
    }

    /// The reference, which must read the indices, takes them only from the model and in their exact number.
    private var dataFault: SparseTensorFault? {
        if indices.dataLocation == 1 {
            return make(.indexData, "the indices are in another file, where they cannot be looked at")
        }
        guard let fault = TensorDataFault.of(indices), fault.kind == .excessData, fault.field != "raw_data" else {
            return nil
        }
        return make(.indexData, fault.message)
    }

    private func make(_ kind: SparseTensorFault.Kind, _ message: String) -> SparseTensorFault {
        SparseTensorFault(kind, message, field: "indices")
    }
}
