public import GraphIR
import Operators

/// A part of a model's main graph as a model of its own.
///
/// What the part reads from outside becomes its inputs, what is read outside becomes its outputs, both with the types
/// that are declared or inferred. Constants, nodes that read nothing, functions and operator sets that the part needs
/// come along; training is left out. The types of inner values are those that the model declares: annotate it first
/// (``TypeAnnotation``) to have them all.
public struct Extraction: Sendable {
    /// The part.
    public let model: Model

    /// Takes some nodes out of a model.
    public init(of model: Model, keeping selection: NodeSelection) {
        guard let graph = model.graph else {
            self.model = model
            return
        }
        let part = Part(graph, selection)
        var result = model
        result.trainingInfo = []
        result.graph = part.cut(out: graph, of: model, types: InferredTypes(of: model))
        result.functions = model.functions(calledFrom: result.graph?.nodes ?? [])
        self.model = result.resolved()
    }
}

/// The nodes of a part, and the values at its boundary.
private struct Part {
    let nodes: [Int]
    /// What the part reads and does not write, each once, in the order of reading.
    let entries: [ValueID]
    /// What the part writes for others, in the order of writing.
    let exits: [ValueID]

    init(_ graph: Graph, _ selection: NodeSelection) {
        let wires = Wires(of: graph)
        let selected = selection.nodes.map(\.index).filter(graph.nodes.indices.contains)
        let sources = selected.flatMap(wires.reads).compactMap(wires.producer).filter(wires.readsNothing)
        let members = Set(selected + sources)
        nodes = members.sorted()
        var seen: Set<ValueID> = []
        entries = nodes.flatMap(wires.reads).filter { id in
            !(wires.producer(of: id).map(members.contains) ?? false) && seen.insert(id).inserted
        }
        let demanded = Set(graph.outputs.compactMap(\.value))
        exits = selected.flatMap { graph.nodes[$0].outputs.compactMap { $0 } }.filter { id in
            let readers = wires.readers(of: id)
            return readers.isEmpty || demanded.contains(id) || readers.contains { !members.contains($0.index) }
        }
    }

    func cut(out graph: Graph, of model: Model, types: InferredTypes) -> Graph {
        var result = graph
        result.nodes = nodes.map { graph.nodes[$0] }
        let written = result.nodes.flatMap(\.outputs).compactMap { $0 }
        // An input's default has the input's name.
        var names = Set(entries.map { model[$0].name })
        let known = names.union(written.map { model[$0].name })
        result.quantizationAnnotations.removeAll { !($0.tensorName.map(known.contains) ?? false) }
        names.formUnion(result.quantizationAnnotations.flatMap { $0.parameterTensorNames.compactMap(\.value) })
        func isRead(_ id: ValueID?) -> Bool { id.map { names.contains(model[$0].name) } ?? false }
        result.initializers.removeAll { !isRead($0.value) }
        result.sparseInitializers.removeAll { !isRead($0.value) }
        let constants = Set(result.constants)
        let declarations = Declarations(of: graph, types)
        result.inputs = entries.filter { !constants.contains($0) }.map { declarations[$0] }
        result.outputs = exits.map { declarations[$0] }
        let inner = constants.union(written).subtracting(exits)
        result.valueInfo.removeAll { $0.value.map { !inner.contains($0) } ?? true }
        return result
    }
}

/// What a graph says of its values, with the types that are inferred.
private struct Declarations {
    private var byValue: [ValueID: ValueDeclaration] = [:]
    private let types: InferredTypes

    init(of graph: Graph, _ types: InferredTypes) {
        self.types = types
        for declaration in graph.inputs + graph.outputs + graph.valueInfo {
            guard let id = declaration.value, byValue[id] == nil else { continue }
            byValue[id] = declaration
        }
    }

    subscript(id: ValueID) -> ValueDeclaration {
        var result = byValue[id] ?? ValueDeclaration(id, type: nil)
        result.type = types[id] ?? result.type
        return result
    }
}

extension Model {
    /// The functions that nodes call, also by way of other functions, in file order.
    fileprivate func functions(calledFrom nodes: [Node]) -> [Function] {
        if functions.isEmpty { return [] }
        var called: Set<OpName> = []
        var waiting = [nodes]
        while let next = waiting.popLast() {
            for node in next {
                waiting += node.subgraphs.map(\.nodes)
                guard called.insert(Self.key(node.op.type, node.op.domain)).inserted else { continue }
                waiting += functions.filter { Self.key($0.name, $0.domain) == Self.key(node.op.type, node.op.domain) }
                    .map(\.nodes)
            }
        }
        return functions.filter { called.contains(Self.key($0.name, $0.domain)) }
    }

    private static func key(_ name: ByteString?, _ domain: ByteString?) -> OpName {
        OpName(name, domain: canonicalDomain(domain))
    }
}
