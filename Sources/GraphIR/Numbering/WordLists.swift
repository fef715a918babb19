/// Lists of words, each different one once and with a number, in order of first appearance.
package struct WordLists: Sendable {
    /// A place of the table.
    private struct Slot {
        var hash: UInt32 = 0
        /// The number of the list; negative for none.
        var number: Int32 = -1
    }

    /// The words of all lists.
    private var words: [UInt64] = []
    /// Where each list ends.
    private var ends: [Int] = []
    /// As many as a power of two, at most half of them taken.
    private var slots = [Slot](repeating: Slot(), count: 64)
    private let hash = KeyedHash()

    /// No lists.
    package init() {}

    /// The number of different lists.
    package var count: Int { ends.count }

    /// The number of a list, and whether it is new.
    package mutating func insert(_ list: WordList) -> (number: Int, isNew: Bool) {
        let hash = hash(of: list)
        let place = place(of: list, hash)
        if slots[place].number >= 0 { return (Int(slots[place].number), false) }
        slots[place] = Slot(hash: hash, number: Int32(truncatingIfNeeded: ends.count))
        words.append(contentsOf: list.words)
        ends.append(words.count)
        if ends.count * 2 > slots.count { grow() }
        return (ends.count - 1, true)
    }

    /// The number of a list; `nil` when it is not one of these.
    package func number(of list: WordList) -> Int? {
        let number = slots[place(of: list, hash(of: list))].number
        return number < 0 ? nil : Int(number)
    }

    private func hash(of list: WordList) -> UInt32 {
        list.words.withUnsafeBytes { $0.withMemoryRebound(to: UInt8.self) { hash($0) } }
    }

    /// The place where a list is, or would be.
    private func place(of list: WordList, _ hash: UInt32) -> Int {
        var place = Int(hash) & (slots.count - 1)
        while slots[place].number >= 0 {
            if slots[place].hash == hash, isEqual(list, Int(slots[place].number)) { return place }
            place = (place &+ 1) & (slots.count - 1)
        }
        return place
    }

    private func isEqual(_ list: WordList, _ number: Int) -> Bool {
        let start = number == 0 ? 0 : ends[number - 1]
        guard ends[number] - start == list.words.count else { return false }
        var index = 0
        while index < list.words.count {
            if list.words[index] != words[start &+ index] { return false }
            index &+= 1
        }
        return true
    }

    private mutating func grow() {
        let taken = slots.filter { $0.number >= 0 }
        slots = [Slot](repeating: Slot(), count: slots.count * 4)
        for slot in taken {
            var place = Int(slot.hash) & (slots.count - 1)
            while slots[place].number >= 0 { place = (place &+ 1) & (slots.count - 1) }
            slots[place] = slot
        }
    }
}
