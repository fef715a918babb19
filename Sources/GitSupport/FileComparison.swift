import GraphIR
public import Inspection

/// Two files of one model as git hands them to its helpers, compared as graphs.
public struct FileComparison {
    private let old: (file: ModelFile, label: String)
    private let new: (file: ModelFile, label: String)

    /// Reads two files; the labels are what the answer calls them.
    public init(old: String, label oldLabel: String, new: String, label newLabel: String) {
        self.old = (ModelFile(path: old), oldLabel)
        self.new = (ModelFile(path: new), newLabel)
    }

    /// The difference in text; a model that is on one side only is added or removed as a whole.
    ///
    /// - Throws: what reading the weights throws.
    public func text(isColoured: Bool) throws -> String {
        if let report = try report() {
            return report.diff.isEqual
                ? report.equalityNote + "\n" : TextDiff(report, isColoured: isColoured).text
        }
        return Self.head("---", old) + Self.head("+++", new)
    }

    /// The difference of two models; `nil` when there is none on a side that should have one.
    public func report() throws -> DiffReport? {
        guard let a = Self.model(of: old.file), let b = Self.model(of: new.file) else { return nil }
        let diff = try GraphDiff(from: a, to: b, options: DiffOptions())
        return DiffReport(diff, a: old.label, b: new.label)
    }

    private static func model(of file: ModelFile) -> Model? {
        switch file.content {
        case .model(let model): model
        case .absent: Model()
        case .other: nil
        }
    }

    private static func head(_ sign: String, _ side: (file: ModelFile, label: String)) -> String {
        let label = side.label.printable()
        switch side.file.content {
        case .model, .absent: return "\(sign) \(label)\n"
        case .other(let lines): return "\(sign) \(label): \(lines.joined(separator: "\n    "))\n"
        }
    }
}
