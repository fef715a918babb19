import GraphIR
import Validation
import Yams

extension PolicyFile {
    /// Reads a policy file's text.
    ///
    /// - Throws: ``PolicyFileError`` for the first thing in it that is not understood.
    public init(yaml text: String) throws(PolicyFileError) {
        self.init()
        do {
            // What a scalar means depends on its key, so that nothing is to be guessed from how it looks.
            guard let root = try Yams.compose(yaml: text, .basic) else { return }
            try root.readEntries(into: &self, keys: Key.all.map { ($0.name, $0.read) })
        } catch let error as PolicyFileError {
            throw error
        } catch let error as YamlError {
            throw PolicyFileError(error)
        } catch {
            throw PolicyFileError(line: nil, reason: "\(error)")
        }
    }
}

extension PolicyFileError {
    /// What the YAML parser says, on one line.
    fileprivate init(_ error: YamlError) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let around = context.map { " \($0.text)" } ?? ""
            self.init(line: mark.line, reason: "not YAML: \(problem)\(around)".singleLine)
        case .reader(let problem, _, _, _): self.init(line: nil, reason: "not YAML: \(problem)".singleLine)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.map { String(describing: $0) }.sorted()
            self.init(
                line: context.mark.line, reason: "the key \(names.joined(separator: ", ").singleLine) is given twice")
        default: self.init(line: nil, reason: "not YAML: \(error)".singleLine)
        }
    }
}

extension String {
    /// The text without line breaks, as far as a message can show it.
    fileprivate var singleLine: String {
        split(whereSeparator: \.isNewline).joined(separator: " ").printable()
    }
}
