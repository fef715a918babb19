/// The rules for what a model says as a whole.
let modelRules: [Rule] = [
    .missingIRVersion, .unknownIRVersion, .missingOpsets, .earlyOpsets, .opsetOutOfRange, .unpublishedOpset,
    .opsetBelowOne, .duplicateOpset, .duplicateMetadata, .missingGraph,
]
