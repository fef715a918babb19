/// The sources that lie outside a pair of scopes, numbered so that corresponding ones have one number.
struct OutsideSources {
    /// What a number stands for.
    enum Kind {
        /// An input that is left out.
        case absent
        /// A constant.
        case constant
        /// A graph input, a formal input, an undefined name, or an outer value that has a partner.
        case fixed
        /// An outer value of one side without partner: the corresponding numbers that it is computed from.
        case unmatched([Int32])
    }

    /// One end of a captured value or another source, as both sides name it.
    enum Key: Hashable {
        case absent
        case constant(Int32)
        case input(Int32)
        case formal(Int32, Int32)
        case undefined(Int32)
        case node(Int32, Int32)
        case unmatched(isFirst: Bool, Int32, Int32)
    }

    private var numbers: [Key: Int32] = [:]
    private(set) var kinds: [Kind] = []
    /// The hashes of what the numbers stand for; those of the two sides' unmatched sources differ.
    private(set) var hashes: [UInt64] = []

    /// The number of a source.
    mutating func number(of key: Key, kind: @autoclosure () -> Kind, hash: UInt64) -> Int32 {
        if let number = numbers[key] { return number }
        let number = Int32(kinds.count)
        numbers[key] = number
        kinds.append(kind())
        hashes.append(hash)
        return number
    }

    /// Whether a number stands for a constant.
    func isConstant(_ number: Int32) -> Bool {
        if case .constant = kinds[Int(number)] { true } else { false }
    }
}
