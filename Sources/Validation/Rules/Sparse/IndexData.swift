extension Rule {
    /// The indices of a sparse tensor are in the model, in their exact number.
    static let indexData = Rule(
        "sparse.index-data", reference: "S.nnz",
        summary: "the indices of a sparse tensor are in the model, in their exact number",
        explanation: """
            Indices must be read to know what a sparse tensor is. The reference reads them from the model alone, and \
            takes no more entries of int64_data than their dimensions say.
            """,
        check: .sparseTensor(.indexData))
}
