import GraphIR

extension Rule {
    /// The IR version has the data types that the model uses.
    static let oldForType = Rule(
        "version.older-than-type", .warning,
        summary: "the IR version has the data types that the model uses",
        explanation: """
            Data types of 8 bits and fewer were added to the standard by and by: float8 with IR version 9, int4 and \
            uint4 with 10, float4 with 11, float8e8m0 with 12, int2 and uint2 with 13, float6 with 14. A reader that \
            goes by the version of the file does not know the type.
            """,
        check: .model { context, reporter in
            guard context.irVersion > 0, let type = UsedDataTypes(of: context).newest,
                let needed = type.irVersion, needed > context.irVersion
            else { return }
            reporter.report(
                "the IR version is \(context.irVersion), and the data type \(type) came with \(needed)",
                at: .init(field: "ir_version"), hint: "set the IR version to \(needed)")
        })
}
