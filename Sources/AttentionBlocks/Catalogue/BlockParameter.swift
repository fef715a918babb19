/// A setting of a block: what `-p name=value` sets, `blocks` lists and errors explain.
public struct BlockParameter: Sendable {
    /// The name.
    public let name: String
    /// The value when none is given.
    public let defaultValue: Value
    /// What it sets.
    public let summary: String
    /// What a value must satisfy.
    public let requirements: [Requirement]

    /// A setting's value.
    public enum Value: Hashable, Sendable, CustomStringConvertible {
        /// A whole number.
        case integer(Int)
        /// A truth value.
        case boolean(Bool)

        /// The value as it is written after `=`.
        public var description: String {
            switch self {
            case .integer(let number): String(number)
            case .boolean(let flag): String(flag)
            }
        }
    }

    /// What a whole number must satisfy.
    public enum Requirement: Hashable, Sendable {
        /// At least 1.
        case positive
        /// Not divisible by 2.
        case odd
        /// Not larger than another setting.
        case atMost(parameter: String)
    }

    /// A whole number.
    static func integer(
        _ name: String, default value: Int, _ requirements: [Requirement], _ summary: String
    ) -> BlockParameter {
        BlockParameter(name: name, defaultValue: .integer(value), summary: summary, requirements: requirements)
    }

    /// A truth value.
    static func boolean(_ name: String, default value: Bool, _ summary: String) -> BlockParameter {
        BlockParameter(name: name, defaultValue: .boolean(value), summary: summary, requirements: [])
    }

    /// The channels of the input.
    static let channels = integer("channels", default: 128, [.positive], "channels of the input")

    /// How much narrower the hidden layer is.
    static let reduction = integer(
        "reduction", default: 16, [.positive, .atMost(parameter: "channels")],
        "how many times narrower the hidden layer is than the input")

    /// The length of a kernel that is centred on an element.
    static func oddKernel(default value: Int) -> BlockParameter {
        integer("kernel", default: value, [.positive, .odd], "length of the convolution's kernel")
    }
}

extension BlockParameter {
    /// The kind of value, as `blocks` shows it.
    public var kind: String {
        switch defaultValue {
        case .integer: "integer"
        case .boolean: "true or false"
        }
    }

    /// Reads a value as it is written after `=`.
    func parse(_ text: String) throws(BlockError) -> Value {
        switch defaultValue {
        case .integer:
            if let number = Int(text) { return .integer(number) }
        case .boolean:
            if let flag = ["true": true, "false": false, "1": true, "0": false][text] { return .boolean(flag) }
        }
        throw BlockError("parameter \(name): expected \(kind), found '\(text)'")
    }
}

extension BlockParameter.Requirement: CustomStringConvertible {
    /// The condition, to be read after "must be".
    public var description: String {
        switch self {
        case .positive: "at least 1"
        case .odd: "odd"
        case .atMost(let parameter): "at most \(parameter)"
        }
    }

    /// Whether a number satisfies the condition, given all settings.
    func holds(for number: Int, in arguments: BlockArguments) -> Bool {
        switch self {
        case .positive: number >= 1
        case .odd: number % 2 != 0
        case .atMost(let parameter): number <= arguments[parameter]
        }
    }
}
