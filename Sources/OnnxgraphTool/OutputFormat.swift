import ArgumentParser
import Inspection

/// How an answer is written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json

    /// A value as indented JSON.
    static func json(_ value: some Encodable) throws -> String { try JSONText.text(of: value, isIndented: true) }

    /// A value as JSON on one line.
    static func jsonLine(_ value: some Encodable) throws -> String { try JSONText.text(of: value, isIndented: false) }

    /// Prints a value as indented JSON, piece by piece.
    static func printJSON(_ value: some Encodable) throws {
        try JSONText.write(value, isIndented: true, to: Console.answer)
        print()
    }
}

/// How an answer about several models is written.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, ndjson
}
