import GraphIR
import ONNXCodec
import Validation

extension Validator {
    /// Reads a model and validates it; a file that cannot be read is a finding too.
    func validate(_ path: String, external: ExternalDataArguments) -> ValidatedModel {
        let name = path == "-" ? "standard input" : path
        do {
            let stored = try external.read(path)
            return ValidatedModel(path: name, findings: findings(in: stored.model).map(Finding.init))
        } catch let error as DecodeError {
            let place = Location(field: error.path.isEmpty ? nil : error.path)
            let fault = Diagnostic(Rule.unreadable.id, "byte \(error.offset): \(error.reason)", at: place)
            return ValidatedModel(path: name, findings: [Finding(fault)])
        } catch {
            let reason = (error as? FileError)?.reason ?? "\(error)"
            return ValidatedModel(
                path: name, findings: [Finding(Diagnostic(Rule.unopened.id, reason, at: .model))])
        }
    }
}
