/// Where the files with a model's external data may be.
///
/// A model names those files itself, so whoever wrote it decides what is opened: only regular files below one folder
/// are, and never through a link.
public enum ExternalDataPolicy: Hashable, Sendable {
    /// Below the folder that the model is in, as the format says.
    case beside
    /// Below a folder of the caller's choice.
    case folder(String)
    /// Nowhere: external data are not opened.
    case none
}
