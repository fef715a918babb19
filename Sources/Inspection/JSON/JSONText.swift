/// JSON text of values, written in pieces, so that an answer of any size takes little memory.
///
/// Keys stand in the order in which a value encodes them, those of a dictionary in the order of their bytes; so the
/// same value gives the same text in every process. Numbers that JSON cannot say are an error.
package enum JSONText {
    /// Writes a value.
    ///
    /// - Parameters:
    ///   - isIndented: whether every element stands on a line of its own, two spaces deeper than what it is in.
    ///   - outerDepth: how many objects and arrays the text is to stand in.
    ///   - sink: takes the pieces, in order; what it throws ends the writing.
    package static func write(
        _ value: some Encodable, isIndented: Bool, outerDepth: Int = 0, to sink: @escaping ([UInt8]) throws -> Void
    ) throws {
        let output = JSONOutput(isIndented: isIndented, outerDepth: outerDepth, sink: sink)
        try output.value(value)
        try output.flush()
    }

    /// A value as one text.
    package static func text(of value: some Encodable, isIndented: Bool, outerDepth: Int = 0) throws -> String {
        let pieces = Pieces()
        try write(value, isIndented: isIndented, outerDepth: outerDepth) { pieces.bytes += $0 }
        return String(decoding: pieces.bytes, as: UTF8.self)
    }

    private final class Pieces {
        var bytes: [UInt8] = []
    }
}
