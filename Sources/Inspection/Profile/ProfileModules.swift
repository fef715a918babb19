/// Sums over modules.
enum ProfileModules {
    /// The modules of some nodes, outer ones before inner ones, in the order of their first nodes.
    static func modules(of rows: [ProfileRow]) -> [ProfileModule] {
        var places: [String: Int] = [:]
        var modules: [(path: String, depth: Int, sum: FigureSum)] = []
        var children: [[Int]] = []
        var roots: [Int] = []
        for row in rows {
            for (depth, path) in row.modules.enumerated() {
                let place: Int
                if let known = places[path] {
                    place = known
                } else {
                    place = modules.count
                    places[path] = place
                    modules.append((path, depth, FigureSum()))
                    children.append([])
                    if depth == 0 {
                        roots.append(place)
                    } else if let parent = places[row.modules[depth - 1]] {
                        children[parent].append(place)
                    }
                }
                modules[place].sum.add(row)
            }
        }
        var waiting = Array(roots.reversed())
        var result: [ProfileModule] = []
        while let place = waiting.popLast() {
            let module = modules[place]
            result.append(
                ProfileModule(
                    path: module.path, depth: module.depth, nodes: module.sum.count, figures: module.sum.figures))
            waiting += children[place].reversed()
        }
        return result
    }
}
