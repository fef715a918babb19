import GraphIR
import Inspection
import ONNXCodec

/// What the fuzzer calls: compares a model with itself, and with an edited copy or with the model that follows it.
@_cdecl("LLVMFuzzerTestOneInput")
public func compare(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = FuzzInput(UnsafeBufferPointer(start: start, count: count))
    do {
        guard let (a, b) = input.models else { return 0 }
        let none = try GraphDiff(from: a, to: a, options: DiffOptions())
        precondition(none.isEqual && none.summary.cost == 0, "a model differs from itself")
        var options = DiffOptions()
        options.isNormalizing = input.seed & 1 << 62 != 0
        let forth = try GraphDiff(from: a, to: b, options: options)
        let back = try GraphDiff(from: b, to: a, options: options)
        precondition(forth.isEqual == back.isEqual, "whether models are equal depends on which comes first")
        precondition(forth.summary.cost == back.summary.cost, "the length depends on which model comes first")
        precondition(forth.summary.lowerBound <= forth.summary.cost, "a script is shorter than any can be")
        let report = DiffReport(forth, a: "a.onnx", b: "b.onnx")
        _ = try JSONText.text(of: report, isIndented: true)
        let texts = [
            TextDiff(report, isColoured: false).text, SideBySideDiff(report, isColoured: false, width: 80).text,
            MarkdownDiff(report).text, report.stat(isColoured: false, width: 80), report.nameList,
        ]
        demandVisible(texts)
        _ = try DiffPage(report).text()
    } catch {
        preconditionFailure("models that were read cannot be compared: \(error)")
    }
    return 0
}

extension FuzzInput {
    /// Two models: those that lie one behind the other, or one and an edited copy of it.
    fileprivate var models: (Model, Model)? {
        let end = Int(seed & 0xFFFF)
        if end > 0, end < bytes.count, let a = try? ModelReader.read(bytes: Array(bytes[..<end])),
            let b = try? ModelReader.read(bytes: Array(bytes[end...]))
        {
            return (a, b)
        }
        guard let model else { return nil }
        var edits = ModelEdits(of: model, numbers: RandomNumbers(seed: seed))
        return (model, edits.apply(Int(seed >> 16 % 5)))
    }
}

/// What the fuzzer calls to make one input of two: their models, one behind the other.
@_cdecl("LLVMFuzzerCustomCrossOver")
public func join(
    _ first: UnsafePointer<UInt8>?, _ firstCount: Int, _ second: UnsafePointer<UInt8>?, _ secondCount: Int,
    _ result: UnsafeMutablePointer<UInt8>, _ capacity: Int, _ seed: UInt32
) -> Int {
    let a = FuzzInput(UnsafeBufferPointer(start: first, count: firstCount))
    let b = FuzzInput(UnsafeBufferPointer(start: second, count: secondCount))
    if a.bytes.count > 0xFFFF { return 0 }
    let joined = FuzzInput(seed: a.seed & ~0xFFFF | UInt64(a.bytes.count), bytes: a.bytes + b.bytes)
    return joined.store(to: result, capacity: capacity) ?? 0
}
