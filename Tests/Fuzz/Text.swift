import GraphIR
import ONNXCodec
import ONNXText

/// What the fuzzer calls: reads any bytes as text; a model that can be read is printed and written, and read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func readText(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let given = try? TextParser.model(from: bytes) else { return 0 }
    do {
        // What is left out and what is empty are one in print, so that the printed model is the one that has to stay.
        let first = try printed(given)
        let model = try TextParser.model(from: first)
        let second = try printed(model)
        precondition(first == second, "a text changes when it is read and printed")
        let again = try TextParser.model(from: second)
        precondition(again == model, "a model changes when it is printed and read")
        for model in [given, model] {
            let written = try ModelReader.read(bytes: ModelWriter.encode(model))
            precondition(written == model, "a model changes when it is written and read")
        }
    } catch {
        preconditionFailure("a model that was read cannot be printed and read: \(error)")
    }
    return 0
}

private func printed(_ model: Model) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try TextPrinter().write(model) { bytes.append(contentsOf: $0) }
    return bytes
}
