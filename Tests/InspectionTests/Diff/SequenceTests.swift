import Testing

@testable import Inspection

@Suite struct SequenceTests {
    @Test(arguments: [
        ("", "", 0), ("abc", "abc", 3), ("abc", "", 0), ("abcabba", "cbabac", 4), ("aXbYc", "abc", 3),
        ("abcdef", "fedcba", 1), ("ababab", "bababa", 5),
    ])
    func commonSubsequence(left: String, right: String, length: Int) {
        let (a, b) = (left.utf8.map(UInt64.init), right.utf8.map(UInt64.init))
        let places = CommonSubsequence.places(of: a, b)
        #expect(places.count == length)
        #expect(places.allSatisfy { a[$0.0] == b[$0.1] })
        #expect(zip(places, places.dropFirst()).allSatisfy { $0.0 < $1.0 && $0.1 < $1.1 })
    }

    @Test func longestIncreasing() {
        #expect(LongestIncreasing.places(of: []) == [])
        #expect(LongestIncreasing.places(of: [3, 1, 2, 5, 4, 6]) == [1, 2, 4, 5])
    }

    @Test func uniqueKeys() {
        var keys = UniqueKeys(capacity: 8)
        for (node, key) in [1, 2, 2, 3].enumerated() { keys.addFirst(UInt64(key), node) }
        for (node, key) in [3, 2, 1, 1].enumerated() { keys.addSecond(UInt64(key), node) }
        #expect(keys.partner(3, of: 3) == 0)
        #expect(keys.partner(1, of: 0) == nil && keys.partner(2, of: 1) == nil && keys.partner(9, of: 0) == nil)
    }

    @Test func heap() {
        var heap = MaxHeap<Int>()
        for number in [3, 1, 4, 1, 5, 9, 2, 6] { heap.push(number) }
        var popped: [Int] = []
        while let number = heap.popMax() { popped.append(number) }
        #expect(popped == [9, 6, 5, 4, 3, 2, 1, 1])
    }

    @Test func fingerprintsDoNotDependOnTheCut() {
        let bytes = (0..<200).map { UInt8($0) }
        var whole = FingerprintStream()
        whole.feed(bytes)
        for cut in [1, 31, 32, 33, 64, 199] {
            var parts = FingerprintStream()
            parts.feed(Array(bytes[..<cut]))
            parts.feed(Array(bytes[cut...]))
            #expect(parts.finished() == whole.finished())
        }
        var other = FingerprintStream()
        other.feed(Array(bytes.dropLast()))
        #expect(other.finished() != whole.finished())
    }
}
