import GraphIR

extension Rule {
    /// No function calls itself.
    static let recursiveFunction = Rule(
        "function.recursion", reference: "F.cycle",
        summary: "no function calls itself, directly or through others",
        explanation: """
            Some functions call each other in a circle. A call stands for the body of the function, so such a call \
            would never end. The finding lists the functions.
            """,
        check: .model { context, reporter in
            let functions = context.model.functions
            for members in FunctionGraph(context).cycles {
                let names = members.map { functions[$0].op.description }
                reporter.report(
                    members.count == 1 ? "the function calls itself" : "\(listed(names)) call each other in a circle",
                    at: Location(in: .body(of: functions[members[0]])),
                    notes: members.dropFirst().prefix(50).map {
                        .init("in the circle too", at: Location(in: .body(of: functions[$0])))
                    })
            }
        })
}
