import GraphIR

extension Rule {
    /// A function body refers to attributes that the function declares.
    static let undeclaredReference = Rule(
        "function.undeclared-attribute",
        summary: "a function body refers to attributes that the function declares",
        explanation: """
            A node of a function body takes the value of an attribute of the function, but the function declares none \
            of this name. No call can set it, so the node never gets a value.
            """,
        check: .attribute { context, attribute, reporter in
            guard let reference = attribute.reference, !reference.isEmpty, !attribute.hasValue,
                let (function, declared) = context.model.function(around: context.scope.scope),
                !declared.contains(reference)
            else { return }
            let nearest = reporter.nearest(to: reference, among: function.declaredAttributes)
            reporter.report(
                "attribute '\(attribute.label)' refers to '\(reference)', which the function does not declare",
                at: context.location(field: "attribute \(attribute.label)"),
                hint: nearest.map { "did you mean \($0)?" })
        })
}

extension ModelContext {
    /// The function that a scope lies in, and the names of the attributes that it declares.
    fileprivate func function(around scope: Scope) -> (function: Function, declared: Set<ByteString>)? {
        var scope = scope
        while let parent = scope.parent { scope = scopes[parent] }
        return scope.function.map { ($0, functionAttributes[scope.index] ?? []) }
    }
}
