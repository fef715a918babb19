import GraphIR
import Inspection
import Operators
import Validation

/// A policy that demands something of everything.
private let policy = {
    var policy = Policy()
    policy.requiresStaticShapes = true
    policy.maximumParameters = 1000
    policy.maximumMacs = 1_000_000
    policy.maximumFileSize = 4096
    for kind in Policy.NameKind.allCases { policy.names[kind] = [Glob("*a?b*")] }
    return policy
}()

private let everything = Validator(policy: policy, readsWeights: true)
private let reference = Validator(RuleSelection(isLikeReference: true))

/// What the fuzzer calls: validates a model by all rules, or by those of the reference, and writes reports.
@_cdecl("LLVMFuzzerTestOneInput")
public func validate(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = FuzzInput(UnsafeBufferPointer(start: start, count: count))
    guard let model = input.model else { return 0 }
    let validator = input.seed % 4 == 0 ? reference : everything
    let findings = validator.findings(in: model, fileSize: Int64(count))
    precondition(findings == validator.findings(in: model, fileSize: Int64(count)), "findings change")
    let result = ValidatedModel(path: "model.onnx", model: model, diagnostics: findings, hasExcerpts: true)
    let text = TextReport(from: .info).text(of: result)
    demandVisible([text])
    do {
        _ = try JSONText.text(of: ValidationReport(models: [result]), isIndented: true)
        _ = try JSONText.text(of: SARIFLog(models: [result], version: "1"), isIndented: false)
    } catch {
        preconditionFailure("findings cannot be written: \(error)")
    }
    return 0
}
