import GraphIR

extension Rule {
    /// Quantization annotations are of tensors that exist.
    static let undefinedTensor = Rule(
        "quantization.undefined-tensor", .warning,
        summary: "a quantization annotation names a tensor that exists",
        explanation: """
            An annotation gives the scale and the zero point of a tensor by its name. Nothing in the graph has this \
            name: it was renamed or removed.
            """,
        check: .scope { context, reporter in
            guard let annotations = context.scope.graph?.quantizationAnnotations, !annotations.isEmpty else { return }
            let names = context.definedNames
            let known = Set(names)
            for (index, annotation) in annotations.enumerated() {
                let tensor = annotation.tensorName ?? ""
                let parameters = annotation.parameterTensorNames.map { $0.value ?? "" }
                for name in [tensor] + parameters where !known.contains(name) {
                    let nearest = reporter.nearest(to: name, among: names)
                    reporter.report(
                        "'\(name)' is not defined", at: context.location(field: "quantization_annotation \(index)"),
                        hint: nearest.map { "did you mean \($0)?" })
                }
            }
        })
}
