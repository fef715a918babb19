import GraphIR
import PolicyFile
import Testing
import Validation

@Suite struct PolicyFileTests {
    @Test func everyKey() throws {
        let file = try PolicyFile(
            yaml: """
                allowed-opsets: {ai.onnx: [11, 13-17], com.microsoft: 1}
                allowed-ir-versions: "<=9"
                allowed-ops: [Conv, Relu]
                forbidden-ops: Loop
                allowed-domains: ai.onnx
                forbidden-domains: [com.*]
                allowed-dtypes: [float, "int*"]
                forbidden-dtypes: double
                input-names: [image, "input*"]
                output-names: "*"
                node-names: /*
                initializer-names: "*.weight"
                static-shapes: true
                max-parameters: 5_000_000
                max-macs: 4_100_000_000
                max-file-size: 20 MiB
                same-structure-as: golden.onnx
                select: [graph, policy]
                ignore: graph.cycle
                severity:
                  graph: warning
                  graph.undefined-value: error
                paths:
                  legacy/*:
                    ignore: [policy]
                    severity: {graph: info}
                    same-structure-as: legacy.onnx
                """)
        #expect(file.structure(for: "new/a.onnx") == "golden.onnx")
        #expect(file.structure(for: "legacy/a.onnx") == "legacy.onnx")
        #expect(file.structures == ["golden.onnx", "legacy.onnx"])
        let policy = file.policy
        #expect(policy.allowedOpsets == ["": VersionSet([11...11, 13...17]), "com.microsoft": VersionSet([1...1])])
        #expect(policy.allowedIRVersions == VersionSet([Int64.min...9]))
        #expect(policy.ops == Permission(allowed: [Glob("Conv"), Glob("Relu")], forbidden: [Glob("Loop")]))
        #expect(policy.domains == Permission(allowed: [Glob("ai.onnx")], forbidden: [Glob("com.*")]))
        #expect(policy.types == Permission(allowed: [Glob("float"), Glob("int*")], forbidden: [Glob("double")]))
        #expect(policy.names[.input] == [Glob("image"), Glob("input*")] && policy.names[.node] == [Glob("/*")])
        #expect(policy.names[.output] == [Glob("*")] && policy.names[.initializer] == [Glob("*.weight")])
        #expect(policy.requiresStaticShapes && policy.maximumParameters == 5_000_000)
        #expect(policy.maximumFileSize == 20 << 20 && policy.maximumMacs == 4_100_000_000)
        #expect(file.selection.selected == ["graph", "policy"] && file.selection.ignored == ["graph.cycle"])
        #expect(file.selection.severities.map(\.severity) == [.warning, .error])
        #expect(file.sections.map(\.paths) == [Glob("legacy/*")])
    }

    @Test func sectionsApplyToTheirModels() throws {
        let file = try PolicyFile(yaml: "select: [graph]\nignore: node\npaths: {'old/*': {ignore: policy}}")
        var arguments = RuleSelection(ignored: ["tensor"])
        #expect(file.selection(for: "new/a.onnx", with: arguments).ignored == ["node", "tensor"])
        #expect(file.selection(for: "old/a.onnx", with: arguments).ignored == ["node", "policy", "tensor"])
        #expect(file.selection(for: "a", with: arguments).selected == ["graph"])
        arguments.selected = ["shape"]
        #expect(file.selection(for: "a", with: arguments).selected == ["shape"])
    }

    @Test func emptyFiles() throws {
        #expect(try PolicyFile(yaml: "").policy == Policy())
        #expect(try PolicyFile(yaml: "# nothing\n").policy == Policy())
    }

    @Test(arguments: [
        ("\n\nallowd-ops: [x]", 3, "unknown key 'allowd-ops'; did you mean allowed-ops?"),
        ("zzz: 1", 1, "unknown key 'zzz'; there are allowed-opsets"),
        ("static-shapes: yes", 1, "static-shapes: expected true or false, found 'yes'"),
        ("allowed-dtypes: [float, flot]", 1, "no element type is called 'flot'; did you mean float?"),
        ("ignore:\n  - graph\n  - grph", 3, "did you mean graph?"),
        ("severity: {graph: fatal}", 1, "expected error, warning or info, found 'fatal'"),
        ("paths:\n  a:\n    ignroe: x", 3, "paths: unknown key 'ignroe'; did you mean ignore?"),
        ("allowed-ops: {a: 1}", 1, "expected a value or a list, found a mapping"),
        ("allowed-ops:", 1, "found nothing"), ("allowed-opsets: 17-11", 1, "found '17-11'"),
        ("allowed-opsets: eleven", 1, "expected a version"), ("max-parameters: -1", 1, "found '-1'"),
        ("max-file-size: 20 XB", 1, "found '20 XB'"), ("- a", 1, "expected keys with values, found a list"),
        ("ignore: graph\nignore: node", 1, "the key ignore is given twice"), ("a: [", 2, "not YAML"),
        ("a: *b", 1, "not YAML"), ("max-parameters: 99999999999999999999", 1, "expected a number"),
    ])
    func faults(_ yaml: String, _ line: Int, _ reason: String) {
        do {
            _ = try PolicyFile(yaml: yaml)
            Issue.record("accepted")
        } catch {
            #expect(error.line == line)
            #expect(error.reason.contains(reason), "\(error)")
        }
    }
}
