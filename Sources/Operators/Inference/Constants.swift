import GraphIR

/// Operators that make values from attributes.
let constantRules: [InferenceRule] = []
