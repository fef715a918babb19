/// The rules for declared types.
let declarationRules: [Rule] = [
    .missingType,
    .missingKind,
    .missingElementType,
    .missingShape,
    .incompleteType,
    .incompleteElement,
    .mapKey,
    .opaqueName,
    .unknownElementType,
    .negativeDimension,
    .absurdSize,
    .openDimensions,
    .strayDeclaration,
    .unnamedDeclaration,
    .duplicateDeclaration,
]
