/// The text of an object whose last member is a list, element by element as they become known.
package struct JSONListText: Sendable {
    private let start: String
    private let end: String
    private var isEmpty = true

    /// - Parameter frame: the object, with nothing in the list.
    package init(_ frame: some Encodable) throws {
        let text = try JSONText.text(of: frame, isIndented: true)
        let middle = text.lastIndex(of: "]") ?? text.endIndex
        start = String(text[..<middle])
        end = String(text[middle...])
    }

    /// The text up to the end of one more element.
    package mutating func part(of element: some Encodable) throws -> String {
        let text = try JSONText.text(of: element, isIndented: true, outerDepth: 2)
        defer { isEmpty = false }
        return (isEmpty ? start : ",") + "\n    " + text
    }

    /// What is left.
    package var ending: String { isEmpty ? start + end : "\n  " + end }
}
