import GraphIR
import Validation

extension YAMLNode {
    /// A list; a single value is a list of one.
    private func list() throws -> [YAMLNode] {
        switch content {
        case .sequence(let items): return items
        case .scalar(let text) where text.isEmpty: throw fault("expected a value or a list, found nothing")
        case .scalar: return [self]
        default: throw fault("expected a value or a list, found \(shown)")
        }
    }

    /// Patterns for names.
    func globs() throws -> [Glob] { try list().map { Glob(ByteString(try $0.text())) } }

    /// Patterns for element types, each of which matches at least one.
    func dataTypes() throws -> [Glob] {
        try list().map { node in
            let glob = Glob(ByteString(try node.text()))
            let known = DataType.allNames.map { ByteString($0) }
            if known.contains(where: glob.matches) { return glob }
            let nearest = known.nearest(to: glob.pattern, atMost: 1).first.map { "; did you mean \($0)?" }
            throw node.fault(
                "no element type is called \(node.shown)"
                    + (nearest ?? "; there are \(DataType.allNames.joined(separator: ", "))"))
        }
    }

    /// Yes or no.
    func truth() throws -> Bool {
        switch try text() {
        case "true": return true
        case "false": return false
        default: throw fault("expected true or false, found \(shown)")
        }
    }

    /// A number that is not negative; underscores may stand between digits.
    func count() throws -> Int64 {
        let text = try text()
        guard let number = Int64(text.filter { $0 != "_" }), number >= 0 else {
            throw fault("expected a number such as 5_000_000, found \(shown)")
        }
        return number
    }

    /// A number of bytes, with a unit or without: `20 MB`, `20MiB`.
    func byteCount() throws -> Int64 {
        let text = try text().filter { $0 != "_" }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let unit = text.dropFirst(digits.count).drop { $0 == " " }
        let units: [Substring: Int64] = [
            "": 1, "B": 1, "kB": 1000, "KB": 1000, "MB": 1_000_000, "GB": 1_000_000_000, "KiB": 1 << 10,
            "MiB": 1 << 20, "GiB": 1 << 30,
        ]
        guard let number = Int64(digits), let factor = units[unit] else {
            throw fault("expected a size such as 20 MB or 20 MiB, found \(shown)")
        }
        let (bytes, isOver) = number.multipliedReportingOverflow(by: factor)
        return isOver ? .max : bytes
    }

    /// Ids and areas of rules.
    func rules() throws -> [String] { try list().map { try $0.rule() } }

    /// An id or an area of rules.
    private func rule() throws -> String {
        let name = try text()
        if RuleSelection.isKnown(name) { return name }
        throw fault(RuleSelection.complaint(about: name))
    }

    /// Severities by rule.
    func severities() throws -> [(pattern: String, severity: Diagnostic.Severity)] {
        try entries().map { entry in
            guard let severity = Diagnostic.Severity(rawValue: try entry.value.text()) else {
                throw entry.value.fault("expected error, warning or info, found \(entry.value.shown)")
            }
            return (pattern: try entry.key.rule(), severity: severity)
        }
    }

    /// What holds for some models only.
    func sections() throws -> [PolicyFile.Section] {
        try entries().map { entry in
            var section = PolicyFile.Section(paths: Glob(ByteString(entry.name)))
            try entry.value.readEntries(
                into: &section,
                keys: [
                    ("ignore", { try $1.selection.ignored = $0.rules() }),
                    ("same-structure-as", { $1.structure = try $0.text() }),
                    ("severity", { try $1.selection.severities = $0.severities() }),
                ])
            return section
        }
    }

    /// Versions by domain; without a domain, those of ONNX's own operators.
    func opsets() throws -> [ByteString: VersionSet] {
        guard case .mapping = content else { return try ["": versions()] }
        var result: [ByteString: VersionSet] = [:]
        for entry in try entries() {
            result[entry.name == "ai.onnx" ? "" : ByteString(entry.name)] = try entry.value.versions()
        }
        return result
    }

    /// Versions and ranges of them: `11`, `13-17`, `>=13`, `<=17`.
    func versions() throws -> VersionSet {
        VersionSet(
            try list().map { node in
                guard let range = versionRange(try node.text()) else {
                    throw node.fault("expected a version such as 11, 11-17, >=11 or <=17, found \(node.shown)")
                }
                return range
            })
    }
}

private func versionRange(_ text: String) -> ClosedRange<Int64>? {
    let compact = text.filter { $0 != " " }
    if compact.hasPrefix(">="), let low = Int64(compact.dropFirst(2)) { return low...Int64.max }
    if compact.hasPrefix("<="), let high = Int64(compact.dropFirst(2)) { return Int64.min...high }
    let ends = compact.split(separator: "-", omittingEmptySubsequences: false).map { Int64($0) }
    guard let low = ends.first ?? nil, let high = ends.last ?? nil, ends.count <= 2, low <= high else { return nil }
    return low...high
}
