import GraphIR

/// Compares what goes into two models and what comes out.
enum InterfaceComparison {
    /// The inputs and outputs that differ: inputs first, in the order of the second model, removed ones last.
    static func changes(_ a: FlatGraph, _ b: FlatGraph, _ options: DiffOptions) -> [InterfaceChange] {
        let inputs = (Self.inputs(a), Self.inputs(b))
        let outputs = (Self.outputs(a), Self.outputs(b))
        return changes(.input, inputs.0, inputs.1, options) + changes(.output, outputs.0, outputs.1, options)
    }

    private typealias Declared = (name: ByteString, type: ValueType?, position: Int)

    private static func inputs(_ flat: FlatGraph) -> [Declared] {
        let declarations = flat.model.graph?.inputs ?? []
        return flat.scopes[0].inputs.map { input in
            (flat.model[input.value].name, declarations[Int(input.position)].type, Int(input.position))
        }
    }

    private static func outputs(_ flat: FlatGraph) -> [Declared] {
        (flat.model.graph?.outputs ?? []).enumerated().map { place, declaration in
            (declaration.value.map { flat.model[$0].name } ?? "", declaration.type, place)
        }
    }

    private static func changes(
        _ direction: InterfaceChange.Direction, _ first: [Declared], _ second: [Declared], _ options: DiffOptions
    ) -> [InterfaceChange] {
        let (left, right) = (first.map(\.name), second.map(\.name))
        let partners = BoundaryPairs.partners(
            left, right, areNamed: direction == .input || Set(left) == Set(right))
        var changes: [InterfaceChange] = []
        var taken = Set<Int>()
        func add(_ kind: InterfaceChange.Kind, _ a: Declared?, _ b: Declared?) {
            changes.append(InterfaceChange(direction: direction, kind: kind, a: a.map(value), b: b.map(value)))
        }
        for (place, declared) in second.enumerated() {
            guard let partner = partners[place] else {
                add(.added, nil, declared)
                continue
            }
            taken.insert(partner)
            let other = first[partner]
            if spelling(other.type, options) != spelling(declared.type, options) {
                add(.changed, other, declared)
            } else if other.name != declared.name && !options.ignored.contains(.names) {
                add(.renamed, other, declared)
            }
        }
        for (place, declared) in first.enumerated() where !taken.contains(place) { add(.removed, declared, nil) }
        return changes
    }

    private static func value(_ declared: Declared) -> InterfaceChange.Value {
        InterfaceChange.Value(
            name: declared.name.description, type: declared.type?.description ?? "?", position: declared.position)
    }

    private static func spelling(_ type: ValueType?, _ options: DiffOptions) -> String {
        let text = type?.description ?? "?"
        return options.ignored.contains(.shapes) ? String(text.prefix { $0 != "[" }) : text
    }
}
