import GraphIR

/// The modules that hold a node, outermost first, each by its path from the root: `layer1`, `layer1.0`, `layer1.0.conv1`.
///
/// PyTorch's exporters say it in two ways: as the node's name, `/layer1/layer1.0/conv1/Conv`, or as metadata.
struct ModulePath: Hashable {
    let modules: [String]

    init(of node: Node) {
        if let name = node.name, name.bytes.first == UInt8(ascii: "/") {
            modules = Self.paths(of: name.description.split(separator: "/").dropLast())
        } else if let scopes = node.metadata.first(where: { $0.key == "pkg.torch.onnx.name_scopes" })?.value {
            modules = Self.quoted(scopes.description).dropLast().filter { !$0.isEmpty }
        } else {
            modules = []
        }
    }

    /// Whole paths of components, of which some repeat their parent: `layer1`, `layer1.0`, `conv1`.
    private static func paths(of components: some Sequence<Substring>) -> [String] {
        var paths: [String] = []
        var parent: Substring?
        for component in components {
            let whole = paths.last ?? ""
            if let parent, component.hasPrefix(parent + ".") {
                paths.append(whole + component.dropFirst(parent.count))
            } else {
                paths.append(whole.isEmpty ? String(component) : "\(whole).\(component)")
            }
            parent = component
        }
        return paths
    }

    /// The texts of a list as Python writes it: `['', 'layer1', 'conv2d']`.
    private static func quoted(_ list: String) -> [String] {
        list.split(separator: "'", omittingEmptySubsequences: false).enumerated()
            .compactMap { $0.offset.isMultiple(of: 2) ? nil : String($0.element) }
    }
}
