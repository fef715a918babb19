import GraphIR

/// The names of a scope's values and nodes that somebody may stumble over.
struct OddNames: Sendable {
    /// The values whose names are no identifiers of C.
    private(set) var noIdentifiers: [ValueID] = []
    /// The values whose names have control characters.
    private(set) var disturbingValues: [ValueID] = []
    /// The nodes whose names have control characters.
    private(set) var disturbingNodes: [Int] = []
    /// The nodes whose names earlier nodes have.
    private(set) var repeatedNodes: [Int] = []
    /// The values whose names are those of others once they are identifiers.
    private(set) var colliding: [ValueID] = []
    /// The first of those others.
    private(set) var firstOfColliding: ValueID?

    init(values: [ValueID], nodes: [Node], of model: Model) {
        let bytes = NameBytes()
        var hasOtherBytes = false
        for id in values {
            let kinds = bytes.kinds(in: model.values[Int(id.index)].name)
            if kinds.contains(.control) { disturbingValues.append(id) }
            if kinds.contains(.other) { hasOtherBytes = true }
            if !kinds.isDisjoint(with: [.other, .leadingDigit]) { noIdentifiers.append(id) }
        }
        if hasOtherBytes { findCollisions(of: values, in: model) }
        var names = StringTable()
        for index in nodes.indices {
            guard let name = nodes[index].name, !name.isEmpty else { continue }
            if bytes.kinds(in: name).contains(.control) { disturbingNodes.append(index) }
            if !names.insert(name).isNew { repeatedNodes.append(index) }
        }
    }

    private mutating func findCollisions(of values: [ValueID], in model: Model) {
        var identifiers = StringTable()
        // The position of the first of its values, by the number of the identifier.
        var first: [Int] = []
        var earliest = values.count
        for (position, id) in values.enumerated() {
            let identifier = ByteString(bytes: model[id].name.bytes.map(NameBytes.identifierByte))
            let (number, isNew) = identifiers.insert(identifier)
            if isNew {
                first.append(position)
            } else if model[values[first[number]]].name != model[id].name {
                earliest = min(earliest, first[number])
                colliding.append(id)
            }
        }
        if !colliding.isEmpty { firstOfColliding = values[earliest] }
    }
}

/// What the bytes of names are.
private struct NameBytes {
    /// Kinds of bytes that occur in a name.
    struct Kinds: OptionSet {
        let rawValue: UInt8

        /// A byte that a terminal takes for a command.
        static let control = Kinds(rawValue: 1)
        /// A byte that an identifier cannot have.
        static let other = Kinds(rawValue: 2)
        /// A digit at the start.
        static let leadingDigit = Kinds(rawValue: 4)
    }

    /// The kinds of each byte.
    private let kinds: [UInt8] = (0...255).map { byte in
        (byte < 0x20 || byte == 0x7f ? Kinds.control.rawValue : 0)
            | (identifierByte(byte) == byte ? 0 : Kinds.other.rawValue)
    }

    func kinds(in name: ByteString) -> Kinds {
        var result: UInt8 = 0
        for byte in name.bytes { result |= kinds[Int(byte)] }
        if let first = name.bytes.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) {
            result |= Kinds.leadingDigit.rawValue
        }
        return Kinds(rawValue: result)
    }

    /// The byte, or an underscore for one that an identifier cannot have.
    static func identifierByte(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            byte
        default: UInt8(ascii: "_")
        }
    }
}
