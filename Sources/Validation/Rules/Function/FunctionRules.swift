/// The rules for the functions of a model and calls of them.
let functionRules: [Rule] = [
    .unnamedFunction, .functionWithoutDomain, .duplicateFunction, .recursiveFunction, .deepCalls, .manyFunctions,
    .duplicateFunctionInput, .duplicateFunctionOutput, .duplicateFunctionAttribute, .undefinedFunctionValue,
    .unsortedFunctionNode, .functionCycle, .duplicateFunctionValue, .undefinedFunctionOutput, .functionDomainImport,
    .functionOpset, .callArity, .unknownOverload, .undeclaredReference,
]
