// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

// What `onnxgraph --version` names. The git repository is not asked here: a manifest's answer is kept for as long as the
// manifest and the environment stay the same, and would be that of an older commit.
let commit = Context.environment["ONNXGRAPH_COMMIT"] ?? "unknown"

let package = Package(
    name: "onnxgraph",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "onnxgraph", targets: ["OnnxgraphTool"]),
        .library(name: "ONNXGraph", targets: ["ONNXGraph"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        .systemLibrary(
            name: "CProtobufC", pkgConfig: "libprotobuf-c",
            providers: [.apt(["libprotobuf-c-dev"]), .brew(["protobuf-c"])]),
        .systemLibrary(
            name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .target(name: "CBuild", cSettings: [.define("ONNXGRAPH_COMMIT", to: "\"\(commit)\"")]),
        .target(name: "CONNX", dependencies: ["CProtobufC"]),
        .target(name: "GraphIR", swiftSettings: strict),
        .target(name: "Operators", dependencies: ["GraphIR"], swiftSettings: strict),
        .target(name: "ONNXCodec", dependencies: ["GraphIR", "CONNX"], swiftSettings: strict),
        .target(name: "Safetensors", dependencies: ["GraphIR"], swiftSettings: strict),
        .target(name: "Tracing", dependencies: ["GraphIR", "Operators"], swiftSettings: strict),
        .target(name: "AttentionBlocks", dependencies: ["GraphIR", "Tracing"], swiftSettings: strict),
        .target(name: "Networks", dependencies: ["AttentionBlocks", "Tracing"], swiftSettings: strict),
        .target(
            name: "ONNXGraph",
            dependencies: [
                "GraphIR", "Operators", "ONNXCodec", "Safetensors", "Tracing", "AttentionBlocks", "Networks",
                "Inspection", "Transforms", "Validation", "ONNXText", "Graphviz",
            ],
            swiftSettings: strict),
        .target(name: "Transforms", dependencies: ["GraphIR", "Operators"], swiftSettings: strict),
        .target(name: "ONNXText", dependencies: ["GraphIR"], swiftSettings: strict),
        .target(name: "Validation", dependencies: ["GraphIR", "Operators"], swiftSettings: strict),
        .target(
            name: "PolicyFile", dependencies: ["GraphIR", "Validation", "CYAML"], swiftSettings: strict),
        .target(name: "Subprocesses", swiftSettings: strict),
        .target(name: "Graphviz", dependencies: ["Subprocesses"], swiftSettings: strict),
        .target(name: "Inspection", dependencies: ["GraphIR", "Operators"], swiftSettings: strict),
        .target(
            name: "GitSupport", dependencies: ["GraphIR", "Inspection", "ONNXCodec", "ONNXText", "Subprocesses"],
            swiftSettings: strict),
        .executableTarget(
            name: "OnnxgraphTool",
            dependencies: [
                "CBuild", "GraphIR", "Operators", "ONNXCodec", "Safetensors", "Tracing", "AttentionBlocks", "Networks",
                "Inspection", "ONNXText", "PolicyFile", "Transforms", "Validation", "Graphviz", "GitSupport",
                "Subprocesses",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(name: "GraphIRTests", dependencies: ["GraphIR"], swiftSettings: strict),
        .testTarget(name: "OperatorsTests", dependencies: ["Operators", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "ONNXCodecTests", dependencies: ["ONNXCodec"], swiftSettings: strict),
        .testTarget(name: "SafetensorsTests", dependencies: ["Safetensors"], swiftSettings: strict),
        .testTarget(name: "ONNXTextTests", dependencies: ["ONNXText"], swiftSettings: strict),
        .testTarget(name: "ValidationTests", dependencies: ["Validation", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "PolicyFileTests", dependencies: ["PolicyFile"], swiftSettings: strict),
        .testTarget(name: "SubprocessesTests", dependencies: ["Subprocesses"], swiftSettings: strict),
        .testTarget(
            name: "GitSupportTests", dependencies: ["GitSupport", "GraphIR", "ONNXCodec", "ONNXText"],
            swiftSettings: strict),
        .testTarget(name: "GraphvizTests", dependencies: ["Graphviz"], swiftSettings: strict),
        .testTarget(
            name: "InspectionTests", dependencies: ["Inspection", "ONNXCodec", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "TransformsTests", dependencies: ["Transforms", "ONNXCodec", "AttentionBlocks", "Tracing"],
            swiftSettings: strict),
        .testTarget(name: "TracingTests", dependencies: ["Tracing"], swiftSettings: strict),
        .testTarget(
            name: "NetworksTests",
            dependencies: ["AttentionBlocks", "Networks", "Operators", "TestSupport", "Tracing"], swiftSettings: strict),
        .testTarget(
            name: "AttentionBlocksTests", dependencies: ["AttentionBlocks", "Inspection", "TestSupport"],
            swiftSettings: strict),
    ]
)
