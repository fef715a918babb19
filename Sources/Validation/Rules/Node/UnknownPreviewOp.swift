import GraphIR

extension Rule {
    /// The preview operator exists at the imported version.
    static let unknownPreviewOp = Rule(
        "node.unknown-preview-op",
        summary: "an operator of a preview domain exists at the imported version",
        explanation: """
            ONNX's preview domains have a few operators, and none of this name at the imported version. The name is \
            misspelt, or the operator has moved out of the preview.
            """,
        check: .scope { context, reporter in
            reportUnknownOps(context, &reporter) { $0 == "ai.onnx.preview.training" || $0 == "ai.onnx.preview" }
        })
}
