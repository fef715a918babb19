/// Lists of words, each different one once and with a number, in order of first appearance.
package struct WordLists: Sendable {
    /// The words of all lists.
    private var words: [UInt64] = []
    /// Where each list ends.
    private var ends: [Int] = []
    private var slots = HashSlots()
    private let hash = KeyedHash()

    /// No lists.
    package init() {}

    /// The number of different lists.
    package var count: Int { ends.count }

    /// The number of a list, and whether it is new.
    package mutating func insert(_ list: WordList) -> (number: Int, isNew: Bool) {
        let (number, isNew) = slots.insert(hash: hash(of: list)) { Self.isEqual(list, $0, words, ends) }
        if isNew {
            words.append(contentsOf: list.words)
            ends.append(words.count)
        }
        return (number, isNew)
    }

    private func hash(of list: WordList) -> UInt32 {
        list.words.withUnsafeBytes { $0.withMemoryRebound(to: UInt8.self) { hash($0) } }
    }

    /// Whether a list stands at a number.
    private static func isEqual(_ list: WordList, _ number: Int, _ words: [UInt64], _ ends: [Int]) -> Bool {
        let start = number == 0 ? 0 : ends[number - 1]
        guard ends[number] - start == list.words.count else { return false }
        var index = 0
        while index < list.words.count {
            if list.words[index] != words[start &+ index] { return false }
            index &+= 1
        }
        return true
    }
}
