import GraphIR

/// Writes down what the nodes cost while a model is inferred.
struct CostLedger {
    /// A graph that is being inferred.
    private struct Page {
        var steps: [CostStep] = []
        /// The graphs that the next node runs.
        var bodies: [CostBody] = []
        /// What the next node costs by itself.
        var cost: NodeCost?
    }

    private var pages: [Page] = [Page()]
    private var calls: [FunctionCalls.Signature: CostBody] = [:]

    /// The nodes of the graph that is open.
    var steps: [CostStep] { pages.last?.steps ?? [] }

    /// Starts a graph that the next node runs.
    mutating func open() { pages.append(Page()) }

    /// Ends a graph.
    mutating func close(label: ByteString, isFunction: Bool, inputs: [ValueSize], outputs: [ValueID]) -> CostBody? {
        guard pages.count > 1, let page = pages.popLast() else { return nil }
        var once = CostSum()
        for step in page.steps { once.add(step) }
        return CostBody(
            label: label, rounds: 1, isCounted: true, isFunction: isFunction, steps: page.steps, inputs: inputs,
            outputs: outputs, once: once,
            // What goes into a function is the caller's; what goes into a loop is given anew each round.
            peakBytes: LiveMemory.peak(of: page.steps, inputs: isFunction ? [] : inputs, outputs: outputs)?.bytes)
    }

    /// Says that the next node runs a graph.
    mutating func attach(_ body: CostBody?) {
        if let body { pages[pages.count - 1].bodies.append(body) }
    }

    /// Says what the next node costs.
    mutating func note(_ cost: NodeCost) { pages[pages.count - 1].cost = cost }

    /// Ends a node.
    mutating func finish(_ node: Node, outputs: [ValueSize]) {
        let page = pages.count - 1
        let cost = pages[page].cost ?? .uncounted("its types are contradictory", mayHaveMACs: true)
        pages[page].steps.append(CostStep(node: node, cost: cost, outputs: outputs, bodies: pages[page].bodies))
        pages[page].bodies = []
        pages[page].cost = nil
    }

    /// Says that the next node is a call whose body has just been inferred.
    mutating func keep(_ body: CostBody?, for signature: FunctionCalls.Signature) {
        calls[signature] = body
        attach(body)
    }

    /// Says that the next node is a call like an earlier one.
    mutating func attachCall(_ signature: FunctionCalls.Signature) { attach(calls[signature]) }

    /// Says that the next node is a call, which costs what its body does.
    mutating func noteCall() {
        let isFollowed = pages.last?.bodies.isEmpty == false
        note(isFollowed ? .counted(.none) : .uncounted("the call cannot be followed", mayHaveMACs: true))
    }

    /// Decides how often the bodies of the next node run, and which of two branches is counted.
    mutating func settle(rounds: Polynomial, isChoice: Bool) {
        let page = pages.count - 1
        let chosen = isChoice ? Self.costliest(pages[page].bodies) : nil
        pages[page].bodies = pages[page].bodies.enumerated().map { index, body in
            CostBody(
                label: body.label, rounds: rounds, isCounted: chosen.map { $0 == index } ?? true,
                isFunction: body.isFunction, steps: body.steps, inputs: body.inputs, outputs: body.outputs,
                once: body.once, peakBytes: body.peakBytes)
        }
    }

    /// The place of the costliest body; the first of those that cannot be compared.
    private static func costliest(_ bodies: [CostBody]) -> Int {
        var best = 0
        for index in bodies.indices.dropFirst() {
            guard let old = bodies[best].once.cost, let new = bodies[index].once.cost else { continue }
            let isMore = new.macs != old.macs ? new.macs.isAtLeast(old.macs) : new.others.isAtLeast(old.others)
            if isMore { best = index }
        }
        return best
    }
}
