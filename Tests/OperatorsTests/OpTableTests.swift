import GraphIR
import Testing

@testable import Operators

@Suite struct OpTableTests {
    private let table = OpTable.standard

    @Test func countsSchemasAndNames() {
        #expect(table.allSchemas.count == 659)
        #expect(table.domains.map { table.names(in: $0).count } == [203, 19, 1, 4])
        #expect(table.domains == ["", "ai.onnx.ml", "ai.onnx.preview", "ai.onnx.preview.training"])
    }

    @Test func everyFieldOfEveryLineParses() {
        for schema in table.allSchemas {
            for parameter in schema.inputs + schema.outputs {
                #expect(!parameter.name.isEmpty && !schema.allowedTypes(of: parameter).isEmpty, "\(schema.op)")
            }
            #expect(schema.attributes.allSatisfy { !$0.name.isEmpty && (1...14).contains($0.kind.rawValue) })
            for attribute in schema.attributes {
                #expect(attribute.defaultValue == nil || attribute.defaultValue?.kind == attribute.kind)
            }
            #expect(schema.typeConstraints.allSatisfy { !$0.allowedTypes.isEmpty })
            let needed = schema.inputs.filter { !$0.isOptional && !$0.isVariadic }.count
            #expect(schema.inputCounts.lowerBound >= needed, "\(schema.op)")
        }
    }

    @Test(arguments: [(0, nil), (1, 1), (10, 1), (11, 11), (21, 11), (22, 22), (1000, 22)] as [(Int64, Int64?)])
    func findsTheNewestVersionOfAnOpset(opset: Int64, version: Int64?) {
        #expect(table.schema(for: OpName("Conv"), opset: opset)?.sinceVersion == version)
        #expect(table.schema(for: OpName("Conv", domain: "ai.onnx"), opset: opset)?.sinceVersion == version)
    }

    @Test(arguments: [
        OpName("Con"), OpName("Convolution"), OpName("Conv 11"), OpName(""), OpName(nil), OpName("Conv", domain: "x"),
        OpName("Conv", domain: "ai.onnx.ml"),
    ])
    func knowsNoOtherNames(op: OpName) {
        #expect(table.schema(for: op, opset: 11) == nil)
    }

    @Test func describesBatchNormalization() throws {
        let schema = try #require(table.schema(for: OpName("BatchNormalization"), opset: 9))
        #expect(schema.inputCounts == 5...5)
        #expect(schema.outputCounts == 1...5)
        #expect(schema.allowedOutputCounts == [1, 5])
        #expect(schema.inputs.map(\.name) == ["X", "scale", "B", "mean", "var"])
        #expect(schema.outputs.map(\.isOptional) == [false, true, true, true, true])
        #expect(schema.attribute("epsilon")?.defaultValue == .float(1e-5))
        #expect(
            schema.typeConstraints.first?.allowedTypes.map(\.description) == [
                "tensor(double)", "tensor(float)", "tensor(float16)",
            ])
    }

    @Test func describesVariadicParameters() throws {
        let loop = try #require(table.schema(for: OpName("Loop"), opset: 11))
        let input = try #require(loop.input(at: 40))
        #expect(input.isVariadic && !input.isHomogeneous && input.minimumCount == 0)
        #expect(loop.inputCounts == 2...Int.max)
        #expect(loop.attribute("body")?.isRequired == true)
        let add = try #require(table.schema(for: OpName("Add"), opset: 11))
        #expect(add.input(at: 2) == nil && add.input(at: -1) == nil)
    }

    @Test func knowsTraits() throws {
        let upsample = try #require(table.schema(for: OpName("Upsample"), opset: 11))
        #expect(upsample.traits.contains(.isDeprecated))
        let norm = try #require(table.schema(for: OpName("LayerNormalization"), opset: 17))
        #expect(norm.traits.contains([.acceptsAnyAttribute, .infersTypes]))
        let mvn = try #require(table.schema(for: OpName("MeanVarianceNormalization"), opset: 13))
        #expect(mvn.bodyVersions == [13, 18])
        #expect(mvn.attribute("axes")?.defaultValue == .ints([0, 2, 3]))
    }

    @Test func listsVersions() {
        #expect(table.schemas(named: "Softmax").map(\.sinceVersion) == [1, 11, 13])
        #expect(table.schemas(named: "ZipMap", domain: "ai.onnx.ml").map(\.op.domain) == ["ai.onnx.ml"])
    }

    @Test func knowsOpsetsAndReleases() {
        #expect(table.newestOpset() == 28)
        #expect(table.newestOpset(of: "ai.onnx") == 28)
        #expect(table.newestOpset(of: "ai.onnx.ml") == 5)
        #expect(table.newestOpset(of: "com.example") == nil)
        let expected: [(Int64, Int64?)] = [
            (1, 3), (2, 3), (8, 3), (9, 4), (11, 6), (13, 7), (17, 8), (18, 8), (21, 10), (23, 11), (28, 14), (29, nil),
        ]
        for (opset, version) in expected { #expect(table.irVersion(forOpset: opset) == version) }
    }
}
