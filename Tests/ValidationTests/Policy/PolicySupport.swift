import GraphIR
import Validation

extension Sketch {
    /// What a policy alone finds.
    func violations(fileSize: Int64? = nil, _ change: (inout Policy) -> Void) -> [Diagnostic] {
        var policy = Policy()
        change(&policy)
        return Validator(RuleSelection(selected: ["policy"]), policy: policy).findings(in: resolved, fileSize: fileSize)
    }

    /// Two convolutions' worth of nodes: `Relu`, `Relu` and an operator of Microsoft's.
    static var chain: Sketch {
        var sketch = Sketch(inputs: ["x": .tensor(.float, [.fixed(2)])])
        sketch.model.opsetImports.append(OpsetImport(domain: "com.microsoft", version: 1))
        sketch.add("Relu", ["x"], ["a"])
        sketch.add("Relu", ["a"], ["b"])
        sketch.add("Gelu", domain: "com.microsoft", ["b"], ["y"])
        sketch.output("y", .tensor(.float, [.fixed(2)]))
        return sketch
    }
}
