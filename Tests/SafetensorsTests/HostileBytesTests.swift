import GraphIR
import Safetensors
import Testing

@Suite struct HostileBytesTests {
    private static let sample = file(
        "{\"__metadata__\":{\"k\\u0041\":\"v\"},\(entry("a", "F32", "[1,2]", 0, 8)),\(entry("b", "BF16", "[3]", 8, 14))}",
        data: Array(0..<14))

    /// Reads all of what must be a file or an error.
    private func isAccepted(_ bytes: [UInt8]) throws -> Bool {
        let read: SafetensorsFile
        do throws(SafetensorsError) {
            read = try open(bytes)
        } catch {
            #expect(!error.description.isEmpty)
            return false
        }
        for tensor in read.tensors where tensor.floatConversion != nil { _ = try read.floats(of: tensor) }
        return true
    }

    @Test func everyTruncationIsAnError() throws {
        #expect(try isAccepted(Self.sample))
        for count in 0..<Self.sample.count { #expect(try !isAccepted(Array(Self.sample[..<count]))) }
    }

    @Test(arguments: 0..<8) func changedBytesAreAFileOrAnError(_ seed: UInt64) throws {
        var random = SplitMix(state: seed)
        for _ in 0..<1000 {
            var bytes = Self.sample
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            _ = try isAccepted(bytes)
        }
    }

    @Test(arguments: 0..<4) func changedHeadersAreAFileOrAnError(_ seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let characters = Array("{}[]:,\"\\u-0123456789 aFU8".utf8)
        for _ in 0..<1000 {
            var header = Array(Self.sample[8..<Self.sample.count - 14])
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0..<header.count, using: &random)
                let character = characters.randomElement(using: &random).map { [$0] } ?? []
                header.replaceSubrange(place..<place + Int.random(in: 0...1, using: &random), with: character)
            }
            _ = try isAccepted(length(header.count) + header + Self.sample.suffix(14))
        }
    }
}
