/// The rules of the area.
let tensorRules: [Rule] = []
