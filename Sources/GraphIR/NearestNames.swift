/// Finds the names that could be meant by a name that nothing has, and gives up when that takes long.
///
/// A file may hold as many names as it likes, long ones and many that nothing has, and all of them would be compared
/// with one another.
package struct NearestNames: Sendable {
    /// What is left of the work: as many bytes compared with bytes as take about a tenth of a second.
    private var budget = 1 << 26

    /// No longer name is a misspelling that a person would find by a hint.
    private static let maximumLength = 200

    /// Nothing has been sought yet.
    package init() {}

    /// The nearest names, nearest first, each once; of equally near ones the first first.
    ///
    /// They differ by at most a third of the length of the name that is sought, or by one byte.
    package mutating func nearest(
        to wanted: ByteString, among names: @autoclosure () -> some Sequence<ByteString>, atMost count: Int
    ) -> [ByteString] {
        if budget <= 0 || wanted.count > Self.maximumLength { return [] }
        let limit = Swift.max(1, wanted.count / 3)
        var best: [(name: ByteString, distance: Int)] = []
        for name in names() {
            // So much takes the name itself.
            budget -= 32
            guard !name.isEmpty, name.count <= Self.maximumLength, abs(name.count - wanted.count) <= limit else {
                continue
            }
            budget -= name.count * wanted.count
            if budget <= 0 { break }
            let distance = editDistance(wanted.bytes, name.bytes)
            let farthest = best.count < count ? limit + 1 : best[count - 1].distance
            if distance == 0 || distance > limit || distance >= farthest || best.contains(where: { $0.name == name }) {
                continue
            }
            best.insert((name, distance), at: best.firstIndex { $0.distance > distance } ?? best.count)
            if best.count > count { best.removeLast() }
        }
        return best.map(\.name)
    }

    /// The nearest name.
    package mutating func nearest(
        to wanted: ByteString, among names: @autoclosure () -> some Sequence<ByteString>
    ) -> ByteString? {
        nearest(to: wanted, among: names(), atMost: 1).first
    }
}

extension Sequence<ByteString> {
    /// Up to three names that could be meant by a name that is not among them, nearest first.
    package func nearest(to wanted: ByteString, atMost count: Int = 3) -> [ByteString] {
        var search = NearestNames()
        return search.nearest(to: wanted, among: self, atMost: count)
    }
}

/// How many insertions, deletions, substitutions and exchanges of neighbouring bytes turn one name into the other.
///
/// No byte takes part in two of them (the optimal string alignment distance). The time is the product of both lengths:
/// callers bound them.
func editDistance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for i in first.indices {
        var row = [i + 1]
        row.reserveCapacity(last.count)
        for j in second.indices {
            let isSame = first[i] == second[j]
            var distance = Swift.min(last[j] + (isSame ? 0 : 1), row[j] + 1, last[j + 1] + 1)
            if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
                distance = Swift.min(distance, beforeLast[j - 1] + 1)
            }
            row.append(distance)
        }
        (beforeLast, last) = (last, row)
    }
    return last[second.count]
}
