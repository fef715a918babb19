/// Quantisation: a quotient, a zero point and a limit; and the way back.
let quantizationCosts: [CostRule] = [
    CostRule("QuantizeLinear") { context throws(InferenceError) in Cost(others: try context.outputCount() * 3) },
    CostRule("DequantizeLinear") { context throws(InferenceError) in Cost(others: try context.outputCount() * 2) },
    CostRule("DynamicQuantizeLinear") { context throws(InferenceError) in
        Cost(others: try context.outputCount() * 5)
    },
]
