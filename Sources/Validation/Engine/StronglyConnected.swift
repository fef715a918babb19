/// The groups of vertices that can reach each other, each in ascending order; a vertex alone is a group too.
///
/// Tarjan's algorithm with a stack of its own, because a graph may be as deep as it is long.
func stronglyConnectedComponents(_ successors: [[Int]]) -> [[Int]] {
    var search = ComponentSearch(successors)
    for vertex in successors.indices { search.visit(vertex) }
    return search.components
}

private struct ComponentSearch {
    private(set) var components: [[Int]] = []
    private let successors: [[Int]]
    private var order: [Int]
    private var low: [Int]
    private var isOpen: [Bool]
    private var open: [Int] = []
    private var count = 0
    /// The vertices on the way, each with how many of its successors have been looked at.
    private var path: [(vertex: Int, next: Int)] = []

    init(_ successors: [[Int]]) {
        self.successors = successors
        order = Array(repeating: -1, count: successors.count)
        low = order
        isOpen = Array(repeating: false, count: successors.count)
    }

    mutating func visit(_ root: Int) {
        if order[root] >= 0 { return }
        enter(root)
        while let (vertex, next) = path.last {
            if next == successors[vertex].count {
                leave(vertex)
                continue
            }
            path[path.count - 1].next += 1
            let successor = successors[vertex][next]
            if order[successor] < 0 {
                enter(successor)
            } else if isOpen[successor] {
                low[vertex] = min(low[vertex], order[successor])
            }
        }
    }

    private mutating func enter(_ vertex: Int) {
        (order[vertex], low[vertex], isOpen[vertex]) = (count, count, true)
        count += 1
        open.append(vertex)
        path.append((vertex, 0))
    }

    private mutating func leave(_ vertex: Int) {
        path.removeLast()
        if let parent = path.last?.vertex { low[parent] = min(low[parent], low[vertex]) }
        guard low[vertex] == order[vertex] else { return }
        var members: [Int] = []
        while let member = open.popLast() {
            isOpen[member] = false
            members.append(member)
            if member == vertex { break }
        }
        components.append(members.sorted())
    }
}
