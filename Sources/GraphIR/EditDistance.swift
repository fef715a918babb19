/// How many insertions, deletions and substitutions of bytes turn one name into the other (Levenshtein, 1965).
///
/// The time is the product of both lengths: callers bound them.
package func editDistance(_ first: some Collection<UInt8>, _ second: some Collection<UInt8>) -> Int {
    var row = Array(0...second.count)
    for (i, byte) in first.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, other) in second.enumerated() {
            let substituted = diagonal + (byte == other ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = Swift.min(substituted, row[j] + 1, diagonal + 1)
        }
    }
    return row[second.count]
}
