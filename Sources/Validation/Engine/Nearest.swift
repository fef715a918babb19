import GraphIR

extension Sequence<ByteString> {
    /// The name that differs from another by the fewest edits, if by at most a third of its length; ties go to the first.
    func nearest(to name: ByteString) -> ByteString? {
        let limit = Swift.max(1, name.count / 3)
        var best: (name: ByteString, distance: Int)?
        for candidate in self where candidate != name && abs(candidate.count - name.count) <= limit {
            let distance = editDistance(candidate.bytes, name.bytes)
            if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
        }
        return best?.name
    }
}

/// How many bytes must be inserted, removed or exchanged to make one string the other.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    // A name longer than this is no misspelling that a person would find by a hint.
    guard left.count <= 200, right.count <= 200 else { return Int.max }
    var row = Array(0...right.count)
    for (index, byte) in left.enumerated() {
        var diagonal = row[0]
        row[0] = index + 1
        for column in right.indices {
            let above = row[column + 1]
            row[column + 1] = Swift.min(diagonal + (byte == right[column] ? 0 : 1), Swift.min(above, row[column]) + 1)
            diagonal = above
        }
    }
    return row[right.count]
}
