import Operators

/// A number with three digits and a decimal unit, `1.81 G`.
func scaled(_ number: Int64) -> String {
    if number.magnitude < 1000 { return String(number) }
    var (value, unit) = (Double(number) / 1000, 0)
    let units = ["k", "M", "G", "T", "P", "E"]
    while value.magnitude >= 999.5 && unit < units.count - 1 { (value, unit) = (value / 1000, unit + 1) }
    let decimals = value.magnitude < 9.995 ? 2 : value.magnitude < 99.95 ? 1 : 0
    let factor = [1, 10, 100][decimals]
    let digits = Int64((value * Double(factor)).rounded())
    let fraction = String(digits.magnitude % UInt64(factor))
    let padding = String(repeating: "0", count: decimals - min(decimals, fraction.count))
    return "\(digits / Int64(factor))" + (decimals == 0 ? "" : "." + padding + fraction) + " " + units[unit]
}

/// A count as a person reads it; a long sum shows its first terms.
///
/// - Parameter isBrief: whether it stands in a column.
func count(_ polynomial: Polynomial?, isBrief: Bool = false) -> String {
    text(polynomial, isBrief, number: scaled)
}

/// A number of bytes as a person reads it.
func bytes(_ polynomial: Polynomial?, isBrief: Bool = false) -> String {
    text(polynomial, isBrief, number: byteCount)
}

private func text(_ polynomial: Polynomial?, _ isBrief: Bool, number: (Int64) -> String) -> String {
    guard let polynomial else { return "too large" }
    if let value = polynomial.number { return number(value) }
    return polynomial.spelled(limit: isBrief ? 2 : 6, number: number).printable(limit: isBrief ? 48 : 400)
}
