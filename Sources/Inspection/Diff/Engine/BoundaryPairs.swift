import GraphIR

/// Which inputs and outputs of two graphs correspond.
enum BoundaryPairs {
    /// By position of an input of the second main graph, that of the first: by name, the others in order.
    static func inputs(_ sides: Sides) -> [Int32: Int32] {
        let (first, second) = (named(sides.a), named(sides.b))
        var result: [Int32: Int32] = [:]
        for (place, partner) in partners(first.map(\.name), second.map(\.name), areNamed: true).enumerated() {
            if let partner { result[second[place].position] = first[partner].position }
        }
        return result
    }

    /// By place in the second list the place in the first: of one name, if names count, and the others in order.
    static func partners(_ first: [ByteString], _ second: [ByteString], areNamed: Bool) -> [Int?] {
        var places: [ByteString: Int] = [:]
        for (place, name) in first.enumerated() { places[name] = places[name] ?? place }
        var result: [Int?] = Array(repeating: nil, count: second.count)
        var taken = Set<Int>()
        for (place, name) in second.enumerated() where areNamed {
            guard let partner = places[name], taken.insert(partner).inserted else { continue }
            result[place] = partner
        }
        let restOfA = first.indices.filter { !taken.contains($0) }
        let restOfB = second.indices.filter { result[$0] == nil }
        for (place, partner) in zip(restOfB, restOfA) { result[place] = partner }
        return result
    }

    private static func named(_ flat: FlatGraph) -> [(name: ByteString, position: Int32)] {
        flat.scopes[0].inputs.map { (flat.model[$0.value].name, $0.position) }
    }

    /// The outputs that correspond: by name when both main graphs have the same names, else by position.
    static func outputs(_ sides: Sides, _ item: DiffPair) -> [(a: Int32, b: Int32)] {
        let (first, second) = (sides.a.scopes[item.a].outputs, sides.b.scopes[item.b].outputs)
        guard item.a == 0 else { return (0..<min(first.count, second.count)).map { (Int32($0), Int32($0)) } }
        let (left, right) = (names(sides.a), names(sides.b))
        return partners(right, left, areNamed: Set(left) == Set(right)).enumerated().compactMap { place, partner in
            partner.map { (Int32(place), Int32($0)) }
        }
    }

    private static func names(_ flat: FlatGraph) -> [ByteString] {
        flat.scopes[0].outputs.map { output in output.value.map { flat.model[$0].name } ?? "" }
    }
}
