/// The rules for operators that may not run everywhere.
let operatorRules: [Rule] = [
    .customOperator,
    .experimentalOperator,
    .epsilon,
]
