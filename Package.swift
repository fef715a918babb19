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
    platforms: [.macOS(.v15)],
    products: [],
    targets: [
        .target(name: "GraphIR", swiftSettings: strict),
        .target(name: "Operators", dependencies: ["GraphIR"], swiftSettings: strict),
        .testTarget(name: "GraphIRTests", dependencies: ["GraphIR"], swiftSettings: strict),
        .testTarget(name: "OperatorsTests", dependencies: ["Operators", "GraphIR"], swiftSettings: strict),
    ]
)
