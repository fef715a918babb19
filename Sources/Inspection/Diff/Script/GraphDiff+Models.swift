public import GraphIR

extension GraphDiff {
    /// Compares two models.
    ///
    /// Weights are read once, in pieces, and not at all when they are ignored. A model that is broken — undefined or
    /// repeated names, cycles, no graph — is compared as far as it goes.
    ///
    /// - Throws: what the source of a tensor's bytes throws.
    public init(from first: Model, to second: Model, options: DiffOptions = DiffOptions()) throws {
        let sides = try Sides(first, second, options)
        let engine = Engine(sides)
        self = ScriptAssembly(sides, engine, options).result(first, second)
    }
}
