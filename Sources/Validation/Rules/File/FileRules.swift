/// The rules for the file that a model is in.
let fileRules: [Rule] = [.unopened, .unreadable]
