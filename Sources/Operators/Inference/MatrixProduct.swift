import GraphIR

/// Matrix products.
let matrixProductRules: [InferenceRule] = [
    InferenceRule(["MatMul", "MatMulInteger"], inferMatMul),
    InferenceRule(["QLinearMatMul"], inferQuantizedMatMul),
    InferenceRule(["Gemm"], inferGemm),
    InferenceRule(["Det"], inferDeterminant),
]

private func inferMatMul(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    [context.output(try matrixProduct(context, 0, 1))]
}

private func inferQuantizedMatMul(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    try context.checkZeroPoints([(0, 2), (3, 5)])
    return [context.output(try matrixProduct(context, 0, 3))]
}

/// The shape of a product by numpy's rule: vectors are rows on the left and columns on the right.
private func matrixProduct(
    _ context: InferenceContext, _ left: Int, _ right: Int
) throws(InferenceError) -> [Size]? {
    let first = try context.sizes(left, ranks: 1...Int.max)
    let second = try context.sizes(right, ranks: 1...Int.max)
    guard let first, let second else { return nil }
    let a = first.count == 1 ? [1] + first : first
    let b = second.count == 1 ? second + [1] : second
    guard unify(a[a.count - 1], b[b.count - 2]) != nil else {
        throw InferenceError("shape.matmul", "inner dimensions differ: \(spell(first)) x \(spell(second))")
    }
    var result = try broadcast(Array(a.dropLast(2)), Array(b.dropLast(2)))
    if first.count > 1 { result.append(a[a.count - 2]) }
    if second.count > 1 { result.append(b[b.count - 1]) }
    return result
}

private func inferGemm(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let a = try context.sizes(0, ranks: 2...2)
    let b = try context.sizes(1, ranks: 2...2)
    let transposesA = context.int("transA") ?? 0 != 0
    let transposesB = context.int("transB") ?? 0 != 0
    if let a, let b, unify(a[transposesA ? 0 : 1], b[transposesB ? 1 : 0]) == nil {
        let (left, right) = (spell(a) + (transposesA ? "ᵀ" : ""), spell(b) + (transposesB ? "ᵀ" : ""))
        throw InferenceError("shape.gemm", "inner dimensions differ: \(left) x \(right)")
    }
    let result = [a?[transposesA ? 1 : 0] ?? .unknown, b?[transposesB ? 0 : 1] ?? .unknown]
    if context.schema.sinceVersion >= 7, let addend = context.sizes(2) { try checkAddend(addend, result) }
    return [context.output(result)]
}

/// The addend of Gemm may be stretched to the product, but not the product to the addend.
private func checkAddend(_ addend: [Size], _ product: [Size]) throws(InferenceError) {
    let axes = zip(addend.reversed(), product.reversed())
    guard addend.count <= product.count, axes.allSatisfy({ $0 == 1 || unify($0, $1) != nil }) else {
        throw InferenceError("shape.gemm", "cannot broadcast C \(spell(addend)) to \(spell(product))")
    }
}

private func inferDeterminant(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard let sizes = try context.sizes(0, ranks: 2...Int.max) else { return [context.output(nil)] }
    let batch = Array(sizes.dropLast(2))
    if unify(sizes[batch.count], sizes[batch.count + 1]) == nil {
        throw InferenceError("shape.matrix", "expected square matrices, found \(spell(sizes))")
    }
    return [context.output(batch)]
}
