/// The rules of the area.
let functionRules: [Rule] = []
