import GraphIR
import ONNXCodec
import Validation

extension Validator {
    /// Reads a model and validates it; a file that cannot be read is a finding too.
    ///
    /// - Parameters:
    ///   - path: the file; `-` is standard input.
    ///   - job: what is asked for.
    ///   - comparison: looks for what the rules alone cannot find.
    func validate(
        _ path: String, for job: ValidationJob, comparing comparison: (Model) -> Diagnostic?
    ) -> ValidatedModel {
        let name = path == "-" ? "standard input" : path
        do {
            let (stored, byteCount) = try job.external.readSized(path)
            if job.hasOneModel { keepUntilExit(stored) }
            // A model on standard input has no folder, so that nothing can be said of its files.
            let isAlone = job.external.noExternal || path == "-" && job.external.externalRoot == nil
            let files = ExternalDataFilesCheck(files: stored.externalData, comparesChecksums: job.readsWeights)
            let faults = findings(
                in: stored.model, fileSize: byteCount.map { Int64($0) }, externalData: isAlone ? nil : files)
            let found = faults + [comparison(stored.model)].compactMap { $0 }
            return ValidatedModel(path: name, model: stored.model, diagnostics: found, hasExcerpts: job.hasExcerpts)
        } catch let error as DecodeError {
            let place = Location(field: error.path.isEmpty ? nil : error.path)
            return ValidatedModel(
                path: name, rule: .unreadable, message: "byte \(error.offset): \(error.reason)", at: place)
        } catch let error as TextFile.Fault {
            return ValidatedModel(path: name, rule: .unreadable, message: "\(error.error)", at: .model)
        } catch {
            return ValidatedModel(
                path: name, rule: .unopened, message: (error as? FileError)?.reason ?? "\(error)", at: .model)
        }
    }
}

extension ValidatedModel {
    /// A file with which there is nothing more to do.
    init(path: String, rule: Rule, message: String, at location: Location) {
        self.init(path: path, findings: [Finding(Diagnostic(rule.id, message, at: location))])
    }
}
