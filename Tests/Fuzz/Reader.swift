import GraphIR
import ONNXCodec

/// What the fuzzer calls: reads any bytes as a model; one that can be read is written, read again and written again.
@_cdecl("LLVMFuzzerTestOneInput")
public func readModel(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let model = try? ModelReader.read(bytes: bytes) else { return 0 }
    do {
        let written = try ModelWriter.encode(model)
        let again = try ModelWriter.encode(ModelReader.read(bytes: written))
        precondition(written == again, "a model changes when it is written and read")
        // Whatever a model says of other files, asking for them is an error and no more.
        _ = try? StoredModel(model, externalData: ExternalDataFiles(of: nil, policy: .folder("/nowhere"))).embedded()
    } catch {
        preconditionFailure("a model that was read cannot be written and read: \(error)")
    }
    return 0
}
