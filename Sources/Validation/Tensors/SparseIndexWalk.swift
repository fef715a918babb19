import GraphIR

/// A walk through the indices of a sparse tensor, which are to lie within its dimensions and to ascend.
struct SparseIndexWalk {
    /// The bounds of the coordinates of one index: of the dense tensor, or of its elements in one row.
    private let bounds: [Int64]
    private var previous: [Int64] = []
    private var current: [Int64] = []
    private var row = 0
    private var fault: SparseTensorFault?

    private init(bounds: [Int64]) {
        self.bounds = bounds
    }

    /// The first index that is out of range or out of order.
    static func fault(of indices: ConstantTensor, in dimensions: [Int64]) -> SparseTensorFault? {
        var bounds = dimensions
        if indices.dimensions.count == 1 {
            guard case .count(let size) = ElementCount(of: dimensions) else {
                let message = "the dense tensor \(dimensions.spelled) has more elements than an index can tell apart"
                return SparseTensorFault(.indexRange, message, field: "dims")
            }
            bounds = [size]
        }
        var walk = SparseIndexWalk(bounds: bounds)
        let limit = indices.elementCount ?? 0
        var seen: Int64 = 0
        let take = { (bits: UInt64) -> Bool in
            seen += 1
            return seen <= limit && walk.take(Int64(bitPattern: bits))
        }
        if let raw = indices.rawData, raw.count > 0 {
            raw.forEachWord(UInt64.self, take)
        } else if case .int64(let varints)? = indices.typedData.first(where: { !$0.isEmpty }) {
            varints.forEachVarint(take)
        }
        return walk.fault
    }

    /// Looks at one more coordinate; false when there is no need to go on.
    private mutating func take(_ coordinate: Int64) -> Bool {
        let column = current.count
        guard bounds.indices.contains(column) else { return false }
        if coordinate < 0 || coordinate >= bounds[column] {
            let found = "index \(row) is \(coordinate)" + (bounds.count > 1 ? " in dimension \(column)" : "")
            return stop(.indexRange, found + ", and must be at least 0 and less than \(bounds[column])")
        }
        current.append(coordinate)
        if current.count < bounds.count { return true }
        if row > 0, !previous.lexicographicallyPrecedes(current) {
            return stop(
                .indexOrder, "index \(row), \(current.spelled), does not follow index \(row - 1), \(previous.spelled)")
        }
        swap(&previous, &current)
        current.removeAll(keepingCapacity: true)
        row += 1
        return true
    }

    private mutating func stop(_ kind: SparseTensorFault.Kind, _ message: String) -> Bool {
        fault = SparseTensorFault(kind, message, field: "indices")
        return false
    }
}
