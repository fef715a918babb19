public import GraphIR
public import Tracing

/// A block of the catalogue: how it is called, what can be set, and how it is built.
public struct Block: Sendable {
    /// The name, which is also that of its file.
    public let name: String
    /// Other names that mean it.
    public let aliases: [String]
    /// What it does, in a few words.
    public let summary: String
    /// Where it was published.
    public let source: String
    /// What can be set.
    public let parameters: [BlockParameter]
    /// The names of the outputs; `output` alone when there is one.
    public let outputNames: [String]
    private let inputShapes: @Sendable (BlockArguments) -> [[Int]]
    private let build: @Sendable (BlockArguments) -> any Module

    /// A block that is built from checked settings.
    package init(
        _ name: String, aliases: [String] = [], _ summary: String, source: String, parameters: [BlockParameter],
        outputNames: [String] = [], inputs: @escaping @Sendable (BlockArguments) -> [[Int]],
        build: @escaping @Sendable (BlockArguments) -> any Module
    ) {
        self.name = name
        self.aliases = aliases
        self.summary = summary
        self.source = source
        self.parameters = parameters
        self.outputNames = outputNames
        inputShapes = inputs
        self.build = build
    }

    /// The parameter of a name.
    ///
    /// - Throws: ``BlockError`` that suggests the nearest names.
    func parameter(named name: String) throws(BlockError) -> BlockParameter {
        if let parameter = parameters.first(where: { $0.name == name }) { return parameter }
        let names = parameters.map(\.name)
        throw BlockError("\(self.name) has no parameter '\(name)'" + suggestion(for: name, among: names, all: names))
    }
}

extension Block {
    /// The shapes of the inputs that the block is traced with when none are given.
    ///
    /// - Parameter assignments: settings as `name=value`.
    /// - Throws: ``BlockError`` when a setting is wrong.
    public func defaultInputs(_ assignments: [String] = []) throws(BlockError) -> [[Int]] {
        inputShapes(try BlockArguments(assignments, for: self))
    }

    /// How many numbers training changes, as PyTorch counts a module's parameters.
    ///
    /// - Parameter assignments: settings as `name=value`.
    /// - Throws: ``BlockError`` when a setting is wrong.
    public func trainedParameterCount(_ assignments: [String] = []) throws(BlockError) -> Int {
        Tracing.trainedParameterCount(of: build(try BlockArguments(assignments, for: self)))
    }

    /// Traces the block.
    ///
    /// - Parameters:
    ///   - assignments: settings as `name=value`.
    ///   - inputs: the shapes of the inputs; the block's own when there are none.
    ///   - dynamic: names of axes whose length is open: `batch`, `depth`, `height`, `width`.
    ///   - options: seed, opset and names.
    /// - Throws: ``BlockError`` when a setting is wrong, ``TraceError`` when the inputs do not fit.
    public func trace(
        _ assignments: [String] = [], inputs: [[Int]] = [], dynamic: [String] = [],
        options: TraceOptions = TraceOptions()
    ) throws -> Model {
        let shapes = inputs.isEmpty ? try defaultInputs(assignments) : inputs
        let sizes = try shapes.enumerated().map { index, shape in
            try DynamicAxes(dynamic, shape: shape, input: shapes.count == 1 ? nil : index).sizes
        }
        return try trace(assignments, sizes: sizes, options: options)
    }

    /// Traces the block on inputs some of whose lengths may be names.
    ///
    /// - Parameters:
    ///   - assignments: settings as `name=value`.
    ///   - sizes: the shapes of the inputs.
    ///   - options: seed, opset and names.
    /// - Throws: ``BlockError`` when a setting is wrong, ``TraceError`` when the inputs do not fit.
    public func trace(
        _ assignments: [String], sizes: [[Dimension.Size]], options: TraceOptions = TraceOptions()
    ) throws -> Model {
        let arguments = try BlockArguments(assignments, for: self)
        let count = inputShapes(arguments).count
        guard sizes.count == count else {
            throw BlockError("\(name) takes \(count) \(count == 1 ? "input" : "inputs"), found \(sizes.count)")
        }
        var options = options
        if options.outputNames.isEmpty { options.outputNames = outputNames }
        return try Tracing.trace(build(arguments), inputs: sizes, options: options)
    }

    /// One image with the block's channels, as the only input of a block.
    package static func image(_ size: Int) -> @Sendable (BlockArguments) -> [[Int]] {
        { [[1, $0["channels"], size, size]] }
    }
}
