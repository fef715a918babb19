/// Tables in articles that a test writes.
public enum ArticleTables {
    /// Puts lines between a marker and what follows the table that stands there.
    public static func replace(_ table: String, in text: String, by lines: [String]) -> String {
        let marker = "<!-- table: \(table) -->"
        var result: [Substring] = []
        var isInTable = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if isInTable {
                if line.isEmpty || line.hasPrefix("|") { continue }
                isInTable = false
                result.append("")
            }
            result.append(line)
            guard line == marker else { continue }
            result += ["" as Substring] + lines.map { Substring($0) }
            isInTable = true
        }
        return (isInTable ? result + [""] : result).joined(separator: "\n")
    }
}
