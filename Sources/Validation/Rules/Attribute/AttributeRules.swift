/// The rules for how an attribute is written down.
let attributeRules: [Rule] = [
    .unnamedAttribute, .untypedAttribute, .attributeMismatch, .severalValues, .referenceWithValue, .strayReference,
]
