/// The rules of the area.
let typeRules: [Rule] = []
