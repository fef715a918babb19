import AttentionBlocks
import GraphIR
import Networks
import Testing
import Tracing

@Suite struct NetworkCatalogueTests {
    /// Parameters of the published networks; those of torchvision and ultralytics, the constant of YOLO's box
    /// distributions included.
    @Test(arguments: [
        ("resnet18", 11_689_512), ("resnet34", 21_797_672), ("resnet50", 25_557_032), ("resnet101", 44_549_160),
        ("resnet152", 60_192_808), ("vgg16", 138_357_544), ("vgg19", 143_667_240), ("vgg16_bn", 138_365_992),
        ("vgg19_bn", 143_678_248), ("mobilenet_v2", 3_504_872), ("yolov8n", 3_157_200), ("yolov8s", 11_166_560),
        ("yolov8m", 25_902_640),
    ])
    func parametersAreThePublishedOnes(name: String, count: Int) throws {
        #expect(try NetworkCatalogue.block(named: name).trainedParameterCount() == count)
    }

    @Test(arguments: [
        ("se", 28_088_024), ("eca", 25_557_032 + 86), ("cbam", 28_088_328), ("ema", 25_557_032 + 198_368),
    ])
    func attentionAddsItsParameters(attention: String, count: Int) throws {
        let block = try NetworkCatalogue.block(named: "resnet50")
        #expect(try block.trainedParameterCount(["attention=\(attention)"]) == count)
    }

    @Test(arguments: ["resnet18", "resnet50", "vgg16_bn", "mobilenet_v2", "yolov8n"])
    func everyAttentionFitsEveryPlace(name: String) throws {
        let network = try NetworkCatalogue.block(named: name)
        let places = try #require(network.parameters.first { $0.name == "placement" }).requirements
        guard case .among(let words)? = places.first else {
            Issue.record("the places are not listed")
            return
        }
        for word in words {
            for attention in ["se", "cbam", "sk", "eca", "ema"] {
                let model = try network.structure(["attention=\(attention)", "placement=\(word)"])
                #expect(model.graph?.outputs.count == 1, "\(attention) \(word)")
            }
        }
    }

    @Test(arguments: [
        ("resnet18", "placement=neck", "attention.0.excitation.0.weight"),
        ("resnet18", "placement=stage", "attention.3.excitation.2.bias"),
        ("resnet18", "placement=block", "layer4.1.attention.excitation.0.weight"),
        ("vgg16", "placement=stage", "features.attention.4.excitation.0.weight"),
        ("mobilenet_v2", "placement=block", "features.17.attention.excitation.0.weight"),
        ("yolov8n", "placement=neck", "attention.2.excitation.0.weight"),
        ("yolov8n", "placement=block", "model.21.m.0.attention.excitation.0.weight"),
    ])
    func attentionHasNamesOfItsOwn(network: String, place: String, name: String) throws {
        let model = try NetworkCatalogue.block(named: network).structure(["attention=se", place])
        let names = model.graph?.initializers.compactMap { $0.value.map { model[$0].name } } ?? []
        #expect(names.contains { $0 == ByteString(name) })
    }

    @Test func placesThatANetworkLacksAreRefused() throws {
        let vgg = try NetworkCatalogue.block(named: "vgg16")
        #expect(throws: BlockError.self) { try vgg.trace(["placement=block"]) }
        #expect(throws: BlockError.self) { try NetworkCatalogue.block(named: "resnet51") }
    }

    @Test(arguments: [("mobilenet_v2", ["width=0.5"], 1_968_680), ("mobilenet_v2", ["width=1.4"], 6_108_776)])
    func widthIsTorchvisions(name: String, settings: [String], count: Int) throws {
        #expect(try NetworkCatalogue.block(named: name).trainedParameterCount(settings) == count)
    }

    @Test func aDetectorNeedsFixedSizes() throws {
        let yolo = try NetworkCatalogue.block(named: "yolov8n")
        var options = TraceOptions()
        options.omitsWeights = true
        #expect(throws: TraceError.self) { try yolo.trace(dynamic: ["height"], options: options) }
        #expect(throws: Never.self) { try yolo.trace(dynamic: ["batch"], options: options) }
        #expect(throws: TraceError.self) { try yolo.trace(inputs: [[1, 3, 1 << 20, 1 << 20]], options: options) }
    }
}

extension Block {
    fileprivate func structure(_ settings: [String] = []) throws -> Model {
        var options = TraceOptions()
        options.omitsWeights = true
        return try trace(settings, options: options)
    }
}
