import GraphIR

/// A message as reports show it: names that are long are cut, and nothing in it moves a cursor.
func shown(_ message: String) -> String {
    let limit = 200
    guard message.utf8.count > limit else { return message.printable() }
    let parts = message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
    let short = parts.map { String($1).printable(limit: $0.isMultiple(of: 2) ? 1000 : limit) }.joined(separator: "'")
    // Names may have quotes in them, so that a message can be long although each part is short.
    return short.utf8.count <= 4000 ? short : short.printable(limit: 4000)
}
