/// The rules for metadata.
let metadataRules: [Rule] = [
    .duplicateKey
]
