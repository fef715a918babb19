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
            return ExternalDataFault(ExternalDataFault.Kind(error.kind), place + error.reason)
        }
    }
}

extension ExternalDataFault.Kind {
    /// The validator's word for what the files say.
    fileprivate init(_ kind: ExternalDataError.Kind) {
        self =
            switch kind {
            case .missingLocation: .missingLocation
            case .emptyLocation: .emptyLocation
            case .absoluteLocation: .absoluteLocation
            case .outside: .outside
            case .symbolicLink: .symbolicLink
            case .linkedFolder: .linkedFolder
            case .missingFile: .missingFile
            case .hardLink: .hardLink
            case .notAFile: .notAFile
            case .unreadable: .unreadable
            case .number: .number
            case .range: .range
            case .shortLength: .shortLength
            case .excessLength: .excessLength
            case .checksum: .checksum
            case .strings: .strings
            }
    }
}
