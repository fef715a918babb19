import GraphIR
import ONNXCodec

/// The fuzzer's own changes of bytes.
@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ data: UnsafeMutablePointer<UInt8>, _ count: Int, _ capacity: Int) -> Int

/// What the fuzzer calls to change an input: edits its model, since changed bytes are seldom a model again.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(_ data: UnsafeMutablePointer<UInt8>, _ count: Int, _ capacity: Int, _ seed: UInt32) -> Int {
    var input = FuzzInput(UnsafeBufferPointer(start: data, count: count))
    var numbers = RandomNumbers(seed: UInt64(seed))
    if numbers.chance(1, of: 4) { input.seed = numbers.next() }
    if !numbers.chance(1, of: 4), let model = input.model {
        var edits = ModelEdits(of: model, numbers: numbers)
        if let bytes = try? ModelWriter.encode(edits.apply(1 + Int(seed % 4))) {
            input.bytes = bytes
            if let stored = input.store(to: data, capacity: capacity) { return stored }
        }
    }
    return mutateBytes(data, count, capacity)
}
