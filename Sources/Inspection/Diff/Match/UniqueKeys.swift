/// Finds the keys that occur once on each side: an open hash table of 64-bit keys.
struct UniqueKeys {
    private var keys: [UInt64]
    /// By place: the node that has the key; -1 when none has, -2 when several have.
    private var first: [Int32]
    private var second: [Int32]
    private let mask: Int

    /// A table for at most so many keys.
    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        mask = size - 1
        keys = Array(repeating: 0, count: size)
        first = Array(repeating: -1, count: size)
        second = Array(repeating: -1, count: size)
    }

    /// Notes a node of the first side.
    mutating func addFirst(_ key: UInt64, _ node: Int) {
        let place = place(of: key)
        first[place] = first[place] == -1 ? Int32(node) : -2
    }

    /// Notes a node of the second side, unless no node of the first has its key.
    mutating func addSecond(_ key: UInt64, _ node: Int) {
        let place = place(of: key)
        second[place] = second[place] == -1 ? Int32(node) : -2
    }

    /// The node of the second side that alone has a key which a node of the first side alone has.
    func partner(_ key: UInt64, of node: Int) -> Int? {
        var place = Int(truncatingIfNeeded: Mixing.mix(key)) & mask
        while first[place] != -1 || second[place] != -1 {
            if keys[place] == key {
                return first[place] == Int32(node) && second[place] >= 0 ? Int(second[place]) : nil
            }
            place = (place + 1) & mask
        }
        return nil
    }

    private mutating func place(of key: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: Mixing.mix(key)) & mask
        while (first[place] != -1 || second[place] != -1) && keys[place] != key { place = (place + 1) & mask }
        keys[place] = key
        return place
    }
}
