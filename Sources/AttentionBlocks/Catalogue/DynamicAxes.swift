import GraphIR

/// The sizes of an input some of whose axes are open.
struct DynamicAxes {
    /// A number or a name for each axis.
    let sizes: [Dimension.Size]

    /// Opens the axes of a name.
    ///
    /// - Parameters:
    ///   - names: `batch`, and `depth`, `height`, `width` counted from the end.
    ///   - shape: the lengths of the axes that stay.
    ///   - input: the input's position when there are several: their heights and widths differ, their batch does not.
    /// - Throws: ``BlockError`` for an unknown or repeated name, or one whose axis the input has not.
    init(_ names: [String], shape: [Int], input: Int?) throws(BlockError) {
        var sizes = shape.map { Dimension.Size.fixed(Int64($0)) }
        for (position, name) in names.enumerated() {
            guard !names[..<position].contains(name) else { throw BlockError("axis \(name) is given twice") }
            let axis = try Self.axis(name, rank: shape.count)
            let suffix = axis == 0 ? "" : input.map { "_\($0)" } ?? ""
            sizes[axis] = .symbolic(ByteString(name + suffix))
        }
        self.sizes = sizes
    }

    private static let spatial = ["width", "height", "depth"]

    private static func axis(_ name: String, rank: Int) throws(BlockError) -> Int {
        if name == "batch", rank > 0 { return 0 }
        guard let fromEnd = spatial.firstIndex(of: name) else {
            let all = ["batch"] + spatial.reversed()
            throw BlockError("unknown dynamic axis '\(name)'" + suggestion(for: name, among: all, all: all))
        }
        // The first two axes are batch and channels.
        guard rank - 1 - fromEnd >= 2 else {
            throw BlockError("an input with \(rank) dimensions has no axis \(name)")
        }
        return rank - 1 - fromEnd
    }
}
