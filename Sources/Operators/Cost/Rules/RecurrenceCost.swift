import GraphIR

/// Layers that carry a state along a sequence.
let recurrenceCosts: [CostRule] = [
    CostRule("RNN") { context throws(InferenceError) in try countRecurrence(context, gates: 1, others: 1) },
    CostRule("GRU") { context throws(InferenceError) in try countRecurrence(context, gates: 3, others: 8) },
    CostRule("LSTM") { context throws(InferenceError) in try countRecurrence(context, gates: 4, others: 9) },
]

/// Gates over input and state in each step and direction, counted as if all sequences had the full length.
///
/// - Parameters:
///   - gates: how many matrices there are for the input and for the state.
///   - others: activations and element-wise operations for each element of the state.
private func countRecurrence(
    _ context: CostContext, gates: Polynomial, others: Polynomial
) throws(InferenceError) -> Cost {
    let (input, weights, states) = (try context.input(0), try context.input(1), try context.input(2))
    guard input.count == 3, weights.count == 3, let hidden = states.last else {
        throw InferenceError("cost.shape", "the shape of X is not known")
    }
    // Directions, steps and batch in any order, and the elements of the state.
    let places = try Polynomial.product(of: [weights[0], input[0], input[1], hidden])
    let peepholes: Polynomial = context.node.hasInput(7) ? 3 : 0
    let biases = try context.given(3) * gates * 2
    return Cost(
        macs: try places * (gates * (input[2] + hidden) + peepholes), others: try places * (others + biases))
}
