import GraphIR

extension Rule {
    /// Declared element types are those of the standard.
    static let unknownElementType = Rule(
        "declaration.unknown-element-type", reference: "I.elem",
        summary: "declared element types are those of the standard",
        explanation: """
            The number in elem_type stands for no type of the newest standard that is known here. The file is damaged, \
            or it was written for a newer standard.
            """,
        check: .declaration { context, reporter in
            guard let number = context.declaration.type?.firstUnknownElementType?.rawValue else { return }
            reporter.report("no data type has the number \(number)", at: context.location(field: "type"))
        })
}
