/// Values by position, `nil` where one is left out: what a node reads, or what it writes.
///
/// An array in all but its memory: lists of up to three, which nearly all are, take none of their own.
public struct ValueList: Sendable {
    /// The most values that take no memory of their own.
    public static let inlineCapacity = 3

    /// What stands for a value that is left out.
    @usableFromInline static let absent = Int32.min

    @usableFromInline enum Storage: Sendable {
        case few(Int32, Int32, Int32, count: UInt8)
        case many([Int32])
    }

    @usableFromInline var storage: Storage

    /// A list without values.
    @inlinable
    public init() {
        storage = .few(Self.absent, Self.absent, Self.absent, count: 0)
    }

    /// The numbers in memory of their own.
    private var numbers: [Int32] {
        switch storage {
        case .few(let first, let second, let third, let count): Array([first, second, third].prefix(Int(count)))
        case .many(let numbers): numbers
        }
    }

    /// Puts other values in the place of all that are not left out.
    @inlinable
    mutating func replaceEach(_ change: (ValueID) -> ValueID?) {
        func changed(_ number: Int32) -> Int32 {
            number == Self.absent ? number : Self.number(change(ValueID(index: number)))
        }
        switch storage {
        case .few(let first, let second, let third, let count):
            // In order, because what the change does may depend on what it did.
            let (a, b) = (changed(first), changed(second))
            storage = .few(a, b, changed(third), count: count)
        case .many(var numbers):
            self = ValueList()
            for index in numbers.indices { numbers[index] = changed(numbers[index]) }
            storage = .many(numbers)
        }
    }

    @inlinable
    static func number(_ value: ValueID?) -> Int32 { if let value { value.index } else { absent } }
}

extension ValueList: RandomAccessCollection, MutableCollection {
    /// The first position.
    @inlinable public var startIndex: Int { 0 }

    /// The number of positions.
    @inlinable public var endIndex: Int { count }

    /// The number of positions.
    @inlinable public var count: Int {
        switch storage {
        case .few(_, _, _, let count): Int(count)
        case .many(let numbers): numbers.count
        }
    }

    /// The value at a position.
    @inlinable
    public subscript(position: Int) -> ValueID? {
        get {
            precondition(position >= 0 && position < endIndex, "position outside the list")
            let number: Int32
            switch storage {
            case .few(let first, let second, let third, _):
                number = position == 0 ? first : position == 1 ? second : third
            case .many(let numbers): number = numbers[position]
            }
            return number == Self.absent ? nil : ValueID(index: number)
        }
        set {
            precondition(position >= 0 && position < endIndex, "position outside the list")
            let number = Self.number(newValue)
            switch storage {
            case .few(let first, let second, let third, let count):
                storage = .few(
                    position == 0 ? number : first, position == 1 ? number : second, position == 2 ? number : third,
                    count: count)
            case .many(var numbers):
                // With a second reference to them, the numbers would be copied.
                self = ValueList()
                numbers[position] = number
                storage = .many(numbers)
            }
        }
    }
}

extension ValueList: RangeReplaceableCollection {
    /// Puts values in the place of others.
    public mutating func replaceSubrange(_ range: Range<Int>, with values: some Collection<ValueID?>) {
        var numbers = numbers
        numbers.replaceSubrange(range, with: values.map(Self.number))
        self = ValueList(numbers: numbers)
    }

    /// Adds a value at the end.
    @inlinable
    public mutating func append(_ value: ValueID?) {
        let number = Self.number(value)
        switch storage {
        case .few(_, _, _, count: 0): storage = .few(number, Self.absent, Self.absent, count: 1)
        case .few(let first, _, _, count: 1): storage = .few(first, number, Self.absent, count: 2)
        case .few(let first, let second, _, count: 2): storage = .few(first, second, number, count: 3)
        case .few(let first, let second, let third, _): storage = .many([first, second, third, number])
        case .many(var numbers):
            self = ValueList()
            numbers.append(number)
            storage = .many(numbers)
        }
    }

    /// The values of a sequence.
    @inlinable
    public init(_ values: some Sequence<ValueID?>) {
        self.init()
        for value in values { append(value) }
    }

    private init(numbers: [Int32]) {
        self.init()
        if numbers.count > Self.inlineCapacity {
            storage = .many(numbers)
        } else {
            for number in numbers { append(number == Self.absent ? nil : ValueID(index: number)) }
        }
    }
}

extension ValueList: Hashable {
    /// Whether the values are the same, position by position.
    public static func == (left: ValueList, right: ValueList) -> Bool { left.elementsEqual(right) }

    /// Hashes the values and their number.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        for value in self { hasher.combine(value) }
    }
}

extension ValueList: ExpressibleByArrayLiteral {
    /// The values of a literal.
    public init(arrayLiteral values: ValueID?...) {
        self.init(values)
    }
}

extension ValueList: CustomStringConvertible {
    /// The values as an array shows them.
    public var description: String { Array(self).description }
}
