import GraphIR
import ONNXCodec
import Transforms

/// What the fuzzer calls: simplifies and normalises a model, and writes what comes out.
@_cdecl("LLVMFuzzerTestOneInput")
public func simplify(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = FuzzInput(UnsafeBufferPointer(start: start, count: count))
    guard let model = input.model else { return 0 }
    do {
        for result in [Simplification(of: model).model, Normalization(of: model).model] {
            let written = try ModelReader.read(bytes: ModelWriter.encode(result))
            precondition(written == result.resolved(), "a simplified model changes when it is written and read")
        }
    } catch {
        preconditionFailure("a simplified model cannot be written and read: \(error)")
    }
    return 0
}
