/// The rules for training information.
let trainingRules: [Rule] = [
    .trainingBinding
]
