extension Correspondence {
    /// Whether an input comes from elsewhere only because nodes on the way were added or removed.
    ///
    /// One of the sources has no partner, and either both have none, or the way back through nodes without partner leads
    /// to the other source. A constant may only stand for what is computed from constants alone.
    mutating func isImplied(_ x: Slot, _ y: Slot) -> Bool {
        if isAbsent(x) || isAbsent(y) { return false }
        switch (isMatchedA(x), isMatchedB(y)) {
        case (true, true): return false
        case (false, false): return true
        case (false, true): return leadsBackA(from: x, to: y)
        case (true, false): return leadsBackB(from: y, to: x)
        }
    }

    private func isAbsent(_ slot: Slot) -> Bool {
        guard slot.node < 0 else { return false }
        if case .absent = pair.outside.kinds[Int(slot.value)] { return true }
        return false
    }

    @inline(__always)
    private func isMatchedA(_ slot: Slot) -> Bool {
        slot.node >= 0 ? ofA[Int(slot.node)] >= 0 : !isUnmatchedOutside(slot.value)
    }

    @inline(__always)
    private func isMatchedB(_ slot: Slot) -> Bool {
        slot.node >= 0 ? ofB[Int(slot.node)] >= 0 : !isUnmatchedOutside(slot.value)
    }

    private func isUnmatchedOutside(_ number: Int32) -> Bool {
        if case .unmatched = pair.outside.kinds[Int(number)] { return true }
        return false
    }

    /// Whether the way back from an unmatched source of the first scope leads to a source of the second.
    private mutating func leadsBackA(from x: Slot, to y: Slot) -> Bool {
        let isConstant = y.node < 0 && pair.b.isConstantOrAbsent[Int(y.value)]
        if x.node < 0 { return leadsBack(outside: x.value, to: y, isConstant) }
        let mark = newMark()
        stack.append(x.node)
        marksA[Int(x.node)] = mark
        var isFound = false
        defer { stack.removeAll(keepingCapacity: true) }
        while let node = stack.popLast() {
            for position in pair.a.slotRange(Int(node)) {
                work += 1
                let slot = pair.a.slots[position]
                if slot.node >= 0 && ofA[Int(slot.node)] < 0 {
                    if marksA[Int(slot.node)] != mark {
                        marksA[Int(slot.node)] = mark
                        stack.append(slot.node)
                    }
                } else if isSame(slot, y) {
                    isFound = true
                    if !isConstant { return true }
                } else if isConstant && !isConstantOnly(slot) {
                    return false
                } else if slot.node < 0, !isConstant, leadsBack(outside: slot.value, to: y, false) {
                    return true
                }
            }
        }
        return isFound
    }

    /// Whether the way back from an unmatched source of the second scope leads to a source of the first.
    private mutating func leadsBackB(from y: Slot, to x: Slot) -> Bool {
        let isConstant = x.node < 0 && pair.a.isConstantOrAbsent[Int(x.value)]
        if y.node < 0 { return leadsBack(outside: y.value, to: x, isConstant) }
        let mark = newMark()
        stack.append(y.node)
        marksB[Int(y.node)] = mark
        var isFound = false
        defer { stack.removeAll(keepingCapacity: true) }
        while let node = stack.popLast() {
            for position in pair.b.slotRange(Int(node)) {
                work += 1
                let slot = pair.b.slots[position]
                if slot.node >= 0 && ofB[Int(slot.node)] < 0 {
                    if marksB[Int(slot.node)] != mark {
                        marksB[Int(slot.node)] = mark
                        stack.append(slot.node)
                    }
                } else if isSame(x, slot) {
                    isFound = true
                    if !isConstant { return true }
                } else if isConstant && !isConstantOnly(slot) {
                    return false
                } else if slot.node < 0, !isConstant, leadsBack(outside: slot.value, to: x, false) {
                    return true
                }
            }
        }
        return isFound
    }

    /// Whether a source outside is a constant, left out, or computed from constants alone.
    private func isConstantOnly(_ slot: Slot) -> Bool {
        guard slot.node < 0 else { return false }
        switch pair.outside.kinds[Int(slot.value)] {
        case .absent, .constant: return true
        case .fixed: return false
        case .unmatched(let numbers): return numbers.allSatisfy { pair.outside.isConstant($0) }
        }
    }

    /// Whether what an unmatched outer value is computed from holds a source.
    private func leadsBack(outside number: Int32, to target: Slot, _ isConstant: Bool) -> Bool {
        guard target.node < 0, case .unmatched(let numbers) = pair.outside.kinds[Int(number)] else { return false }
        if isConstant && !numbers.allSatisfy({ pair.outside.isConstant($0) }) { return false }
        return numbers.contains(target.value)
    }
}
