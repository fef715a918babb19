/// Operators that fold axes: as many steps as elements vanish.
let reductionCosts: [CostRule] = [
    CostRule("ArgMax ArgMin ReduceMax ReduceMin ReduceProd ReduceSum", countReduction()),
    CostRule("ReduceL1", countReduction(perInput: 1)),
    CostRule("ReduceL2", countReduction(perInput: 1, perOutput: 1)),
    CostRule("ReduceLogSum ReduceMean", countReduction(perOutput: 1)),
    CostRule("ReduceLogSumExp", countReduction(perInput: 1, perOutput: 1)),
    CostRule("ReduceSumSquare", countReduction(perInput: 1)),
]

/// The steps, and what is done to each element before and after.
private func countReduction(perInput: Int64 = 0, perOutput: Int64 = 0) -> CostFunction {
    { context throws(InferenceError) in
        let (before, after) = (try context.inputCount(), try context.outputCount())
        return Cost(others: try before * Polynomial(1 + perInput) + after * Polynomial(perOutput - 1))
    }
}
