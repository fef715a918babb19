import ArgumentParser
import FoundationEssentials

/// How an answer is written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json

    /// A value as indented JSON with sorted keys.
    static func json(_ value: some Encodable) throws -> String {
        try encoded(value, [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    }

    /// A value as JSON with sorted keys on one line.
    static func jsonLine(_ value: some Encodable) throws -> String {
        try encoded(value, [.sortedKeys, .withoutEscapingSlashes])
    }

    private static func encoded(_ value: some Encodable, _ form: JSONEncoder.OutputFormatting) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = form
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}

/// How an answer about several models is written.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, ndjson
}
