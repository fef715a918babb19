import Testing

@testable import GraphIR

@Suite struct EqualityOfBuffersTests {
    private func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.withUnsafeBytes { left in right.withUnsafeBytes { left.hasSameBytes(as: $0) } }
    }

    @Test func lengthAndBytesCount() {
        #expect(areEqual([1, 0, 2], [1, 0, 2]))
        #expect(!areEqual([1, 0, 2], [1, 0, 3]))
        #expect(!areEqual([1, 0], [1, 0, 0]))
    }

    @Test func nothingEqualsNothing() {
        #expect(areEqual([], []))
        #expect(!areEqual([], [0]))
        #expect(
            UnsafeRawBufferPointer(start: nil, count: 0).hasSameBytes(as: UnsafeRawBufferPointer(start: nil, count: 0)))
    }
}
