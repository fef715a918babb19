/// Operators that look for elements.
let selectionCosts: [CostRule] = [
    CostRule("NonZero") { context throws(InferenceError) in Cost(others: try context.inputCount()) },
    // The least that any method needs: each element is looked at once.
    CostRule("TopK") { context throws(InferenceError) in Cost(others: try context.inputCount()) },
    .uncounted("Unique", because: "how much is compared depends on the data"),
    .uncounted("NonMaxSuppression", because: "how many boxes are compared depends on the data"),
]
