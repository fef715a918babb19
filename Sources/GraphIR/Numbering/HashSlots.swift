/// A hash table of the numbers 0, 1, 2 and so on; what is numbered is kept, and compared, by whoever owns the table.
package struct HashSlots: Sendable {
    /// A place of the table.
    @usableFromInline
    struct Slot: Sendable {
        @usableFromInline var hash: UInt32 = 0
        /// The number; negative for none.
        @usableFromInline var number: Int32 = -1

        @usableFromInline
        init() {}
    }

    /// As many as a power of two, at most half of them taken; each number is at or after the place of its hash.
    @usableFromInline var slots = [Slot](repeating: Slot(), count: 64)
    /// How many numbers there are.
    @usableFromInline var count = 0

    /// No numbers.
    package init() {}

    /// The number that is equal to what is sought; `nil` when there is none.
    @inlinable
    package func number(hash: UInt32, isEqual: (Int) -> Bool) -> Int? {
        let number = slots[place(hash, isEqual)].number
        return number < 0 ? nil : Int(number)
    }

    /// The number that is equal to what is sought, or else the next one, which the owner is to keep.
    @inlinable
    package mutating func insert(hash: UInt32, isEqual: (Int) -> Bool) -> (number: Int, isNew: Bool) {
        let place = place(hash, isEqual)
        if slots[place].number >= 0 { return (Int(slots[place].number), false) }
        slots[place].hash = hash
        slots[place].number = Int32(truncatingIfNeeded: count)
        count &+= 1
        if count &* 2 > slots.count { grow() }
        return (count &- 1, true)
    }

    @inlinable
    func place(_ hash: UInt32, _ isEqual: (Int) -> Bool) -> Int {
        var place = Int(hash) & (slots.count &- 1)
        while slots[place].number >= 0 {
            if slots[place].hash == hash, isEqual(Int(slots[place].number)) { return place }
            place = (place &+ 1) & (slots.count &- 1)
        }
        return place
    }

    @usableFromInline
    mutating func grow() {
        let taken = slots.filter { $0.number >= 0 }
        slots = [Slot](repeating: Slot(), count: slots.count * 4)
        for slot in taken { slots[place(slot.hash) { _ in false }] = slot }
    }
}
