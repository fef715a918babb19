import GraphIR
import PolicyFile
import Testing

/// How the text of a policy file is taken apart.
@Suite struct YAMLTests {
    @Test(arguments: [
        "ignore: [graph, node]", "ignore:\n- graph\n- node\n", "ignore:\r\n  - graph\r\n  - node\r\n",
        "\u{FEFF}ignore: [graph, node]", "---\nignore: [graph, node]\n...\n", "%YAML 1.1\n---\nignore: [graph, node]",
        "ignore: ['graph', \"no\\x64e\"]", "'ignore': [!!str graph, &a node]",
        "? ignore\n: - graph\n  - >-\n    node\n",
        "{\"ignore\": [graph, node]}", "ignore: [graph, node] # [",
    ])
    func spellings(_ yaml: String) throws {
        #expect(try PolicyFile(yaml: yaml).selection.ignored == ["graph", "node"])
    }

    @Test func aliases() throws {
        let file = try PolicyFile(
            yaml: """
                ignore: &common [graph, &last node]
                select: *last
                paths:
                  old/*: &section {ignore: *common}
                  new/*: *section
                """)
        #expect(file.selection.selected == ["node"])
        #expect(file.sections.map(\.selection.ignored) == [["graph", "node"], ["graph", "node"]])
    }

    /// The later of two anchors of one name counts.
    @Test func anchorsGivenAgain() throws {
        let file = try PolicyFile(yaml: "ignore: &a graph\nselect: &a node\nsame-structure-as: *a")
        #expect(file.structure == "node")
    }

    @Test func textsWithAnyCharacter() throws {
        let file = try PolicyFile(yaml: "same-structure-as: \"a\\0b\\n\u{1F600}\\u00e9\"")
        #expect(file.structure == "a\0b\n\u{1F600}\u{E9}")
    }

    @Test(arguments: [
        ("a: &a [*a]", 1, "not YAML: found undefined alias"),
        ("ignore: x\n--- \nignore: y", 2, "not YAML: but found another document"),
        ("ignore: graph\nselect: node\nselect: graph\nignore: x", 1, "the key ignore, select is given twice"),
        ("paths:\n  a: {ignore: graph, 'ignore': node}", 2, "the key ignore is given twice"),
        ("[a, b]: c", 1, "expected a single value, found a list"),
        ("severity: {? {a: 1} : error}", 1, "severity: expected a single value, found a mapping"),
        ("a: b: c", 1, "not YAML: mapping values are not allowed in this context"), ("a: \"b", 1, "not YAML: found"),
        ("a:\n\t- b", 2, "not YAML: found character that cannot start any token"), ("a: }", 1, "not YAML: "),
        ("ignore: graph\n- node", 2, "not YAML: did not find expected key while parsing a block mapping"),
    ])
    func faults(_ yaml: String, _ line: Int, _ reason: String) {
        #expect(fault(yaml)?.line == line)
        #expect(fault(yaml)?.reason.hasPrefix(reason) == true, "\(fault(yaml)?.description ?? "accepted")")
    }

    @Test(arguments: ["a: \u{1}", "a: \0"]) func unreadableCharacters(_ yaml: String) {
        #expect(fault(yaml) == PolicyFileError(line: nil, reason: "not YAML: control characters are not allowed"))
    }

    @Test(arguments: ["[", "{a: ", "- ", "? "]) func depthIsLimited(opening: String) {
        let yaml = String(repeating: opening, count: 100_000)
        #expect(fault(yaml)?.reason == "lists and mappings are nested more than 64 deep")
    }

    @Test func depthByIndentationIsLimited() {
        let yaml = (0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        #expect(fault(yaml)?.reason == "lists and mappings are nested more than 64 deep")
    }

    @Test func aliasesAreLimited() {
        let levels = (1...30).map { "k\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
        #expect(fault("k0: &a0 x\n" + levels)?.reason == "aliases stand for more than 10000 values")
        let chain = (1...5000).map { ", &a\($0) [*a\($0 - 1)]" }.joined()
        #expect(fault("ignore: [&a0 x\(chain)]")?.reason == "aliases stand for more than 10000 values")
    }

    @Test func manyKeys() {
        let keys = (0..<50_000).map { "k\($0): v\n" }.joined()
        #expect(fault(keys)?.line == 1)
        #expect(fault(keys + "k7: v")?.description == "line 8: the key k7 is given twice")
    }

    private func fault(_ yaml: String) -> PolicyFileError? {
        do {
            _ = try PolicyFile(yaml: yaml)
            return nil
        } catch {
            return error
        }
    }
}
