/// The rules for quantization annotations.
let quantizationRules: [Rule] = [
    .undefinedTensor
]
