package import GraphIR

extension Sequence<ByteString> {
    /// The name that differs from another by the fewest edits, if by at most a third of its length; ties go to the first.
    package func nearest(to name: ByteString) -> ByteString? {
        let limit = Swift.max(1, name.count / 3)
        var best: (name: ByteString, distance: Int)?
        for candidate in self
        where !candidate.isEmpty && candidate != name && abs(candidate.count - name.count) <= limit {
            // A name longer than this is no misspelling that a person would find by a hint.
            guard candidate.count <= 200, name.count <= 200 else { continue }
            let distance = editDistance(candidate.bytes, name.bytes)
            if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
        }
        return best?.name
    }
}
