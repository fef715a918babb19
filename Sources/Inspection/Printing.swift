import GraphIR

/// Rows as lines with aligned columns, two spaces apart.
public func table(_ rows: [[String]]) -> [String] {
    var widths: [Int] = []
    for row in rows {
        while widths.count < row.count { widths.append(0) }
        for (column, cell) in row.dropLast().enumerated() { widths[column] = max(widths[column], cell.width) }
    }
    return rows.map { row in
        var line = ""
        for (column, cell) in row.enumerated() {
            line += cell
            if column + 1 < row.count { line += String(repeating: " ", count: widths[column] - cell.width + 2) }
        }
        return line
    }
}

extension String {
    /// The number of characters, which in ASCII is that of the bytes.
    fileprivate var width: Int { utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D } ? utf8.count : count }
}

/// A name as it may be shown on a terminal.
func printable(_ name: String) -> String { name.printable() }

/// A number of bytes in decimal units, rounded to one digit after the point.
func byteCount(_ bytes: Int64) -> String {
    if bytes < 1000 { return "\(bytes) B" }
    var (number, unit) = (Double(bytes) / 1000, 0)
    let units = ["kB", "MB", "GB", "TB", "PB", "EB"]
    while number >= 999.95 && unit < units.count - 1 { (number, unit) = (number / 1000, unit + 1) }
    let tenths = Int64((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10) \(units[unit])"
}
