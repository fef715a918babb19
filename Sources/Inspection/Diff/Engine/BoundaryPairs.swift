import GraphIR

/// Which inputs and outputs of two graphs correspond.
enum BoundaryPairs {
    /// By position of an input of the second main graph, that of the first: by name, the others in order.
    static func inputs(_ sides: Sides) -> [Int32: Int32] {
        let (first, second) = (named(sides.a), named(sides.b))
        var byName: [ByteString: Int32] = [:]
        for input in first { byName[input.name] = byName[input.name] ?? input.position }
        var result: [Int32: Int32] = [:]
        var taken = Set<Int32>()
        for input in second {
            guard let position = byName[input.name], taken.insert(position).inserted else { continue }
            result[input.position] = position
        }
        let restOfA = first.filter { !taken.contains($0.position) }
        let restOfB = second.filter { result[$0.position] == nil }
        for (input, partner) in zip(restOfB, restOfA) { result[input.position] = partner.position }
        return result
    }

    private static func named(_ flat: FlatGraph) -> [(name: ByteString, position: Int32)] {
        flat.scopes[0].inputs.map { (flat.model[$0.value].name, $0.position) }
    }

    /// The outputs that correspond: by name when both main graphs have the same names, else by position.
    static func outputs(_ sides: Sides, _ item: DiffPair) -> [(a: Int32, b: Int32)] {
        let (first, second) = (sides.a.scopes[item.a].outputs, sides.b.scopes[item.b].outputs)
        if item.a == 0 {
            let (left, right) = (names(sides.a), names(sides.b))
            if Set(left) == Set(right) {
                var places: [ByteString: Int32] = [:]
                for (place, name) in right.enumerated() { places[name] = Int32(place) }
                var taken = Set<Int32>()
                return left.enumerated().compactMap { place, name in
                    guard let partner = places[name], taken.insert(partner).inserted else { return nil }
                    return (Int32(place), partner)
                }
            }
        }
        return (0..<min(first.count, second.count)).map { (Int32($0), Int32($0)) }
    }

    private static func names(_ flat: FlatGraph) -> [ByteString] {
        flat.scopes[0].outputs.map { output in output.value.map { flat.model[$0].name } ?? "" }
    }
}
