import GraphIR
import Safetensors

/// What the fuzzer calls: reads any bytes as a safetensors file, and of one that can be read all tensors.
@_cdecl("LLVMFuzzerTestOneInput")
public func readTensors(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let file = try? SafetensorsFile(Bytes(bytes).source) else { return 0 }
    for entry in file.tensors {
        precondition(file.tensor(named: entry.name)?.range == entry.range, "a tensor is not found by its name")
        guard let floats = try? file.floats(of: entry) else { continue }
        precondition(floats.count == entry.shape.reduce(1, *), "a tensor has another number of elements than its shape")
    }
    return 0
}
