import GraphIR
import Operators

extension PicturePlan {
    /// The picture: types are inferred, and every node gets its text.
    public func picture() -> Picture {
        let types = PictureTypes(of: model)
        let writer = NodeWriter(plan: self, types: types)
        let nodes = items.indices.map(writer.node)
        return Picture(
            title: title, nodes: nodes, edges: edges(types, writer),
            clusters: clusters)
    }

    private func edges(_ types: PictureTypes, _ writer: NodeWriter) -> [Picture.Edge] {
        struct Key: Hashable {
            let source: Int
            let target: Int
            let value: ValueID
        }
        var seen: Set<Key> = []
        return reads.compactMap { read in
            let source = read.result ?? Int(makers[Int(read.value.index)])
            guard source >= 0, source != read.item else { return nil }
            // A module reads a value once, however many of its nodes do.
            let key = Key(source: source, target: read.item, value: read.value)
            if items[read.item].content.isModule, !seen.insert(key).inserted { return nil }
            return Picture.Edge(
                source: source, target: read.item, label: types[read.value]?.edgeLabel ?? "",
                value: model[read.value].name.printable(), isResult: read.result != nil)
        }
    }
}

/// The types of a model's values: inferred, or in functions declared.
struct PictureTypes {
    private let inferred: InferredTypes
    private let declared: DeclaredTypes

    init(of model: Model) {
        inferred = InferredTypes(of: model)
        declared = DeclaredTypes(of: model)
    }

    subscript(value: ValueID) -> ValueType? { inferred[value] ?? declared[value] }
}
