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
        .systemLibrary(
            name: "CProtobufC", pkgConfig: "libprotobuf-c",
            providers: [.apt(["libprotobuf-c-dev"]), .brew(["protobuf-c"])]),
        .target(name: "CONNX", dependencies: ["CProtobufC"]),
        .target(name: "GraphIR", swiftSettings: strict),
        .target(name: "ONNXCodec", dependencies: ["GraphIR", "CONNX"], swiftSettings: strict),
        .testTarget(name: "GraphIRTests", dependencies: ["GraphIR"], swiftSettings: strict),
        .testTarget(
            name: "ONNXCodecTests", dependencies: ["ONNXCodec"], swiftSettings: strict),
    ]
)
