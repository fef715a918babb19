public import GraphIR
import Operators

/// A model with the types of its values written into it.
public struct TypeAnnotation: Sendable {
    /// The model, in which each value that a node writes has its type declared as far as it can be inferred.
    ///
    /// Declarations stay: a number takes the place of a name, and a name that of nothing. Inputs of the main graph,
    /// initializers and function bodies are left alone.
    public let model: Model
    /// What contradicts; the declarations stay there.
    public let diagnostics: [Diagnostic]

    /// Infers the types of a model.
    public init(of model: Model) {
        let types = InferredTypes(of: model)
        diagnostics = types.diagnostics
        var model = model
        if let graph = model.graph {
            // With a second reference to it, the graph would be copied when it is changed.
            model.graph = nil
            model.graph = Self.annotated(graph, types, isMain: true)
        }
        self.model = model
    }

    private static func annotated(_ graph: Graph, _ types: InferredTypes, isMain: Bool) -> Graph {
        var result = graph
        var declared: Set<ValueID> = []
        func refine(_ declarations: inout [ValueDeclaration]) {
            for index in declarations.indices {
                guard let id = declarations[index].value else { continue }
                declared.insert(id)
                guard let inferred = types[id] else { continue }
                declarations[index].type = declarations[index].type?.refined(by: inferred) ?? inferred
            }
        }
        if isMain { declared.formUnion(graph.inputs.compactMap(\.value)) } else { refine(&result.inputs) }
        refine(&result.outputs)
        refine(&result.valueInfo)
        for index in result.nodes.indices {
            for id in result.nodes[index].outputs.compactMap({ $0 }) where !declared.contains(id) {
                if let type = types[id], type.isKnown {
                    result.valueInfo.append(ValueDeclaration(id, type: type))
                }
            }
            for position in result.nodes[index].attributes.indices {
                annotate(&result.nodes[index].attributes[position], types)
            }
        }
        return result
    }

    private static func annotate(_ attribute: inout Attribute, _ types: InferredTypes) {
        switch attribute.value {
        case .graph(let graph): attribute.value = .graph(annotated(graph, types, isMain: false))
        case .graphs(let graphs): attribute.value = .graphs(graphs.map { annotated($0, types, isMain: false) })
        default: break
        }
    }
}
