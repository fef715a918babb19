/// The rules of the area.
let modelRules: [Rule] = []
