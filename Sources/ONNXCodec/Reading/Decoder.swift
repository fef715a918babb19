import GraphIR

/// Reads messages into the parts of a model.
///
/// Every length is checked against the end of the message around it before anything is done with it, recursion and
/// memory are bounded, and what is not needed, such as the contents of large tensors, is not read.
struct Decoder: ~Copyable {
    var cursor: Cursor
    /// Where the current value ends, or the current message when the value has no length of its own.
    var end: Int
    /// Where the current record starts.
    var recordStart = 0
    /// The end of the message that the current record is in.
    private(set) var messageEnd: Int
    /// How the current value is laid out.
    var wireType = WireType.varint
    /// The names of values.
    var names = StringTable()
    private var shared = StringTable()
    private var depth = 0
    /// How many more bytes the model may take.
    private var budget: Int

    init(_ source: any ByteSource) {
        cursor = Cursor(source)
        end = source.count
        messageEnd = end
        // What a model of many small nodes takes, whose names are as long as their number asks for.
        budget = (8 << 20) + 14 * source.count
    }

    /// Reads the fields of a message, up to the end of the current value, into what is known of it so far.
    mutating func decode<Message: WireMessage>(
        into message: inout Message, _ schema: MessageSchema<Message.Field>
    ) throws {
        let stop = end
        while cursor.position < stop {
            messageEnd = stop
            recordStart = cursor.position
            let head = cursor.shortHead(before: stop)
            let number = try head?.number ?? startRecord()
            let entry = number < schema.entries.count ? schema.entries[number] : nil
            do {
                if let head {
                    wireType = .bytes
                    end = cursor.position &+ head.length
                } else if wireType == .bytes {
                    try limitToLength()
                }
                if let entry, entry.accepts(wireType) {
                    try message.decode(entry.field, from: &self)
                } else {
                    try keepRecord(number, in: &message.unknownFields)
                }
            } catch let error as DecodeError {
                throw error.within(entry?.field.rawValue ?? "field \(number)")
            }
            end = stop
        }
    }

    /// Reads the head of a record; the number of its field.
    private mutating func startRecord() throws -> Int {
        let tag = try cursor.varint(before: end)
        guard tag >> 3 != 0, tag <= UInt32.max, cursor.position - recordStart <= 5 else {
            throw DecodeError(offset: recordStart, reason: "no field can start with tag \(tag)")
        }
        guard let wireType = WireType(rawValue: UInt8(truncatingIfNeeded: tag & 7)), wireType != .groupEnd else {
            throw DecodeError(offset: recordStart, reason: "field \(tag >> 3) has the impossible wire type \(tag & 7)")
        }
        self.wireType = wireType
        return Int(truncatingIfNeeded: tag >> 3)
    }

    /// Reads the length of a value and makes the value's end the end.
    mutating func limitToLength() throws {
        let length = try cursor.varint(before: end)
        guard length <= UInt64(end - cursor.position) else {
            throw DecodeError(
                offset: recordStart, reason: "length \(length) passes the end of its message at \(end)")
        }
        end = cursor.position + Int(truncatingIfNeeded: length)
    }

    /// Reads a message within the current one.
    private mutating func descend<Message: WireMessage>(
        into message: inout Message, _ schema: MessageSchema<Message.Field>
    ) throws {
        try enter()
        try decode(into: &message, schema)
        depth -= 1
    }

    /// Counts a level of nesting.
    mutating func enter() throws {
        if depth == WireLimit.depth {
            throw DecodeError(offset: recordStart, reason: "messages are nested more than \(WireLimit.depth) deep")
        }
        depth += 1
    }

    /// Uncounts levels of nesting.
    mutating func leave(_ levels: Int) {
        depth -= levels
    }

}

/// Bounding memory.
extension Decoder {
    /// The bytes that an object or the storage of an array takes beside its contents.
    private static var headerByteCount: Int { 48 }

    /// Counts memory against what a file of this size may take.
    mutating func spend(_ byteCount: Int) throws {
        budget -= byteCount
        if budget < 0 {
            throw DecodeError(offset: recordStart, reason: "the model takes more memory than a file of its size may")
        }
    }

