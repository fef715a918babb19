extension BlockParameter {
    /// What a setting's value must satisfy.
    public enum Requirement: Hashable, Sendable {
        /// At least 1.
        case positive
        /// At least a number.
        case atLeast(Int)
        /// A number with decimals from one number to another.
        case within(ClosedRange<Double>)
        /// Not divisible by 2.
        case odd
        /// One of some numbers.
        case oneOf([Int])
        /// One of some words.
        case among([String])
        /// Not larger than another setting.
        case atMost(parameter: String)
        /// A divisor of another setting.
        case divides(parameter: String)
        /// A list of at least some numbers.
        case count(atLeast: Int)
        /// An attention that can be built for the numbers of channels that another setting gives, or for its last.
        case fits(channelsIn: String, onlyLast: Bool)
    }
}

extension BlockParameter.Requirement: CustomStringConvertible {
    /// The condition, to be read after "must be".
    public var description: String {
        switch self {
        case .positive: "at least 1"
        case .atLeast(let number): "at least \(number)"
        case .within(let range): "from \(range.lowerBound) to \(range.upperBound)"
        case .odd: "odd"
        case .oneOf(let numbers): numbers.map(String.init).joined(separator: " or ")
        case .among(let words): "one of \(words.joined(separator: ", "))"
        case .atMost(let parameter): "at most \(parameter)"
        case .divides(let parameter): "a divisor of \(parameter)"
        case .count(let count): "at least \(count) number\(count == 1 ? "" : "s")"
        case .fits(let name, let onlyLast): "one that fits \(onlyLast ? "the last of " : "")\(name)"
        }
    }

    /// Why a value does not satisfy the condition, to be read after the parameter's name; `nil` when it does.
    func fault(of value: BlockParameter.Value, in arguments: BlockArguments) -> String? {
        if case .fits(let name, let onlyLast) = self {
            let kind = AttentionKind(rawValue: value.description)
            let channels = arguments.numbers(name).suffix(onlyLast ? 1 : .max)
            return channels.lazy.compactMap { kind?.fault(channels: $0) }.first
        }
        if holds(for: value, in: arguments) { return nil }
        switch self {
        case .atMost(let other), .divides(let other):
            return "must be \(self) (\(arguments[other])), found \(value)"
        case .among:
            return "must be \(self), found '\(value)'"
        default:
            return "must be \(self), found \(value)"
        }
    }

    private func holds(for value: BlockParameter.Value, in arguments: BlockArguments) -> Bool {
        if case .decimal(let number) = value, case .within(let range) = self { return range.contains(number) }
        let numbers = value.numbers
        return switch self {
        case .positive: numbers.allSatisfy { $0 >= 1 }
        case .atLeast(let bound): numbers.allSatisfy { $0 >= bound }
        case .odd: numbers.allSatisfy { $0 % 2 != 0 }
        case .oneOf(let allowed): numbers.allSatisfy(allowed.contains)
        case .among(let words): words.contains(value.description)
        case .atMost(let other): numbers.allSatisfy { $0 <= arguments[other] }
        case .divides(let other): numbers.allSatisfy { arguments[other] % $0 == 0 }
        case .count(let count): numbers.count >= count
        case .fits, .within: true
        }
    }
}
