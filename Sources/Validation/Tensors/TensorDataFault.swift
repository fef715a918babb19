import GraphIR

/// What is wrong with the elements of a tensor that lie in the model itself.
///
/// A tensor has at most one such fault: what follows from it is not looked at.
struct TensorDataFault: Sendable {
    /// The kinds of fault, in the order in which they are looked for.
    enum Kind: Sendable {
        case negativeDimension
        case sizeOverflow
        case dataWithoutElements
        case missingData
        case severalFields
        case rawStrings
        case shortRawData
        case wrongField
        case malformedNumbers
        case shortField
        case paddingBits
        case excessData
    }

    let kind: Kind
    let message: String
    /// The field of the tensor.
    let field: String?

    init(_ kind: Kind, _ message: String, field: String? = nil) {
        self.kind = kind
        self.message = message
        self.field = field
    }

    /// The fault of a tensor; `nil` when there is none.
    static func of(_ tensor: ConstantTensor) -> TensorDataFault? {
        let elements: Int64
        switch ElementCount(of: tensor.dimensions) {
        case .count(let count): elements = count
        case .negative(let index):
            return TensorDataFault(
                .negativeDimension, "dimension \(index) is \(tensor.dimensions[index])", field: "dims")
        case .overflow:
            let dimensions = tensor.dimensions.spelled
            return TensorDataFault(
                .sizeOverflow, "the dimensions \(dimensions) make more elements than 64 bits count", field: "dims")
        }
        if tensor.dataLocation == 1 { return nil }
        return fault(inFieldsOf: tensor, elements: elements) ?? fault(inDataOf: tensor, elements: elements)
    }

    /// What is wrong with the choice of fields.
    private static func fault(inFieldsOf tensor: ConstantTensor, elements: Int64) -> TensorDataFault? {
        let fields = tensor.fieldsWithData
        let names = fields.joined(separator: " and ")
        if elements == 0, let first = fields.first {
            let dimensions = tensor.dimensions.spelled
            return TensorDataFault(
                .dataWithoutElements, "the dimensions \(dimensions) make no elements, and \(names) has data",
                field: first)
        }
        if elements != 0, fields.isEmpty {
            return TensorDataFault(.missingData, "\(elements.elementsSpelled) expected, and no field has data")
        }
        if fields.count > 1 {
            return TensorDataFault(.severalFields, "data in \(names), where one field is expected")
        }
        return nil
    }

    /// What is wrong with the data of the one field that has some.
    private static func fault(inDataOf tensor: ConstantTensor, elements: Int64) -> TensorDataFault? {
        guard elements > 0, let type = tensor.dataType, let storage = DataTypeStorage(of: type) else { return nil }
        if let raw = tensor.rawData, raw.count > 0 {
            return RawDataCheck(data: raw, type: type, storage: storage, elements: elements).fault
        }
        guard let data = tensor.typedData.first(where: { !$0.isEmpty }) else { return nil }
        return TypedDataCheck(data: data, type: type, storage: storage, elements: elements).fault
    }
}

extension ConstantTensor {
    /// The names of the fields that have data.
    var fieldsWithData: [String] {
        let raw = (rawData?.count ?? 0) > 0 ? ["raw_data"] : []
        return raw + typedData.filter { !$0.isEmpty }.map(\.field.rawValue)
    }
}

extension Int64 {
    /// A number of elements as messages spell it.
    var elementsSpelled: String { self == 1 ? "1 element" : "\(self) elements" }
}
