import GraphIR

/// The modules that hold a node, outermost first.
enum ModulePath {
    /// The parts of a name such as `/layer1/layer1.0/conv1/Conv`, without the operator: `layer1`, `layer1.0`, `conv1`.
    static func parts(ofName name: String?) -> [String] {
        guard let name, name.hasPrefix("/") else { return [] }
        return name.split(separator: "/").dropLast().map(String.init)
    }

    /// The full paths of a node's modules, `layer1`, `layer1.0`, `layer1.0.conv1`; empty when nothing tells them.
    ///
    /// PyTorch's exporters write them into the node's name, or into its metadata.
    static func levels(of node: Node) -> [String] {
        if let scopes = node.metadata.first(where: { $0.key == "pkg.torch.onnx.name_scopes" })?.value {
            return levels(parts: strings(inList: scopes.description).dropLast().filter { !$0.isEmpty })
        }
        return levels(parts: parts(ofName: node.name?.description))
    }

    /// A part that begins with the one before it, as `layer1.0` does with `layer1`, takes its place.
    private static func levels(parts: [String]) -> [String] {
        var levels: [String] = []
        var last = ""
        var around = ""
        for part in parts {
            let continues = !last.isEmpty && part.hasPrefix(last + ".")
            let prefix = continues ? around : levels.last.map { $0 + "." } ?? ""
            levels.append(prefix + part)
            (last, around) = (part, prefix)
        }
        return levels
    }

    /// The texts in a list as Python prints it, `['', 'layer1']`.
    private static func strings(inList text: String) -> [String] {
        var result: [String] = []
        var current: String?
        for character in text {
            if character == "'" || character == "\"" {
                if let done = current { result.append(done) }
                current = current == nil ? "" : nil
            } else {
                current?.append(character)
            }
        }
        return result
    }
}
