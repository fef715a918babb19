/// All that is wrong with a safetensors file.
///
/// A header that cannot be parsed has one fault; otherwise the faults of all tensors are collected.
public struct SafetensorsError: Error, Hashable, Sendable {
    /// The most faults that are kept.
    public static let faultLimit = 20

    /// One thing that is wrong.
    public struct Fault: Hashable, Sendable {
        /// Where it is.
        public var place: Place
        /// What is wrong.
        public var reason: String

        /// A fault of a place.
        public init(_ place: Place, reason: String) {
            self.place = place
            self.reason = reason
        }
    }

    /// The part of a file that a fault is about.
    public enum Place: Hashable, Sendable {
        /// A byte, by its position in the file.
        case byte(Int)
        /// A tensor, by its name.
        case tensor(String)
    }

    /// The first faults, at most ``faultLimit``.
    public private(set) var faults: [Fault] = []
    /// The number of all faults.
    public private(set) var faultCount = 0

    /// An error that has no faults yet.
    init() {}

    /// An error of one fault.
    public init(_ place: Place, reason: String) {
        add(Fault(place, reason: reason))
    }

    mutating func add(_ fault: @autoclosure () -> Fault) {
        if faultCount < Self.faultLimit { faults.append(fault()) }
        faultCount += 1
    }
}

extension SafetensorsError.Fault: CustomStringConvertible {
    /// One line: the place and what is wrong.
    public var description: String {
        switch place {
        case .byte(let position): "byte \(position): \(reason)"
        case .tensor(let name): "tensor \(quoted(name)): \(reason)"
        }
    }
}

extension SafetensorsError: CustomStringConvertible {
    /// One line for each fault that is kept, and one that counts the others.
    public var description: String {
        let others = faultCount - faults.count
        let lines = faults.map(\.description) + (others > 0 ? ["and \(others) more"] : [])
        return lines.joined(separator: "\n")
    }
}

/// A string of a file as it may be shown on a terminal: in quotes, without control characters, not too long.
func quoted(_ text: some StringProtocol) -> String {
    var result = "\""
    var scalars = text.unicodeScalars.makeIterator()
    for _ in 0..<200 {
        guard let scalar = scalars.next() else { return result + "\"" }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
            result += "\\u{\(String(scalar.value, radix: 16))}"
        default:
            result.unicodeScalars.append(scalar)
        }
    }
    return result + (scalars.next() == nil ? "\"" : "…\"")
}
