public import GraphIR

/// A model as its file has it, with access to the tensors that lie in other files.
public struct StoredModel: Sendable {
    /// The model; external tensors are as the file describes them, without elements.
    public var model: Model
    /// The files with the elements of external tensors.
    public let externalData: ExternalDataFiles

    /// A model and its files.
    public init(_ model: Model, externalData: ExternalDataFiles) {
        self.model = model
        self.externalData = externalData
    }

    /// The model with the elements of all tensors in itself, which stay in their files until somebody reads them.
    ///
    /// It is the model that the official package loads from the same files. A file is only read as a whole when a
    /// tensor in it has a checksum, which the official package does not look at.
    ///
    /// - Throws: ``ExternalDataError`` for the first tensor that cannot be had, or whose file has another checksum.
    public func embedded() throws(ExternalDataError) -> Model {
        // Most models have nothing to embed, and visiting their tensors to change them would copy their nodes.
        if externalTensors.isEmpty { return model }
        var result = model
        // The closure's type is written out because only then may it throw one type.
        try result.updateTensors { (tensor: inout ConstantTensor, name: ByteString?) throws(ExternalDataError) in
            guard tensor.isExternal else { return }
            let elements = try externalData.bytes(of: tensor, named: name)
            try externalData.verifyChecksum(of: tensor, named: name)
            tensor.rawData = elements
            tensor.dataLocation = 0
            tensor.externalData = []
        }
        return result
    }

    /// The external tensors, subgraphs and functions included.
    public var externalTensors: [ExternalTensor] { ExternalTensorSearch(in: model).found }
}

extension ConstantTensor {
    /// Whether the elements are in another file.
    public var isExternal: Bool { dataLocation == 1 }
}
