/// The rules for one node and its operator.
let nodeRules: [Rule] = [
    .missingOpType, .emptyNode, .missingImport, .domainSpelling, .unknownOp, .unknownPreviewOp, .deprecatedOp,
    .inputCount,
    .outputCount, .outputChoice, .missingInput, .missingOutput, .duplicateAttribute, .unknownAttribute,
    .uncheckedAttribute, .attributeKind, .attributeWithoutValue, .missingAttribute, .wideAxis,
]
