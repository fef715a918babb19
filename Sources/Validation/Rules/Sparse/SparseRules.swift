/// The rules for sparse tensors.
let sparseRules: [Rule] = [
    .missingValues,
    .valuesRank,
    .denseRank,
    .sparseDimensions,
    .missingIndices,
    .indexType,
    .indexRank,
    .indexCount,
    .indexWidth,
    .indexData,
    .indexRange,
    .indexOrder,
]
