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
    public enum Value: Hashable, Sendable {
        /// A whole number.
        case integer(Int)
        /// A number with decimals.
        case decimal(Double)
        /// A truth value.
        case boolean(Bool)
        /// One of some words.
        case choice(String)
        /// Whole numbers.
        case list([Int])
    }

    /// The kind of value, as `blocks` shows it.
    public var kind: String {
        switch defaultValue {
        case .integer: "integer"
        case .decimal: "number"
        case .boolean: "true or false"
        case .choice: "word"
        case .list: "integers with commas between"
        }
    }

    /// Reads a value as it is written after `=`.
    func parse(_ text: String) throws(BlockError) -> Value {
        switch defaultValue {
        case .integer:
            if let number = Int(text) { return .integer(number) }
        case .decimal:
            if let number = Double(text) { return .decimal(number) }
        case .boolean:
            if let flag = ["true": true, "false": false, "1": true, "0": false][text] { return .boolean(flag) }
        case .choice:
            return .choice(text)
        case .list:
            let parts = text.split(separator: ",", omittingEmptySubsequences: false)
            let numbers = parts.compactMap { Int($0) }
            if numbers.count == parts.count { return .list(numbers) }
        }
        throw BlockError("parameter \(name): expected \(kind), found '\(text)'")
    }
}

extension BlockParameter.Value: CustomStringConvertible {
    /// The value as it is written after `=`.
    public var description: String {
        switch self {
        case .integer(let number): String(number)
        case .decimal(let number): String(number)
        case .boolean(let flag): String(flag)
        case .choice(let word): word
        case .list(let numbers): numbers.map(String.init).joined(separator: ",")
        }
    }

    /// The whole numbers in it.
    var numbers: [Int] {
        switch self {
        case .integer(let number): [number]
        case .list(let numbers): numbers
        case .decimal, .boolean, .choice: []
        }
    }
}

extension BlockParameter {
    /// A setting that is a whole number.
    package static func integer(
        _ name: String, default value: Int, _ requirements: [Requirement], _ summary: String
    ) -> BlockParameter {
        BlockParameter(name: name, defaultValue: .integer(value), summary: summary, requirements: requirements)
    }

    /// A setting that is a number with decimals.
    package static func decimal(
        _ name: String, default value: Double, _ requirements: [Requirement], _ summary: String
    ) -> BlockParameter {
        BlockParameter(name: name, defaultValue: .decimal(value), summary: summary, requirements: requirements)
    }

    static func boolean(_ name: String, default value: Bool, _ summary: String) -> BlockParameter {
        BlockParameter(name: name, defaultValue: .boolean(value), summary: summary, requirements: [])
    }

    /// A setting that is one of some words.
    package static func choice(
        _ name: String, default value: String, among words: [String], _ summary: String
    ) -> BlockParameter {
        BlockParameter(
            name: name, defaultValue: .choice(value), summary: summary, requirements: [.among(words)])
    }

    static func list(
        _ name: String, default values: [Int], _ summary: String, minimumCount: Int = 1
    ) -> BlockParameter {
        BlockParameter(
            name: name, defaultValue: .list(values), summary: summary,
            requirements: [.positive, .count(atLeast: minimumCount)])
    }

    /// An attention for the channels that another parameter gives.
    static func attention(
        default kind: AttentionKind, for channels: String, onlyLast: Bool = false
    ) -> BlockParameter {
        BlockParameter(
            name: "attention", defaultValue: .choice(kind.rawValue), summary: "the attention",
            requirements: [
                .among(AttentionKind.allCases.map(\.rawValue)), .fits(channelsIn: channels, onlyLast: onlyLast),
            ])
    }

    /// The channels of the input.
    static func channels(_ value: Int = 128, _ requirements: [Requirement] = [.positive]) -> BlockParameter {
        integer("channels", default: value, requirements, "channels of the input")
    }

    /// How much narrower the hidden layer is.
    static let reduction = integer(
        "reduction", default: 16, [.positive, .atMost(parameter: "channels")],
        "how many times narrower the hidden layer is than the input")

    /// The length of a kernel that is centred on an element.
    static func oddKernel(_ value: Int) -> BlockParameter {
        integer("kernel", default: value, [.positive, .odd], "length of the convolution's kernel")
    }

    /// The length of CBAM's spatial kernel.
    static let kernel3or7 = integer("kernel", default: 7, [.oneOf([3, 7])], "length of the convolution's kernel")

    /// The divisor in the formula of the adaptive kernel.
    static let gamma = integer(
        "gamma", default: 2, [.positive], "the kernel is |log2(channels) + beta| / gamma, made odd")

    /// The summand in the formula of the adaptive kernel.
    static let beta = integer("beta", default: 1, [], "see gamma")
}
