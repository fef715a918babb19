import GraphIR
import Inspection
import ONNXCodec
import Operators

/// What the fuzzer calls: summarises, profiles and draws a model, and writes that.
@_cdecl("LLVMFuzzerTestOneInput")
public func profile(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = FuzzInput(UnsafeBufferPointer(start: start, count: count))
    guard let model = input.model else { return 0 }
    let lengths = input.seed % 2 == 0 ? [:] : Dictionary(uniqueKeysWithValues: model.lengthNames.map { ($0, Int64(3)) })
    let inspected = InspectedModel(
        path: "model.onnx", fileBytes: count, summary: ModelSummary(of: model.binding(lengths), listsValues: true),
        profile: ModelProfile(of: model, bindings: lengths))
    let picture = PicturePlan(of: model).picture()
    let texts = [inspected.text(ProfileView()), DotPicture(picture).text, MermaidPicture(picture).text]
    demandVisible(texts)
    do {
        _ = try JSONText.text(of: inspected, isIndented: true)
    } catch {
        preconditionFailure("a profile cannot be written: \(error)")
    }
    return 0
}
