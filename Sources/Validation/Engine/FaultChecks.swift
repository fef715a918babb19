import GraphIR

/// Rules for faults that are found together, because one look at the data finds them all.
extension Check {
    /// Reports the fault of a tensor's data when it is of a kind.
    static func tensorData(_ kind: TensorDataFault.Kind) -> Check {
        .tensor { context, reporter in
            guard let fault = context.dataFault, fault.kind == kind else { return }
            reporter.report(fault.message, at: context.location(field: fault.field))
        }
    }

    /// Reports the faults of a kind that the data of a tensor in another file have.
    static func externalData(_ kind: ExternalDataFault.Kind) -> Check {
        .tensor { context, reporter in
            for fault in context.externalFaults where fault.kind == kind {
                reporter.report(fault.message, at: context.location(field: "external_data"))
            }
        }
    }

    /// Reports the faults of a kind that the structure of a sparse tensor has.
    static func sparseTensor(_ kind: SparseTensorFault.Kind) -> Check {
        .sparseTensor { context, reporter in
            for fault in context.faults where fault.kind == kind {
                reporter.report(fault.message, at: context.location.within(fault.field))
            }
        }
    }
}
