import ArgumentParser

/// Reads the shape of an input as it is written on the command line: `1x128x200x200`.
func inputShape(_ text: String) throws -> [Int] {
    let parts = text.split(separator: "x", omittingEmptySubsequences: false)
    let sizes = parts.compactMap { Int($0) }
    if sizes.count == parts.count { return sizes }
    throw ValidationError("expected sizes such as 1x128x200x200, each at most \(Int.max)")
}

/// Reads a seed; a negative one means what it does to PyTorch, its bits without a sign.
func randomSeed(_ text: String) throws -> UInt64 {
    if let seed = UInt64(text) ?? Int64(text).map({ UInt64(bitPattern: $0) }) { return seed }
    throw ValidationError("expected a number of at most 64 bits")
}

/// Refuses to write a model where a person would have to look at its bytes.
func refuseTerminal(_ output: String?) throws {
    if output == "-" && Console.writesToTerminal {
        throw ValidationError("Standard output is a terminal; redirect it to a file or a pipe.")
    }
}

/// Refuses a threshold that means nothing.
func checkThreshold(_ threshold: Int?, externalData: Bool) throws {
    if threshold != nil && !externalData { throw ValidationError("--threshold goes with --external-data.") }
    if let threshold, threshold < 0 { throw ValidationError("--threshold must be at least 0.") }
}
