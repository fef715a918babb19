public import GraphIR

/// Asks for the data that tensors keep in other files, without reading it.
public protocol ExternalDataCheck: Sendable {
    /// What is wrong with the place that a tensor names; `nil` when its data is there.
    func fault(of tensor: ConstantTensor, name: ByteString?) -> ExternalDataFault?
}
