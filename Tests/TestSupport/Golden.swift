import Foundation
public import Testing

/// Files that belong to the tests.
public enum Fixtures {
    /// The folder `Fixtures` of the package.
    public static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures").path()

    /// The path of a file below the folder.
    public static func path(_ name: String) -> String { folder + "/" + name }
}

/// Expects a text to equal a file below `Fixtures`.
///
/// With `RECORD_GOLDENS=1` in the environment it writes the file instead, and fails, so that recording is never taken
/// for a passed test.
public func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let path = Fixtures.path(name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        Issue.record("recorded \(name)", sourceLocation: sourceLocation)
        return
    }
    guard let expected = try? String(contentsOfFile: path, encoding: .utf8) else {
        Issue.record("no golden \(name); RECORD_GOLDENS=1 writes it", sourceLocation: sourceLocation)
        return
    }
    guard expected != text else { return }
    let (old, new) = (expected.split(separator: "\n"), text.split(separator: "\n"))
    let changes = new.difference(from: old).map { change in
        switch change {
        case .insert(let line, let text, _): "+\(line + 1): \(text)"
        case .remove(let line, let text, _): "-\(line + 1): \(text)"
        }
    }
    Issue.record("\(name) differs:\n\(changes.joined(separator: "\n"))", sourceLocation: sourceLocation)
}
