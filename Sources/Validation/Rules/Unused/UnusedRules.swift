/// The rules for what nothing needs.
let unusedRules: [Rule] = [
    .unusedInitializer,
    .unusedInput,
    .unusedNode,
    .unusedFunction,
    .unusedImport,
]
