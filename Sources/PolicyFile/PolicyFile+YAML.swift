import GraphIR
import Validation

extension PolicyFile {
    /// Reads a policy file's text.
    ///
    /// - Throws: ``PolicyFileError`` for the first thing in it that is not understood.
    public init(yaml text: String) throws(PolicyFileError) {
        self.init()
        do {
            // What a scalar means depends on its key, so that nothing is to be guessed from how it looks.
            guard let root = try YAMLComposer.root(of: text) else { return }
            try root.readEntries(into: &self, keys: Key.all.map { ($0.name, $0.read) })
        } catch let error as PolicyFileError {
            throw error
        } catch {
            throw PolicyFileError(line: nil, reason: "\(error)")
        }
    }
}
