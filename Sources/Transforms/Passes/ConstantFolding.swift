import GraphIR
import Operators

/// Folds the operations that only give a constant another shape or order, small constant fillings, and the softmax of
/// one number, which is 1 for every finite number.
///
/// Keeps the values of the folded tensors, bit for bit, and the names of the values that become initializers. Large
/// weights are not copied: they are reshaped only when nothing else reads them, and never transposed.
let constantRules: [RewriteRule] = [
    RewriteRule(["Reshape", "Squeeze", "Unsqueeze", "Flatten"], foldReshaping),
    RewriteRule(["Transpose"], foldTranspose),
    RewriteRule(["ConstantOfShape"], foldConstantOfShape),
    RewriteRule(["Softmax"], foldSoftmax),
]

/// The most elements that folding writes out.
private let maximumElementCount: Int64 = 1024

/// The tensor that a node's output always is: the one in a `Constant` node, or contents known by inference.
///
/// Keeps values and names: a `Constant` becomes an initializer of its name. Sparse constants stay nodes.
func foldedTensor(_ workspace: Workspace, _ node: Node) -> ConstantTensor? {
    if node.op.type == "Constant" {
        guard node.attributes.count == 1, node.attributes[0].reference == nil else { return nil }
        return node.attributes[0].value.flatMap(tensor)
    }
    guard let id = node.outputs.first ?? nil, let numbers = workspace.numbers(id), let sizes = workspace.sizes(id),
        sizes.count <= 1, Size.product(of: sizes) == Int64(numbers.count)
    else { return nil }
    let dimensions = sizes.isEmpty ? [] : [Int64(numbers.count)]
    if workspace.elementType(id) == .int64 {
        var tensor = ConstantTensor.vector(numbers)
        tensor.dimensions = dimensions
        return tensor
    }
    let narrow = numbers.compactMap { Int32(exactly: $0)?.littleEndian }
    guard workspace.elementType(id) == .int32, narrow.count == numbers.count else { return nil }
    return ConstantTensor(dataType: .int32, dimensions: dimensions, rawData: Bytes(elements: narrow))
}

/// The tensor that an attribute of `Constant` stands for.
private func tensor(_ value: Attribute.Value) -> ConstantTensor? {
    func tensor(_ type: DataType, _ count: Int?, _ data: Bytes) -> ConstantTensor {
        ConstantTensor(dataType: type, dimensions: count.map { [Int64($0)] } ?? [], rawData: data)
    }
    func strings(_ strings: [ByteString], _ count: Int?) -> ConstantTensor {
        var result = ConstantTensor(dataType: .string, dimensions: count.map { [Int64($0)] } ?? [])
        result.typedData = [.string(strings)]
        return result
    }
    return switch value {
    case .tensor(let tensor): tensor
    case .int(let number): tensor(.int64, nil, Bytes(elements: [number.littleEndian]))
    case .ints(let numbers): tensor(.int64, numbers.count, Bytes(elements: numbers.map(\.littleEndian)))
    case .float(let number): tensor(.float, nil, Bytes(elements: [number.bitPattern.littleEndian]))
    case .floats(let numbers): tensor(.float, numbers.count, Bytes(elements: numbers.map(\.bitPattern.littleEndian)))
    case .string(let string): strings([string], nil)
    case .strings(let list): strings(list, list.count)
    default: nil
    }
}

private func foldReshaping(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard let source = workspace.input(0, of: node), var tensor = workspace.constants[source],
        let count = tensor.elementCount, count <= maximumElementCount || workspace.hasOneReader(source),
        let sizes = workspace.outputSizes(node), Size.product(of: sizes) == count
    else { return nil }
    tensor.dimensions = sizes.compactMap(\.fixedValue)
    return .constant(tensor)
}

private func foldTranspose(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard let source = workspace.input(0, of: node), let tensor = workspace.constants[source],
        let order = permutation(of: node, rank: tensor.dimensions.count)
    else { return nil }
    return tensor.transposed(by: order).map { .constant($0) }
}

private func foldConstantOfShape(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard let sizes = workspace.outputSizes(node), let count = Size.product(of: sizes), count <= maximumElementCount
    else { return nil }
    var filler = ConstantTensor(dataType: .float, dimensions: [1], rawData: Bytes(elements: [Float(0)]))
    if let value = node.attribute("value") {
        guard case .tensor(let tensor) = value else { return nil }
        filler = tensor
    }
    guard filler.elementCount == 1, filler.externalData.isEmpty, let type = filler.dataType,
        let element = filler.fixedWidthElements(maximumCount: 1)
    else { return nil }
    let bytes = (0..<count).flatMap { _ in element.bytes }
    return .constant(
        ConstantTensor(dataType: type, dimensions: sizes.compactMap(\.fixedValue), rawData: Bytes(elements: bytes)))
}

/// The share of one number among itself.
private func foldSoftmax(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard let opset = workspace.opset, let sizes = workspace.outputSizes(node), !sizes.isEmpty,
        let count = Size.product(of: sizes), count <= maximumElementCount,
        let type = workspace.elementType(node.outputs.first ?? nil)
    else { return nil }
    var axis: Int64 = opset < 13 ? 1 : -1
    if let value = node.attribute("axis") {
        guard case .int(let number) = value else { return nil }
        axis = number
    }
    let rank = Int64(sizes.count)
    guard (-rank..<rank).contains(axis), case let first = Int(axis < 0 ? axis + rank : axis) else { return nil }
    // Before opset 13 all axes from the given one on are one.
    let summed = opset < 13 ? sizes[first...] : sizes[first...first]
    guard summed.allSatisfy({ $0 == 1 }) else { return nil }
    return ConstantTensor(.one, type: type, dimensions: sizes.compactMap(\.fixedValue)).map { .constant($0) }
}

extension ConstantTensor {
    /// The elements as little-endian bytes, when they are few, whole bytes wide and stored so.
    func fixedWidthElements(maximumCount: Int64) -> (bytes: [UInt8], width: Int)? {
        guard externalData.isEmpty, (dataLocation ?? 0) == 0, let count = elementCount, count <= maximumCount,
            let bits = dataType?.bitWidth, bits % 8 == 0
        else { return nil }
        let typed = typedData.lazy.compactMap { data -> Bytes? in
            switch (data, dataType) {
            case (.float(let bytes), .float?), (.double(let bytes), .double?): bytes
            default: nil
            }
        }
        guard let bytes = try? (rawData ?? typed.first)?.copy(), bytes.count == Int(count) * bits / 8 else {
            return nil
        }
        return (bytes, bits / 8)
    }

    /// The tensor with its axes in another order, when it is small.
    fileprivate func transposed(by order: [Int]) -> ConstantTensor? {
        guard let (bytes, width) = fixedWidthElements(maximumCount: maximumElementCount) else { return nil }
        var strides = Array(repeating: width, count: dimensions.count)
        for axis in dimensions.indices.dropLast().reversed() {
            strides[axis] = strides[axis + 1] * Int(dimensions[axis + 1])
        }
        // Axis by axis, outermost first, each offset becomes one for each position along the axis.
        var offsets = bytes.isEmpty ? [] : [0]
        for axis in order {
            offsets = offsets.flatMap { start in (0..<Int(dimensions[axis])).map { start + $0 * strides[axis] } }
        }
        return ConstantTensor(
            dataType: dataType, dimensions: order.map { dimensions[$0] },
            rawData: Bytes(elements: offsets.flatMap { bytes[$0..<$0 + width] }))
    }
}
