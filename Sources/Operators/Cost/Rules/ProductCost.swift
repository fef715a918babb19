import GraphIR

/// Matrix products.
let productCosts: [CostRule] = [
    CostRule("MatMul MatMulInteger") { context throws(InferenceError) in try countProduct(context) },
    CostRule("QLinearMatMul") { context throws(InferenceError) in
        try countProduct(context) + Cost(others: context.outputCount() * 2)
    },
    CostRule("Gemm", countGemm),
    CostRule("Einsum", countEinsum),
    CostRule("Det", countDeterminant),
]

/// Each element of the output sums over the last axis of the left operand.
private func countProduct(_ context: CostContext) throws(InferenceError) -> Cost {
    Cost(macs: try context.outputCount() * (context.input(0).last ?? 1))
}

/// The product, the scaling by factors that are not 1, and the addend.
@Sendable private func countGemm(_ context: CostContext) throws(InferenceError) -> Cost {
    let left = try context.input(0)
    let inner = (context.node.int("transA") ?? 0) != 0 ? left.first : left.last
    let count = try context.outputCount()
    let addend: Polynomial = context.node.hasInput(2) ? 1 : 0
    let scales: Polynomial = (context.node.float("alpha") ?? 1) == 1 ? 0 : 1
    let scalesAddend: Polynomial = context.node.hasInput(2) && (context.node.float("beta") ?? 1) != 1 ? 1 : 0
    return Cost(macs: try count * (inner ?? 1), others: try count * (addend + scales + scalesAddend))
}

/// For every choice of all labels the operands are multiplied, and added to what is there when a label is summed.
@Sendable private func countEinsum(_ context: CostContext) throws(InferenceError) -> Cost {
    let lengths = try einsumLengths(context.node)
    var sizes: [Polynomial] = []
    for size in lengths {
        guard let length = Polynomial(size) else {
            throw InferenceError("cost.shape", "the shape of Inputs is not known")
        }
        sizes.append(length)
    }
    let (choices, results) = (try Polynomial.product(of: sizes), try context.outputCount())
    let factors = Int64(context.node.inputs.count)
    if choices == results { return Cost(others: try results * Polynomial(factors - 1)) }
    if factors == 1 { return Cost(others: try choices - results) }
    return Cost(macs: choices, others: try choices * Polynomial(factors - 2))
}

/// By elimination: (n³ - n)/3 multiply-adds for a matrix, and n - 1 products of the diagonal.
@Sendable private func countDeterminant(_ context: CostContext) throws(InferenceError) -> Cost {
    let size = try context.input(0).last ?? 1
    let elimination = try (size.power(3) - size).quotient(by: 3)
    return try context.outputCount() * Cost(macs: elimination, others: size - 1)
}
