/// The rules for names and order within a graph.
let graphRules: [Rule] = [.undefinedValue]
