// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "onnxgraph",
    products: [],
    targets: [
        .target(name: "GraphIR", swiftSettings: strict),
        .target(name: "Operators", dependencies: ["GraphIR"], swiftSettings: strict),
        .target(name: "Tracing", dependencies: ["GraphIR", "Operators"], swiftSettings: strict),
        .target(name: "AttentionBlocks", dependencies: ["GraphIR", "Tracing"], swiftSettings: strict),
        .target(name: "Inspection", dependencies: ["GraphIR", "Operators"], swiftSettings: strict),
        .testTarget(name: "GraphIRTests", dependencies: ["GraphIR"], swiftSettings: strict),
        .testTarget(name: "OperatorsTests", dependencies: ["Operators"], swiftSettings: strict),
        .testTarget(name: "TracingTests", dependencies: ["Tracing"], swiftSettings: strict),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(name: "AttentionBlocksTests", dependencies: ["AttentionBlocks", "Inspection", "TestSupport"], swiftSettings: strict),
    ]
)
