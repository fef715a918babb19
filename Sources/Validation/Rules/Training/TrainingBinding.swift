import GraphIR

extension Rule {
    /// Training information binds what exists.
    static let trainingBinding = Rule(
        "training.binding", .warning,
        summary: "the bindings of training information name what exists",
        explanation: """
            A binding says that an initializer takes the value of an output of the training graph. The initializer or \
            the output has another name, or does not exist, so that training changes nothing or fails.
            """,
        check: .model { context, reporter in
            for (index, training) in context.model.trainingInfo.enumerated() {
                let bindings = TrainingBindings(training, mainGraph: context.model.graph, values: context.model.values)
                for fault in bindings.faults {
                    reporter.report(fault, at: Location(field: "training_info \(index)"))
                }
            }
        })
}
