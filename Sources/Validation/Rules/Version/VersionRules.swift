/// The rules for the IR version.
let versionRules: [Rule] = [
    .oldForOpset,
    .oldForType,
]
