/// The rules that a project's policy adds; each does nothing unless the policy asks for it.
let policyRules: [Rule] = [
    .policyOpset, .policyIRVersion, .policyOp, .policyDomain, .policyType, .policyStaticShape, .policyParameters,
    .policyMacs,
    .policyFileSize, .policyName, .policyStructure,
]
