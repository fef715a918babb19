/// Rows as lines with aligned columns, two spaces apart.
public func table(_ rows: [[String]]) -> [String] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
        rows.map { $0.count > column + 1 ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
        row.enumerated().map { column, cell in
            column + 1 == row.count ? cell : cell + String(repeating: " ", count: widths[column] - cell.count + 2)
        }.joined()
    }
}

/// A name as it may be shown on a terminal: control and direction characters as `\u{…}`, at most 200 characters.
func printable(_ name: String) -> String {
    let isPlain = name.utf8.count <= 200 && name.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7f }
    if isPlain { return name }
    var result = ""
    for scalar in name.unicodeScalars.prefix(200) {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
            result += "\\u{\(String(scalar.value, radix: 16))}"
        default:
            result.unicodeScalars.append(scalar)
        }
    }
    return name.unicodeScalars.count > 200 ? result + "…" : result
}

/// A number with commas between thousands.
func grouped(_ number: Int64) -> String {
    var digits = String(number.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
        groups.insert(String(digits.suffix(3)), at: 0)
        digits.removeLast(3)
    }
    return (number < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
}

/// A number of bytes in decimal units with one digit after the point.
func byteCount(_ bytes: Int64) -> String {
    let units = ["B", "kB", "MB", "GB", "TB", "PB", "EB"]
    var (whole, unit, tenths) = (bytes, 0, Int64(0))
    while whole >= 1000 && unit < units.count - 1 {
        (whole, tenths, unit) = (whole / 1000, whole % 1000 / 100, unit + 1)
    }
    return unit == 0 ? "\(bytes) B" : "\(whole).\(tenths) \(units[unit])"
}

/// A number with a noun, in the plural unless it is 1.
func counted(_ count: Int, _ noun: String) -> String {
    "\(grouped(Int64(count))) \(noun)\(count == 1 ? "" : "s")"
}
