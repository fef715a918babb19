import GraphIR

/// Where the nodes of one graph stand: in frames of their modules, or within one node that stands for a module.
struct ModuleFrames {
    /// Where a node stands.
    struct Place {
        /// The innermost frame around it.
        var cluster: Int?
        /// The module that is drawn in its stead.
        var module: String?
        /// The module that holds it alone.
        var caption = ""
    }

    private let paths: [[String]]
    private let collapseDepth: Int?
    /// How many nodes each module holds; a node with subgraphs, which has a frame anyway, can be collapsed alone.
    private var counts: [String: Int] = [:]
    private var frames: [String: Int] = [:]
    /// The items of modules that are drawn as one.
    var items: [String: Int] = [:]

    init(_ nodes: [Node], collapseDepth: Int?) {
        self.collapseDepth = collapseDepth
        paths = nodes.map { ModulePath.levels(of: $0) }
        for (node, path) in zip(nodes, paths) {
            let weight = collapseDepth == nil || node.subgraphs.isEmpty ? 1 : 2
            for module in Set(path) { counts[module, default: 0] += weight }
        }
    }

    /// The place of a node; frames that do not exist yet are made.
    mutating func place(of node: Int, in outer: Int?, makeFrame: (String, Int?) -> Int) -> Place {
        let path = paths[node]
        let depth = min(collapseDepth ?? path.count, path.count)
        var place = Place(cluster: outer)
        if depth < path.count, isShared(path[depth]) { place.module = path[depth] }
        var innermost = ""
        for level in 0..<depth where isFrame(path, level) {
            innermost = path[level]
            let frame = frames[innermost] ?? makeFrame(innermost, place.cluster)
            frames[innermost] = frame
            place.cluster = frame
        }
        if let last = path.last, last != innermost { place.caption = Self.caption(last, within: innermost) }
        return place
    }

    /// A module's path within a frame; an item of a sequence keeps the sequence's name: `fc.0`.
    private static func caption(_ module: String, within frame: String) -> String {
        guard module.hasPrefix(frame + ".") else { return module }
        let rest = module.dropFirst(frame.count + 1)
        let isItem = rest.first?.isNumber ?? false
        return isItem ? "\(frame.split(separator: ".").last ?? "").\(rest)" : String(rest)
    }

    private func isShared(_ module: String) -> Bool { counts[module, default: 0] > 1 }

    /// Whether a module has a frame: one that holds nothing but another module needs none.
    private func isFrame(_ path: [String], _ level: Int) -> Bool {
        isShared(path[level]) && (level + 1 == path.count || counts[path[level + 1]] != counts[path[level]])
    }
}
