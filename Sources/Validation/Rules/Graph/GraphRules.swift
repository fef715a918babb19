/// The rules for names and order within a graph.
let graphRules: [Rule] = [
    .unnamedGraph, .unnamedValue, .duplicateInput, .unnamedInitializer, .duplicateInitializer,
    .initializerWithoutInput, .undefinedValue, .unsortedNode, .cycle, .duplicateValue, .shadowedName,
    .undefinedOutput, .duplicateOutput, .noNodes,
]
