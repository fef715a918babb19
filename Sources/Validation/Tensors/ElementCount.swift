import GraphIR

/// How many elements a tensor's dimensions make.
enum ElementCount: Sendable {
    /// So many.
    case count(Int64)
    /// The dimension at a position is negative.
    case negative(Int)
    /// The product up to a position overflows 64 bits.
    case overflow(Int)

    init(of dimensions: [Int64]) {
        var product: Int64 = 1
        for (index, dimension) in dimensions.enumerated() {
            if dimension < 0 {
                self = .negative(index)
                return
            }
            let (next, overflow) = product.multipliedReportingOverflow(by: dimension)
            if overflow {
                self = .overflow(index)
                return
            }
            product = next
        }
        self = .count(product)
    }
}

extension [Int64] {
    /// The dimensions as messages spell them, `[1, 3]`, the first sixteen at most.
    var spelled: String {
        "[" + prefix(16).map(String.init).joined(separator: ", ") + (count > 16 ? ", …]" : "]")
    }
}
