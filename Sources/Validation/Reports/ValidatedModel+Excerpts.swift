public import GraphIR

extension ValidatedModel {
    /// The findings in a model; those that a text report shows come with the nodes that they were found at.
    ///
    /// - Parameter hasExcerpts: whether the report is for people.
    public init(path: String, model: Model, diagnostics: [Diagnostic], hasExcerpts: Bool) {
        let excerpts = hasExcerpts && !diagnostics.isEmpty ? Excerpts(of: model) : nil
        self.init(
            path: path,
            findings: diagnostics.enumerated().map { index, diagnostic in
                let isShown = index < TextReport.findingLimit
                return Finding(diagnostic, excerpt: isShown ? excerpts?.excerpt(at: diagnostic.location) : nil)
            })
    }
}
