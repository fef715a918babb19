/// The rules of the area.
let attributeRules: [Rule] = []
