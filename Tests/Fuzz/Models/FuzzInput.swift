import GraphIR
import ONNXCodec

/// What the targets about models are given: a number that chooses what is done, and the bytes of a model.
struct FuzzInput {
    /// The number: the first eight bytes, the lowest first.
    var seed: UInt64
    /// The rest.
    var bytes: [UInt8]

    private static let seedSize = 8

    init(seed: UInt64, bytes: [UInt8]) {
        self.seed = seed
        self.bytes = bytes
    }

    init(_ input: UnsafeBufferPointer<UInt8>) {
        seed = input.prefix(Self.seedSize).reversed().reduce(0) { $0 << 8 | UInt64($1) }
        bytes = Array(input.dropFirst(Self.seedSize))
    }

    /// The model; `nil` when the bytes are none.
    var model: Model? { try? ModelReader.read(bytes: bytes) }

    /// Writes the input into the fuzzer's memory.
    ///
    /// - Returns: how many bytes it takes; `nil` when there is no room for it.
    func store(to target: UnsafeMutablePointer<UInt8>, capacity: Int) -> Int? {
        let count = Self.seedSize + bytes.count
        if count > capacity { return nil }
        for index in 0..<Self.seedSize { target[index] = UInt8(truncatingIfNeeded: seed >> (8 * UInt64(index))) }
        for (index, byte) in bytes.enumerated() { target[Self.seedSize + index] = byte }
        return count
    }
}

/// Ends the process when a text for people would make a terminal do something.
func demandVisible(_ texts: [String]) {
    for text in texts { precondition(text == text.printableLines, "an answer has control characters") }
}
