import GraphIR

/// What the bindings of a training information say, and where that leads nowhere.
struct TrainingBindings {
    /// One line for each binding that names something which does not exist.
    private(set) var faults: [String] = []

    init(_ training: TrainingInfo, mainGraph: Graph?, values: [Value]) {
        func names(_ ids: [ValueID]?) -> Set<ByteString> { Set((ids ?? []).map { values[Int($0.index)].name }) }
        func constants(of graph: Graph?) -> Set<ByteString> { names(graph?.constants) }
        func outputs(of graph: Graph?) -> Set<ByteString> { names(graph?.outputs.compactMap(\.value)) }
        let targets = constants(of: mainGraph).union(constants(of: training.algorithm))
        check(training.initializationBindings, "initialization", targets, outputs(of: training.initialization))
        check(training.updateBindings, "update", targets, outputs(of: training.algorithm))
    }

    private mutating func check(
        _ bindings: [MetadataEntry], _ kind: String, _ targets: Set<ByteString>, _ outputs: Set<ByteString>
    ) {
        var bound: Set<ByteString> = []
        for binding in bindings {
            let (target, output) = (binding.key ?? "", binding.value ?? "")
            if !targets.contains(target) { faults.append("\(kind) binding of '\(target)', which is no initializer") }
            if !outputs.contains(output) {
                faults.append("\(kind) binding to '\(output)', which is no output of the training graph")
            }
            if !bound.insert(target).inserted { faults.append("\(kind) binding of '\(target)' again") }
        }
    }
}
