import GraphIR

/// Operators that run subgraphs.
let bodyCosts: [CostRule] = [.bodies("If Loop Scan SequenceMap")]
