public import GraphIR
import Operators

/// A value of a model's main graph that a block can be put after: an image of 32-bit floats, [N, C, H, W].
public struct InsertionPoint: Hashable, Sendable {
    /// The value.
    public let value: ValueID
    /// Its name.
    public let name: ByteString
    /// The lengths of its four dimensions; all but the channels may be names, made up where there are none.
    public let shape: [Dimension.Size]

    /// The number of channels.
    public let channels: Int
}

extension InsertionPoint {
    /// The values that the first outputs of some nodes are, in the order of the nodes.
    ///
    /// A pattern stands for the nodes of the main graph whose names it fits; when there are none, for the values that it
    /// fits: outputs of nodes, and inputs of the graph that are no constants. A pattern also stands for itself, so that
    /// names with brackets can be given as they are.
    ///
    /// - Throws: ``InsertionError`` for a pattern that fits nothing, or a value that no block can be put after.
    public static func find(_ patterns: [ByteString], in model: Model) throws(InsertionError) -> [InsertionPoint] {
        guard let graph = model.graph else { throw InsertionError("the model has no graph") }
        let places = InsertionPlaces(graph, of: model)
        var found: Set<ValueID> = []
        for pattern in patterns { found.formUnion(try places.values(pattern)) }
        let types = InferredTypes(of: model)
        var points: [InsertionPoint] = []
        for place in places.all where found.remove(place.value) != nil {
            try places.check(place)
            points.append(try InsertionPoint(place, types[place.value]))
        }
        return points
    }

    private init(_ place: InsertionPlaces.Place, _ type: ValueType?) throws(InsertionError) {
        let subject = place.description
        guard let tensor = type?.tensorType, let shape = tensor.shape else {
            throw InsertionError("\(subject): the shape is not known")
        }
        guard shape.rank == 4 else {
            throw InsertionError("\(subject): expected four dimensions, found \(shape)")
        }
        guard let channels = shape.sizes[1].fixedValue else {
            throw InsertionError("\(subject): the number of channels is not known, found \(shape)")
        }
        guard tensor.elementType == .float else {
            let found = tensor.elementType.map { "\($0)" } ?? "an unknown type"
            throw InsertionError("\(subject): expected elements of type float, found \(found)")
        }
        value = place.value
        name = place.name
        self.shape = shape.sizes.enumerated().map { axis, size in
            size == .unknown ? .symbolic(ByteString("unknown_\(place.value.index)_\(axis)")) : size
        }
        self.channels = Int(channels)
    }
}
