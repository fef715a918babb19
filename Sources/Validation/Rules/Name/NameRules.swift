/// The rules for names.
let nameRules: [Rule] = [
    .duplicateNodeName,
    .collidingNames,
    .controlCharacter,
    .noIdentifier,
]
