public import GraphIR

/// Asks for the data that tensors keep in other files, without reading it.
public protocol ExternalDataCheck: Sendable {
    /// Everything that is wrong with the place that a tensor names; empty when its data is there.
    func faults(of tensor: ConstantTensor, name: ByteString?) -> [ExternalDataFault]
}
