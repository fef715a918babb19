import CYAML
import GraphIR

/// A step of libyaml's walk through a document.
struct YAMLEvent {
    /// What is met.
    enum Kind {
        case documentStart
        case alias(ByteString)
        case scalar(String)
        case sequenceStart, mappingStart
        /// The end of a sequence or of a mapping.
        case collectionEnd
        case streamEnd
        /// What says nothing about values.
        case other
    }

    let kind: Kind
    /// The name that aliases use for the value.
    let anchor: ByteString?
    /// The line, from 1.
    let line: Int

    fileprivate init(_ event: yaml_event_t) {
        let data = event.data
        switch event.type {
        case YAML_DOCUMENT_START_EVENT: (kind, anchor) = (.documentStart, nil)
        case YAML_ALIAS_EVENT: (kind, anchor) = (.alias(name(data.alias.anchor) ?? ""), nil)
        case YAML_SCALAR_EVENT:
            let bytes = UnsafeBufferPointer(start: data.scalar.value, count: data.scalar.length)
            (kind, anchor) = (.scalar(String(decoding: bytes, as: UTF8.self)), name(data.scalar.anchor))
        case YAML_SEQUENCE_START_EVENT: (kind, anchor) = (.sequenceStart, name(data.sequence_start.anchor))
        case YAML_MAPPING_START_EVENT: (kind, anchor) = (.mappingStart, name(data.mapping_start.anchor))
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: (kind, anchor) = (.collectionEnd, nil)
        case YAML_STREAM_END_EVENT: (kind, anchor) = (.streamEnd, nil)
        default: (kind, anchor) = (.other, nil)
        }
        line = Int(clamping: event.start_mark.line) + 1
    }
}

private func name(_ text: UnsafePointer<UInt8>?) -> ByteString? {
    text.map { ByteString(String(decodingCString: $0, as: UTF8.self)) }
}

/// The events of a text, one after the other.
final class YAMLEvents {
    /// The parser points to itself, so that it has to stay where it is.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let text: UnsafeMutableBufferPointer<UInt8>

    /// Begins before the first document.
    init(_ source: String) throws(PolicyFileError) {
        text = UnsafeMutableBufferPointer.allocate(capacity: source.utf8.count)
        _ = text.initialize(from: source.utf8)
        parser = UnsafeMutablePointer.allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        guard yaml_parser_initialize(parser) == 1 else { throw PolicyFileError(line: nil, reason: outOfMemory) }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)
        _ = try next()
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        text.deallocate()
    }

    /// The next event; after the last nothing may be asked for.
    func next() throws(PolicyFileError) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw fault }
        defer { yaml_event_delete(&event) }
        return YAMLEvent(event)
    }

    /// What libyaml says is wrong, on one line.
    private var fault: PolicyFileError {
        let state = parser.pointee
        let words = [state.problem, state.context].compactMap { $0.map { String(cString: $0) } }
        switch state.error {
        case YAML_MEMORY_ERROR: return PolicyFileError(line: nil, reason: outOfMemory)
        case YAML_READER_ERROR:
            return PolicyFileError(line: nil, reason: "not YAML: \(words.first ?? "unreadable")".onOneLine)
        default:
            let line = Int(clamping: state.problem_mark.line) + 1
            return PolicyFileError(line: line, reason: "not YAML: \(words.joined(separator: " "))".onOneLine)
        }
    }
}

private let outOfMemory = "there is no memory to read it"

extension String {
    /// The text without line breaks, as far as a message can show it.
    var onOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ").printable() }
}
