// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "CustomBlock",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "onnxgraph", path: "../..")],
    targets: [
        .executableTarget(name: "CustomBlock", dependencies: [.product(name: "ONNXGraph", package: "onnxgraph")])
    ]
)
