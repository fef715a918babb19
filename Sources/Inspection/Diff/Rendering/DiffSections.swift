import GraphIR

/// What differs besides nodes, as lines with a sign: interface, metadata and weights.
struct DiffSections {
    let diff: GraphDiff

    /// One line of a section.
    struct Line {
        let sign: ChangeSign
        let cells: [String]
    }

    /// How many weights are listed.
    static let weightLimit = 10

    /// Inputs and outputs whose name, type or source differs.
    var interface: [Line] {
        let values = diff.interface.map { change -> Line in
            let label = "\(change.direction.rawValue) \(printable(change.b?.name ?? change.a?.name ?? ""))"
            return Line(sign: Self.sign(of: change), cells: [label, Self.text(of: change)])
        }
        let outputs = diff.entries.filter { diff.place(of: $0).map { $0.node == nil } ?? false }.map { entry in
            let values = entry.changes.map { $0.values(in: diff) }.map { "\($0.a) -> \($0.b)" }
            let text = values.isEmpty ? entry.kind.rawValue : "from " + values.joined(separator: ", ")
            return Line(sign: ChangeSign(entry.kind), cells: ["output \(diff.label(of: entry))", text])
        }
        // An output that comes or goes is told once, with its type.
        let told = Set(values.filter { $0.sign == .added || $0.sign == .removed }.compactMap { $0.cells.first })
        return values + outputs.filter { $0.cells.first.map { !told.contains($0) } ?? true }
    }

    /// Facts about the models.
    var metadata: [Line] {
        diff.metadata.map { change in
            let sign: ChangeSign = change.a == nil ? .added : change.b == nil ? .removed : .changed
            let values = [change.a, change.b].compactMap { $0 }.map { $0.isEmpty ? "\"\"" : printable($0) }
            return Line(sign: sign, cells: [Self.label(ofMetadata: change.field), values.joined(separator: " -> ")])
        }
    }

    /// Constants with other elements, those that nodes show in full aside.
    var weights: [Line] {
        let told = diff.weights.filter { $0.elementCount > 8 }
        let lines = told.prefix(Self.weightLimit).map { change in
            Line(
                sign: .changed,
                cells: [Self.name(of: change), change.typeText, Self.text(of: change), users(of: change)])
        }
        let left = told.count - lines.count
        return lines
            + (left > 0 ? [Line(sign: .same, cells: ["... \(left) more, all of them with --format json"])] : [])
    }

    /// The sections that have something to say, with their titles.
    var all: [(title: String, lines: [Line])] {
        [("interface", interface), ("metadata", metadata), ("weights", weights)].filter { !$0.1.isEmpty }
    }

    private static func sign(of change: InterfaceChange) -> ChangeSign {
        switch change.kind {
        case .added: .added
        case .removed: .removed
        case .changed: .changed
        case .renamed: .same
        }
    }

    private static func text(of change: InterfaceChange) -> String {
        let types = [change.a, change.b].compactMap { $0?.type }.map(printable)
        let isRenamed = change.a != nil && change.b != nil && change.a?.name != change.b?.name
        let name = isRenamed ? "was named \(printable(change.a?.name ?? ""))" : ""
        if change.kind == .renamed { return name }
        return types.joined(separator: " -> ") + (name.isEmpty ? "" : ", \(name)")
    }

    private static func label(ofMetadata field: String) -> String {
        if field == "opset:" { return "opset" }
        return printable(field.hasPrefix("opset:") ? "opset " + field.dropFirst("opset:".count) : field)
    }

    /// The node that uses a constant, or how many do.
    private func users(of change: WeightChange) -> String {
        let names = change.users.map { diff.label(of: diff.entries[$0]) }
        return names.count == 1 ? "in \(names[0])" : "used by \(counted(names.count, "node"))"
    }

    /// The constant's name in the second model, if it has one there.
    static func name(of change: WeightChange) -> String {
        let names = [change.b, change.a].compactMap { $0 }.filter { !$0.isEmpty }
        return names.first.map(printable) ?? "(constant)"
    }

    /// How many elements differ, and by how much.
    static func text(of change: WeightChange) -> String {
        var parts: [String] = []
        if let count = change.differingCount {
            parts.append("\(grouped(count)) of \(grouped(change.elementCount)) differ")
        }
        if let difference = change.maximumDifference { parts.append("max abs \(digits(difference))") }
        if let relative = change.maximumRelativeDifference { parts.append("max rel \(digits(relative))") }
        return parts.isEmpty ? "other elements" : parts.joined(separator: ", ")
    }

    /// A number with four significant digits.
    static func digits(_ number: Double) -> String {
        guard number.isFinite, number != 0 else { return "\(number)" }
        var (exponent, scale) = (0, abs(number))
        while scale >= 10 { (scale, exponent) = (scale / 10, exponent + 1) }
        while scale < 1 { (scale, exponent) = (scale * 10, exponent - 1) }
        let mantissa = (scale * 1000).rounded()
        let sign = number < 0 ? "-" : ""
        if exponent < -4 || exponent > 6 { return "\(sign)\(mantissa / 1000)e\(exponent)" }
        var result = mantissa
        for _ in 0..<max(0, exponent) { result *= 10 }
        var divisor = 1000.0
        for _ in 0..<max(0, -exponent) { divisor *= 10 }
        return "\(sign)\(DiffValue.text(result / divisor, "\(result / divisor)"))"
    }
}

extension WeightChange {
    /// The type and shape.
    var typeText: String { "\(dataType)[\(dimensions.map(String.init).joined(separator: ", "))]" }
}
