import GraphIR

extension Rule {
    /// The file is not too large.
    static let policyFileSize = Rule(
        "policy.file-size",
        summary: "the policy's max-file-size: the model's file is no larger",
        explanation: """
            The model's file has more bytes than the policy's max-file-size. Files with external data are not counted. \
            Weights that were checked in by mistake, or constants that an exporter unrolled, are the usual reasons.
            """,
        check: .policy { context, reporter in
            guard let maximum = context.policy.maximumFileSize, let size = context.fileSize, size > maximum else {
                return
            }
            reporter.report("the file has \(size) bytes, more than \(maximum)", at: .model)
        })
}