    /// Counts the memory of one more object that holds a value.
    mutating func spendOnObject<Value>(_: Value.Type) throws {
        try spend(Self.headerByteCount + MemoryLayout<Value>.stride)
    }

    /// Counts the memory of one more element.
    ///
    /// A list that is full gets room for the rest of its message, provided that it goes on like this: a list that
    /// doubles would take twice its memory while it moves.
    mutating func spendOnElement<Element>(of list: inout [Element]) throws {
        let stride = MemoryLayout<Element>.stride
        try spend(list.isEmpty ? Self.headerByteCount + stride : stride)
        if list.count < list.capacity || list.count < 16 { return }
        let rest = (messageEnd - recordStart) / max(end - recordStart, 1)
        let room = max(list.count, min(rest, 64 * list.count))
        list.reserveCapacity(list.count + min(room, budget / stride + 1))
    }
}

/// Taking messages.
extension Decoder {
    /// Reads one more message of a list.
    mutating func append<Message: WireMessage>(to list: inout [Message]) throws {
        try spendOnElement(of: &list)
        list.append(try element(list.count))
    }

    /// Reads the message of a list that has a position there.
    mutating func element<Message: WireMessage>(_ index: Int) throws -> Message {
        var message = Message.empty
        do {
            try descend(into: &message, Message.Field.schema)
        } catch let error as DecodeError {
            throw error.within(element: index)
        }
        return message
    }

    /// Reads a message into the one that is there already, as repeated fields of one message are to be read.
    mutating func merge<Message: WireMessage>(into message: inout Message?) throws {
        try merge(into: &message, Message.Field.schema)
    }

    mutating func merge<Message: WireMessage>(
        into message: inout Message?, _ schema: MessageSchema<Message.Field>
    ) throws {
        if message == nil { try spendOnObject(Message.self) }
        // Only one reference may be left, or every merge would copy what is there.
        var merged = message ?? .empty
        message = nil
        try descend(into: &merged, schema)
        message = merged
    }

    /// Reads a message into the first of a list, which stands for an optional message that takes little room.
    mutating func merge<Message: WireMessage>(intoFirstOf list: inout [Message]) throws {
        if list.isEmpty {
            try spendOnObject(Message.self)
            list.append(.empty)
        }
        try descend(into: &list[0], Message.Field.schema)
    }
}

/// Taking strings.
extension Decoder {
    /// The bytes that a string takes beside its contents, in its table and where names are bound.
    private static let byteCountOfEntry = 96

    mutating func string() throws -> ByteString {
        try spend(48 + end - cursor.position)
        return try cursor.take(upTo: end) { ByteString(bytes: $0) }
    }

    /// A string that is likely to occur again.
    mutating func sharedString() throws -> ByteString {
        let (number, isNew) = try cursor.take(upTo: end) { shared.insert($0) }
        if isNew { try spend(Self.byteCountOfEntry + shared.strings[number].count) }
        return shared.strings[number]
    }

    /// Reads one more string of a list.
    mutating func append(to list: inout [ByteString]) throws {
        try spendOnElement(of: &list)
        list.append(try sharedString())
    }

    /// The name of a value.
    mutating func value() throws -> ValueID {
        let (number, isNew) = try cursor.take(upTo: end) { names.insert($0) }
        if isNew { try spend(Self.byteCountOfEntry + names.strings[number].count) }
        return ValueID(index: Int32(truncatingIfNeeded: number))
    }

    /// The value of a name that is known already.
    mutating func value(named name: ByteString?) -> ValueID? {
        name.map { ValueID(index: Int32(truncatingIfNeeded: names.insert($0).number)) }
    }

    /// Reads one more name of what a node reads or writes, `nil` when it is empty.
    mutating func append(to list: inout ValueList) throws {
        if list.count == ValueList.inlineCapacity { try spendOnObject([Int32].self) }
        if list.count >= ValueList.inlineCapacity { try spend(2 * MemoryLayout<Int32>.stride) }
        list.append(cursor.position == end ? nil : try value())
    }

    /// Reads one more name of a list of values, `nil` when it is empty.
    mutating func append(to list: inout [ValueID?]) throws {
        try spendOnElement(of: &list)
        list.append(cursor.position == end ? nil : try value())
    }
}
