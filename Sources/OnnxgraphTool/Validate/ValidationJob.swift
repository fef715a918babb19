import GraphIR
import Validation

/// How each model of a run is validated.
struct ValidationJob: Sendable {
    let selection: RuleSelection
    let policy: FoundPolicy?
    let external: ExternalDataArguments
    /// Whether the report is for people.
    let hasExcerpts: Bool
    /// Whether large tensors and whole files of external data are read.
    let readsWeights: Bool
    /// Whether there is no other model.
    let hasOneModel: Bool

    func validate(_ path: ModelPath) -> ValidatedModel {
        switch path {
        case .fault(let folder, let reason):
            return ValidatedModel(path: folder, rule: .unopened, message: reason, at: .model)
        case .file(let path):
            let selection = policy?.selection(for: path, with: selection) ?? selection
            let structure = selection.contains(.policyStructure) ? policy?.structure(for: path) : nil
            return Validator(selection, policy: policy?.file.policy, readsWeights: readsWeights)
                .validate(path, for: self) { model in structure?.difference(of: model).map(selection.ranked) }
        }
    }
}
