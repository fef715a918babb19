/// What stands in each frame of a picture; `nil` is the ground.
struct ClusterTree {
    private(set) var nodes: [Int?: [Int]] = [:]
    private(set) var clusters: [Int?: [Int]] = [:]

    init(_ picture: Picture) {
        for (index, node) in picture.nodes.enumerated() { nodes[node.cluster, default: []].append(index) }
        for (index, cluster) in picture.clusters.enumerated() { clusters[cluster.parent, default: []].append(index) }
    }
}
