import Foundation
import GraphIR
import ONNXCodec
import Testing

@Suite struct HostileBytesTests {
    private func verdict(_ bytes: [UInt8]) throws -> Bool {
        do {
            _ = try ModelReader.read(bytes: bytes)
            return true
        } catch is DecodeError {
            return false
        }
    }

    @Test func everyTruncationIsAModelOrAnError() throws {
        let bytes = try ModelWriter.encode(Samples.model)
        let verdicts = try (0..<bytes.count).map { try verdict(Array(bytes[..<$0])) }
        #expect(verdicts.contains(false))
    }

    @Test(arguments: 0..<8) func changedBytesAreAModelOrAnError(_ seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let small = try goldens().map { try contents($0) }.filter { $0.count < 1 << 16 }
        let sources = try [ModelWriter.encode(Samples.model), small[Int(seed) % small.count]]
        for _ in 0..<300 {
            var bytes = sources.randomElement(using: &random) ?? []
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            if try verdict(bytes) {
                let model = try ModelReader.read(bytes: bytes)
                _ = try ModelReader.read(bytes: ModelWriter.encode(model))
            }
        }
    }

    @Test func impossibleTagsAreErrors() throws {
        let tags: [[UInt8]] = [
            [0, 0], [0x06], [0x07], [0x0E], [0x0F], [0x0C], [0x80, 0x80, 0x80, 0x80, 0x80, 0x01],
            [0xF8, 0xFF, 0xFF, 0xFF, 0x7F, 0], Wire.tag(1 << 29, 0) + [0], Wire.tag(99, 3) + Wire.tag(98, 4),
            Wire.tag(99, 3) + [0, 0], Wire.tag(99, 3), [0x08, 0x80], [0x08] + Array(repeating: 0xFF, count: 11),
            Wire.tag(99, 3) + Wire.tag(1, 2) + Wire.varint(.max), Wire.tag(99, 2) + Wire.varint(1 << 63),
        ]
        for bytes in tags { #expect(try !verdict(bytes), "\(bytes)") }
    }

    @Test func thirtyThreeSubgraphsAreReadAndThirtyFourAreNot() throws {
        func subgraphs(_ count: Int) -> [UInt8] {
            Wire.nest([7] + (0..<count).flatMap { _ in [1, 5, 6] })
        }
        #expect(try verdict(subgraphs(33)))
        #expect(try !verdict(subgraphs(34)))
    }

    @Test func deepNestingIsAnError() throws {
        let subgraphs = Wire.nest([7] + (0..<100_000).flatMap { _ in [1, 5, 6] })
        let types = Wire.nest([7, 11, 2] + (0..<100_000).flatMap { _ in [4, 1] })
        let groups = Wire.repeated(Wire.tag(99, 3), 100_000) + Wire.repeated(Wire.tag(99, 4), 100_000)
        for bytes in [subgraphs, types, groups] {
            let error = #expect(throws: DecodeError.self) { try ModelReader.read(bytes: bytes) }
            #expect(error?.reason == "messages are nested more than 100 deep")
        }
    }

    @Test func groupsBesideEachOtherAreNotDeep() throws {
        #expect(try verdict((0..<1000).flatMap { _ in Wire.tag(99, 3) + Wire.tag(99, 4) }))
    }

    @Test(arguments: [[7, 1], [7, 5], [7, 11], [7, 15], [20], [25], [7, 1, 5]])
    func floodsOfEmptyMessagesAreBounded(_ fields: [Int]) throws {
        let record = Wire.tag(fields.last ?? 0, 2) + [0]
        let flood = Wire.repeated(record, 1_500_000)
        let bytes = Wire.nest(Array(fields.dropLast()), around: flood)
        let error = #expect(throws: DecodeError.self) { try ModelReader.read(bytes: bytes) }
        #expect(error?.reason == "the model takes more memory than a file of its size may")
    }

    @Test func manyGraphsMergeInOnePass() throws {
        let node = Wire.bytes(1, [])
        let model = try ModelReader.read(bytes: Wire.repeated(Wire.bytes(7, node), 250_000))
        #expect(model.graph?.nodes.count == 250_000)
    }

    @Test func manyShapesMergeInOnePass() throws {
        let shape = Wire.bytes(2, Wire.bytes(1, Wire.bytes(2, Wire.bytes(1, []))))
        let model = try ModelReader.read(
            bytes: Wire.bytes(7, Wire.bytes(11, Wire.repeated(shape, 100_000))))
        #expect(model.graph?.inputs.first?.type?.tensorType?.shape?.rank == 100_000)
    }

    @Test func aSmallStackIsEnough() async throws {
        let bytes = Wire.nest([7] + (0..<33).flatMap { _ in [1, 5, 6] })
        await withCheckedContinuation { continuation in
            let thread = Thread {
                #expect(throws: Never.self) { try ModelWriter.encode(ModelReader.read(bytes: bytes)) }
                continuation.resume()
            }
            thread.stackSize = 512 << 10
            thread.start()
        }
    }
}
