/// The rules for declared types.
let declarationRules: [Rule] = [
    .missingType,
    .missingKind,
    .missingElementType,
    .missingShape,
    .missingElement,
    .incompleteMap,
    .incompleteElement,
    .mapKey,
    .opaqueName,
    .unknownElementType,
    .negativeDimension, .impossibleDimension,
    .absurdSize,
    .openDimensions,
    .strayDeclaration,
    .unnamedDeclaration,
    .duplicateDeclaration,
]
