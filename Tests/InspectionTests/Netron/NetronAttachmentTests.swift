import Foundation
import ONNXCodec
import TestSupport
import Testing

@testable import Inspection

@Suite struct NetronAttachmentTests {
    private struct File: Decodable {
        struct Item: Decodable, Hashable {
            let kind: String
            let target: String
            let name: String
            let value: String
        }
        let signature: String
        let metadata: [Item]
    }

    private func file(isSecond: Bool) throws -> File {
        let attachment = NetronAttachment(try report(golden: "00_se_net", "04_eca_net"), isSecond: isSecond)
        return try JSONDecoder().decode(File.self, from: try JSONEncoder().encode(attachment))
    }

    @Test func saysForEachNodeWhatItCosts() throws {
        struct Metrics: Decodable {
            struct Item: Decodable {
                let target: String
                let name: String
            }
            let metrics: [Item]
        }
        let model = try ModelReader.read(path: Fixtures.path("goldens/00_se_net.onnx"))
        let text = try JSONText.text(of: NetronAttachment(ModelProfile(of: model)), isIndented: false)
        #expect(
            text.contains(
                #"{"kind":"node","target":"/fc/fc.0/MatMul","name":"parameters","value":1024}"#))
        let items = try JSONDecoder().decode(Metrics.self, from: Data(text.utf8)).metrics
        #expect(items.contains { $0.target == "/fc/fc.0/MatMul" && $0.name == "MACs" })
        #expect(items.contains { $0.target == "" && $0.name == "parameters" })
    }

    @Test func saysForEachNodeWhatChanged() throws {
        let (first, second) = (try file(isSecond: false), try file(isSecond: true))
        #expect(first.signature == "netron:attachment")
        let removed = first.metadata.filter { $0.name == "diff" && $0.value == "removed" }.map(\.target)
        #expect(removed == ["/fc/fc.0/MatMul", "/fc/fc.1/Relu", "/fc/fc.2/MatMul", "/Reshape_1"])
        #expect(second.metadata.contains(.init(kind: "node", target: "/conv/Conv", name: "diff", value: "added")))
        #expect(
            second.metadata.contains(
                .init(kind: "node", target: "/Squeeze", name: "diff op", value: "Reshape -> Squeeze")))
    }
}
