import GraphIR
import Testing

@testable import Inspection

@Suite struct ModulePathTests {
    @Test(arguments: [
        ("/layer1/layer1.0/conv1/Conv", ["layer1", "layer1.0", "layer1.0.conv1"]),
        (
            "/encoder/layers/layers.0/fc/MatMul",
            ["encoder", "encoder.layers", "encoder.layers.0", "encoder.layers.0.fc"]
        ),
        ("/fc/fc.0/MatMul", ["fc", "fc.0"]), ("/Mul", []), ("Conv_3", []), ("", []),
    ])
    func namesTellModules(_ name: String, _ levels: [String]) {
        #expect(ModulePath.levels(of: Node(OpName("Op"), name: ByteString(name), inputs: [], outputs: [])) == levels)
    }

    @Test func metadataTellModules() {
        var node = Node(OpName("Conv"), name: "node_Conv_1", inputs: [], outputs: [])
        node.metadata = [
            MetadataEntry(
                key: "pkg.torch.onnx.name_scopes", value: "['', 'layer1', 'layer1.0', 'layer1.0.conv1', 'conv2d_1']")
        ]
        #expect(ModulePath.levels(of: node) == ["layer1", "layer1.0", "layer1.0.conv1"])
    }
}
