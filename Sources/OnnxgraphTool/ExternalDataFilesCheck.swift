import GraphIR
import ONNXCodec
import Validation

/// The answer that a model's files give to the validator.
struct ExternalDataFilesCheck: ExternalDataCheck {
    let files: ExternalDataFiles
    /// Whether whole files are read and compared with checksums.
    let comparesChecksums: Bool

    func faults(of tensor: ConstantTensor, name: ByteString?) -> [ExternalDataFault] {
        files.faults(of: tensor, named: name, comparingChecksums: comparesChecksums).map { error in
            let place = error.location.map { "'\($0)': " } ?? ""
            return ExternalDataFault(error.kind, place + error.reason)
        }
    }
}
