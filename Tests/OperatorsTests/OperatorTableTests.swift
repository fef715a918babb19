import Foundation
import GraphIR
import TestSupport
import Testing

@testable import Operators

/// The tables of the article on operators are the table of schemas; RECORD_GOLDENS=1 writes them, and fails.
@Suite struct OperatorTableTests {
    private static let article = "../Sources/ONNXGraph/ONNXGraph.docc/Operators.md"
    private static let domains = ["ai.onnx", "ai.onnx.ml", "ai.onnx.preview", "ai.onnx.preview.training"]

    @Test func tablesAreTrue() throws {
        var text = try String(contentsOfFile: Fixtures.path(Self.article), encoding: .utf8)
        for domain in Self.domains { text = ArticleTables.replace(domain, in: text, by: rows(of: domain)) }
        try expectGolden(text, Self.article)
    }

    @Test func everyDomainHasATable() {
        let domains = Set(OpTable.standard.allSchemas.map { Self.domain(of: $0) })
        #expect(domains == Set(Self.domains))
    }

    private static func domain(of schema: OpSchema) -> String {
        let domain = canonicalDomain(schema.op.domain)
        return domain.isEmpty ? "ai.onnx" : domain.description
    }

    private func rows(of domain: String) -> [String] {
        let schemas = OpTable.standard.allSchemas.filter { Self.domain(of: $0) == domain }
        let versions = Dictionary(grouping: schemas) { $0.op.type ?? "" }
        let rows = versions.sorted { $0.key < $1.key }.map { name, schemas in
            let sorted = schemas.sorted { $0.sinceVersion < $1.sinceVersion }
            let numbers = sorted.map {
                $0.traits.contains(.isDeprecated) ? "deprecated in \($0.sinceVersion)" : "\($0.sinceVersion)"
            }
            return "| `\(name)` | \(numbers.joined(separator: ", ")) | \(cost(of: sorted)) |"
        }
        return ["| operator | versions | cost |", "|---|---|---|"] + rows
    }

    /// How the newest version that may be used is counted.
    private func cost(of schemas: [OpSchema]) -> String {
        guard let schema = schemas.last(where: { !$0.traits.contains(.isDeprecated) }) ?? schemas.last else {
            return ""
        }
        switch CostRegistry.method(for: schema) {
        case .function: return "counted"
        case .free: return "nothing: moves or makes values"
        case .bodies: return "that of its subgraphs"
        case .uncounted(let reason): return "not counted: \(reason)"
        case nil: return ""
        }
    }
}
