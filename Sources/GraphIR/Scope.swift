/// What a graph and a function have in common: definitions, declarations and nodes.
struct Scope {
    let inputs: [ValueID?]
    let constants: [ValueID]
    let initializers: [Initializer]
    let declarations: [ValueDeclaration]
    let nodes: [Node]

    init(_ graph: Graph) {
        inputs = graph.inputs.map(\.value)
        constants = graph.constants
        initializers = graph.initializers
        declarations = graph.inputs + graph.valueInfo + graph.outputs
        nodes = graph.nodes
    }

    init(_ function: Function) {
        inputs = function.inputs
        constants = []
        initializers = []
        declarations = function.valueInfo
        nodes = function.nodes
    }
}

extension Model {
    /// The scopes that do not lie within another: the main graph, the functions and the training graphs.
    var scopes: [Scope] {
        let training = trainingInfo.flatMap { [$0.initialization, $0.algorithm] }
        return ([graph] + training).compactMap { $0 }.map(Scope.init) + functions.map(Scope.init)
    }
}

/// The graphs that a node's attributes hold; most nodes have none, and are not copied to see that.
func subgraphs(of nodes: [Node], at index: Int) -> [Graph] {
    nodes[index].attributes.isEmpty ? [] : nodes[index].subgraphs
}

extension Node {
    /// The graphs that the node's attributes hold, in file order.
    public var subgraphs: [Graph] {
        if attributes.isEmpty { return [] }
        var result: [Graph] = []
        for attribute in attributes {
            for value in [attribute.value] + attribute.strayValues {
                switch value {
                case .graph(let graph): result.append(graph)
                case .graphs(let graphs): result += graphs
                default: continue
                }
            }
        }
        return result
    }
}
