import GraphIR

/// Numbers for names, the same for both graphs; in order of first appearance.
struct Symbols {
    private var numbers: [ByteString: Int32] = [:]
    /// The names by number.
    private(set) var names: [ByteString] = []
    /// The hashes of the names by number, which do not depend on the order of appearance.
    private(set) var hashes: [UInt64] = []

    /// The number of a name.
    mutating func number(of name: ByteString) -> Int32 {
        if let number = numbers[name] { return number }
        let number = Int32(names.count)
        numbers[name] = number
        names.append(name)
        hashes.append(Mixing.hash(name.bytes))
        return number
    }
}
