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
    private let inputs: [BlockInput]
    private let build: @Sendable (BlockArguments) -> any Module

    /// A block that is built from checked settings.
    init(
        _ name: String, aliases: [String] = [], _ summary: String, source: String, parameters: [BlockParameter],
        inputs: [BlockInput], build: @escaping @Sendable (BlockArguments) -> any Module
    ) {
        self.name = name
        self.aliases = aliases
        self.summary = summary
        self.source = source
        self.parameters = parameters
        self.inputs = inputs
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

/// The shape of an input that a block is traced with when none is given.
struct BlockInput: Sendable {
    let shape: @Sendable (BlockArguments) -> [Int]

    /// One image of 200×200 pixels with the block's channels.
    static let image = BlockInput { [1, $0["channels"], 200, 200] }
}

extension Block {
    /// The shapes of the inputs that the block is traced with when none are given.
    ///
    /// - Parameter assignments: settings as `name=value`.
    /// - Throws: ``BlockError`` when a setting is wrong.
    public func defaultInputs(_ assignments: [String] = []) throws(BlockError) -> [[Int]] {
        let arguments = try BlockArguments(assignments, for: self)
        return inputs.map { $0.shape(arguments) }
    }

    /// Traces the block.
    ///
    /// - Parameters:
    ///   - assignments: settings as `name=value`.
    ///   - inputs: the shapes of the inputs; the block's own when there are none.
    ///   - options: seed, opset and names.
    /// - Throws: ``BlockError`` when a setting is wrong, ``TraceError`` when the inputs do not fit.
    public func trace(
        _ assignments: [String] = [], inputs: [[Int]] = [], options: TraceOptions = TraceOptions()
    ) throws -> Model {
        let arguments = try BlockArguments(assignments, for: self)
        guard inputs.isEmpty || inputs.count == self.inputs.count else {
            throw BlockError("\(name) takes \(self.inputs.count) inputs, found \(inputs.count)")
        }
        let shapes = inputs.isEmpty ? self.inputs.map { $0.shape(arguments) } : inputs
        return try Tracing.trace(build(arguments), inputs: shapes, options: options)
    }
}
