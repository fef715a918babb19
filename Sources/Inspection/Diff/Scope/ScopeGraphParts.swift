import GraphIR

/// The parts of a ``ScopeGraph`` that come before the labels.
struct ScopeGraphParts {
    typealias Slot = ScopeGraph.Slot
    typealias Use = ScopeGraph.Use

    let base: Int
    let count: Int
    let outputCount: Int
    var slotStarts: [Int32] = []
    var slots: [Slot] = []
    var captureStarts: [Int32] = []
    var captures: [Slot] = []
    var useStarts: [Int32] = []
    var uses: [Use] = []
    var outside: [FlatSource] = []
    var ops: [Int32]
    var classes: [Int32]
    var isCommutative: [Bool]
    var outputCounts: [Int32] = []
    var dataCounts: [Int32] = []
    var nameHashes: [UInt64] = []
    var order: [Int32] = []
    private var outsideNumbers: [FlatSource: Int32] = [:]

    /// Collects a scope.
    ///
    /// - Parameter captured: by owner, what its subgraphs read of this scope.
    init(_ flat: FlatGraph, scope: Int, classes operatorClasses: OperatorClasses, captured: [CapturedSource]) {
        let range = flat.scopes[scope].range
        base = range.lowerBound
        count = range.count
        outputCount = flat.scopes[scope].outputs.count
        ops = Array(flat.ops[range])
        classes = ops.map { operatorClasses.classOf[Int($0)] }
        isCommutative = ops.map { operatorClasses.isCommutative[Int($0)] }
        collectSlots(flat, scope)
        collectCaptures(captured)
        collectUses()
        collectNames(flat)
        sortTopologically()
    }

    private mutating func collectSlots(_ flat: FlatGraph, _ scope: Int) {
        slotStarts.reserveCapacity(count + outputCount + 1)
        for node in 0..<count {
            slotStarts.append(Int32(slots.count))
            var data: Int32 = 0
            for source in flat.slots(of: base + node) {
                slots.append(slot(source))
                if source.kind != .absent && source.kind != .constant { data += 1 }
            }
            dataCounts.append(data)
        }
        for output in flat.scopes[scope].outputs {
            slotStarts.append(Int32(slots.count))
            slots.append(slot(output.source))
        }
        slotStarts.append(Int32(slots.count))
    }

    /// The input that a source amounts to in this scope.
    private mutating func slot(_ source: FlatSource) -> Slot {
        if source.kind == .node, Int(source.index) >= base, Int(source.index) < base + count {
            return Slot(node: source.index - Int32(base), value: source.detail)
        }
        if let number = outsideNumbers[source] { return Slot(node: -1, value: number) }
        let number = Int32(outside.count)
        outsideNumbers[source] = number
        outside.append(source)
        return Slot(node: -1, value: number)
    }

    private mutating func collectCaptures(_ captured: [CapturedSource]) {
        captureStarts = Array(repeating: 0, count: count + 1)
        let sorted = captured.sorted {
            ($0.owner, $0.source.index, $0.source.detail) < ($1.owner, $1.source.index, $1.source.detail)
        }
        var last: CapturedSource?
        for capture in sorted where capture != last {
            last = capture
            captures.append(Slot(node: capture.source.index - Int32(base), value: capture.source.detail))
            captureStarts[Int(capture.owner) - base + 1] += 1
        }
        for node in 0..<count { captureStarts[node + 1] += captureStarts[node] }
    }

    private mutating func collectUses() {
        var counts = Array(repeating: Int32(0), count: count + 1)
        for slot in slots where slot.node >= 0 { counts[Int(slot.node) + 1] += 1 }
        for slot in captures { counts[Int(slot.node) + 1] += 1 }
        for node in 0..<count { counts[node + 1] += counts[node] }
        useStarts = counts
        uses = Array(repeating: Use(reader: 0, slot: 0, output: 0), count: Int(counts[count]))
        for reader in 0..<count + outputCount {
            for (place, position) in (slotStarts[reader]..<slotStarts[reader + 1]).enumerated() {
                add(slots[Int(position)], reader, Int32(place), &counts)
            }
            if reader >= count { continue }
            for position in captureStarts[reader]..<captureStarts[reader + 1] {
                add(captures[Int(position)], reader, ScopeGraph.captureSlot, &counts)
            }
        }
    }

    private mutating func add(_ slot: Slot, _ reader: Int, _ place: Int32, _ next: inout [Int32]) {
        if slot.node < 0 { return }
        uses[Int(next[Int(slot.node)])] = Use(reader: Int32(reader), slot: place, output: slot.value)
        next[Int(slot.node)] += 1
    }

    private mutating func collectNames(_ flat: FlatGraph) {
        for node in 0..<count {
            let outputs = flat.node(base + node)?.outputs ?? []
            outputCounts.append(Int32((outputs.lastIndex { $0 != nil } ?? -1) + 1))
            let first = outputs.first { $0 != nil } ?? nil
            nameHashes.append(first.map { Mixing.hash(flat.model[$0].name.bytes) } ?? 0)
        }
    }

    /// Orders the nodes by what they read; captures count as inputs.
    private mutating func sortTopologically() {
        var waiting = Array(repeating: Int32(0), count: count)
        for node in 0..<count {
            for position in slotStarts[node]..<slotStarts[node + 1] where slots[Int(position)].node >= 0 {
                waiting[node] += 1
            }
            waiting[node] += captureStarts[node + 1] - captureStarts[node]
        }
        order.reserveCapacity(count)
        for node in 0..<count where waiting[node] == 0 { order.append(Int32(node)) }
        var next = 0
        while next < order.count {
            let node = Int(order[next])
            next += 1
            for position in useStarts[node]..<useStarts[node + 1] {
                let reader = Int(uses[Int(position)].reader)
                if reader >= count { continue }
                waiting[reader] -= 1
                if waiting[reader] == 0 { order.append(Int32(reader)) }
            }
        }
        if order.count == count { return }
        order += (0..<Int32(count)).filter { waiting[Int($0)] > 0 }
    }
}

/// Something that the subgraphs of an owner read of the owner's scope.
struct CapturedSource: Equatable {
    /// The owner, among all nodes of the side.
    let owner: Int32
    /// The node that is read, in the owner's scope.
    let source: FlatSource
}
