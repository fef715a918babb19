import GraphIR

/// What is known of each value of a model.
///
/// Facts that are short are kept once, with a number, so that nodes with equal inputs are known by a few numbers.
/// Other facts belong to one value each.
struct KnownFacts: Sendable {
    /// The number that stands for no facts.
    static let none: Int32 = 0

    /// For each value the number of its facts.
    private var numbers: [Int32]
    private var facts: [ValueFacts?] = [nil]
    private var isShared = [true]
    /// The numbers of facts that belong to no value any more.
    private var unused: [Int32] = []
    private var lists = WordLists()
    private var list = WordList()
    /// For each list of words the number of its facts.
    private var numbersOfLists: [Int32] = []

    /// Nothing is known of so many values.
    init(count: Int) {
        numbers = Array(repeating: Self.none, count: count)
    }

    /// What is known of a value.
    subscript(index: Int) -> ValueFacts? {
        get { facts[Int(numbers[index])] }
        set {
            if let number = sharedNumber(of: newValue) {
                setNumber(number, of: index)
            } else if isShared[Int(numbers[index])] {
                numbers[index] = ownNumber(of: newValue)
            } else {
                facts[Int(numbers[index])] = newValue
            }
        }
    }

    /// The number of what is known of a value; `nil` when that belongs to this value alone.
    func sharedNumber(at index: Int) -> Int32? {
        let number = numbers[index]
        return isShared[Int(number)] ? number : nil
    }

    /// The facts of a number.
    func facts(of number: Int32) -> ValueFacts? { facts[Int(number)] }

    /// Changes what is known of a value.
    mutating func setNumber(_ number: Int32, of index: Int) {
        let earlier = numbers[index]
        if !isShared[Int(earlier)] { unused.append(earlier) }
        numbers[index] = number
    }

    /// The number of facts; `nil` when they are not kept for several values.
    mutating func sharedNumber(of known: ValueFacts?) -> Int32? {
        guard let known else { return Self.none }
        list.removeAll()
        guard numbersOfLists.count < InferenceMemo.maximumCount, list.append(known) else { return nil }
        let (position, isNew) = lists.insert(list)
        if isNew {
            numbersOfLists.append(Int32(truncatingIfNeeded: facts.count))
            facts.append(known)
            isShared.append(true)
        }
        return numbersOfLists[position]
    }

    private mutating func ownNumber(of known: ValueFacts?) -> Int32 {
        if let number = unused.popLast() {
            facts[Int(number)] = known
            return number
        }
        facts.append(known)
        isShared.append(false)
        return Int32(truncatingIfNeeded: facts.count - 1)
    }
}

extension WordList {
    /// Adds facts; false when they are other than a tensor's with few contents, and are then added in part.
    fileprivate mutating func append(_ facts: ValueFacts) -> Bool {
        guard !facts.hasExcess, let type = facts.type, case .tensor(let tensor)? = type.kind,
            type.denotation == nil, type.unknownFields.isEmpty, append(tensor)
        else { return false }
        let (elements, floats) = (facts.elements, facts.floats)
        guard elements?.count ?? 0 <= 16, floats?.count ?? 0 <= 16 else { return false }
        append(elements?.count ?? -1)
        for size in elements ?? [] { append(size) }
        append(floats?.count ?? -1)
        for number in floats ?? [] { append(UInt64(number.bitPattern)) }
        return true
    }

    private mutating func append(_ tensor: TensorType) -> Bool {
        guard tensor.unknownFields.isEmpty else { return false }
        append(tensor.elementType.map { Int($0.rawValue) } ?? Int.min)
        guard let shape = tensor.shape else {
            append(-1)
            return true
        }
        guard shape.rank <= InferenceContext.maximumRank, shape.unknownFields.isEmpty else { return false }
        append(shape.rank)
        for index in shape.dimensions.indices {
            let dimension = shape.dimensions[index]
            guard dimension.denotation == nil, dimension.unknownFields.isEmpty else { return false }
            append(dimension.size)
        }
        return true
    }

    private mutating func append(_ size: Size) {
        switch size {
        case .fixed(let length):
            append(0)
            append(Int(length))
        case .symbolic(let name):
            append(1)
            append(name)
        case .unknown: append(2)
        }
    }
}
