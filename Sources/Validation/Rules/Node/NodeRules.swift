/// The rules for one node and its operator.
let nodeRules: [Rule] = [.unknownAttribute]
