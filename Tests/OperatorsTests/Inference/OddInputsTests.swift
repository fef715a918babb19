import GraphIR
import Testing

@testable import Operators

/// Whatever a file says, inference answers or throws; it never traps and never makes huge arrays.
@Suite struct OddInputsTests {
    private static let huge = "4611686018427387904"
    private static let most = "9223372036854775807"
    private static let least = "-9223372036854775808"

    private static let shapes: [[Size]?] =
        [
            "[]", "[0]", "[1]", "[\(most)]", "[-1]", "[\(least)]", "[?, N]", "[4, 4]", "[1, 3, 8, 8]", "[3, 3, 3, 3]",
            "[\(huge), \(huge), \(huge), \(huge)]", "[2, 2, 2, 2, 2, 2, 2, 2, 2]",
        ].map { facts($0)?.type?.tensorType?.shape?.sizes } + [nil, Array(repeating: 1, count: 65)]

    private static let elements: [[Size]?] =
        [
            "{}", "{0}", "{1}", "{-1}", "{\(most)}", "{\(least)}", "{?, N}", "{\(least), \(most), 0, -1}",
            "{\(huge), \(huge)}",
        ].map { facts($0)?.elements } + [nil, Array(repeating: .fixed(.max), count: 1024)]

    private static let integers: [Int64] = [0, 1, -1, 2, .max, .min, 1 << 31, 1 << 62, -(1 << 62), 65]
    private static let lists: [[Int64]] = [
        [], [0], [1, 1], [.max, .max], [.min, .min], [-1, 0, 1, 2], [.max, .min, .max, .min],
        Array(repeating: 1, count: 70),
    ]
    private static let strings: [ByteString] = [
        "", "SAME_UPPER", "VALID", "NOTSET", "odd", "none", "linear", "gated_delta", "bidirectional",
    ]

    /// A generator of reproducible numbers.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static func pick<Element>(_ list: [Element], _ random: inout Seeded) -> Element {
        list[Int.random(in: list.indices, using: &random)]
    }

    private static func value(_ kind: Attribute.Kind, _ random: inout Seeded) -> Attribute.Value {
        switch kind {
        case .int: .int(pick(integers, &random))
        case .ints: .ints(pick(lists, &random))
        case .float: .float(pick([0, -1, .infinity, .nan, 1e38], &random))
        case .floats: .floats(pick([[], [1], [.nan, .infinity], [1e38, -1, 0, 2]], &random))
        case .tensor:
            .tensor(
                ConstantTensor(dataType: .int64, dimensions: Array(pick(lists, &random).prefix(4)), rawData: Bytes([1]))
            )
        case .strings: .strings(pick([[], ["a"], ["a", "b"]], &random))
        case .graph: .graph(Graph())
        default: .string(pick(strings, &random))
        }
    }

    private static func input(_ schema: OpSchema, _ position: Int, _ random: inout Seeded) -> ValueFacts? {
        guard let parameter = schema.input(at: position) else { return nil }
        let type = schema.allowedTypes(of: parameter).first { $0 == .tensor(.float) || $0 == .tensor(.int64) }
        guard let element = type?.tensorType?.elementType else { return ValueFacts(type: nil) }
        return ValueFacts(
            type: .tensor(element, pick(shapes, &random)),
            elements: element == .int64 ? pick(elements, &random) : nil,
            floats: element == .float ? pick([nil, [], [.nan], [.infinity, 1], [-1, 1e38, 2, 0]], &random) : nil)
    }

    /// Types of kinds that an operator may not expect.
    private static let kinds: [ValueType?] = [
        nil, ValueType(kind: nil), .tensor(DataType(rawValue: 0)), .tensor(DataType(rawValue: 99), [2]),
        ValueType(kind: .sequence(ElementType(element: nil))),
        ValueType(kind: .sequence(ElementType(element: .tensor(.float, [.fixed(.max)])))),
        ValueType(kind: .optional(ElementType(element: ValueType(kind: .sequence(ElementType(element: nil)))))),
        ValueType(kind: .optional(ElementType(element: .tensor(.float)))),
        ValueType(kind: .map(MapType(key: .int64, value: .tensor(.float)))),
        ValueType(kind: .map(MapType(key: nil, value: nil))),
        ValueType(kind: .sparseTensor(TensorType(elementType: .float, shape: nil))),
        ValueType(kind: .opaque(OpaqueType(domain: nil, name: nil))),
    ]

    @Test func takesEveryKindOfType() {
        for schema in OpTable.standard.allSchemas {
            let count = min(schema.inputCounts.upperBound, max(schema.inputCounts.lowerBound, schema.inputs.count))
            let outputCount = schema.allowedOutputCounts.last ?? min(schema.outputCounts.upperBound, 3)
            for kind in Self.kinds {
                for position in 0..<max(1, count) {
                    var inputs: [ValueFacts?] = (0..<count).map { _ in ValueFacts(type: nil) }
                    if position < count { inputs[position] = ValueFacts(type: kind) }
                    let outputs = try? schema.infer(inputs: inputs, attributes: [], outputCount: outputCount)
                    #expect(outputs.map { $0.count == outputCount } ?? true)
                }
            }
        }
    }

    @Test func attributesOfAnotherKindAreFaultsOfForm() {
        for schema in OpTable.standard.allSchemas where !schema.attributes.isEmpty {
            let count = min(schema.inputCounts.upperBound, max(schema.inputCounts.lowerBound, schema.inputs.count))
            let inputs = (0..<count).map { _ in ValueFacts(type: nil) }
            let outputCount = schema.allowedOutputCounts.last ?? min(schema.outputCounts.upperBound, 3)
            let attributes = schema.attributes.map { attribute in
                Attribute(attribute.name, attribute.kind == .graphs ? .int(1) : .graphs([]))
            }
            do throws(InferenceError) {
                _ = try schema.infer(inputs: inputs, attributes: attributes, outputCount: outputCount)
                Issue.record("\(schema.op) takes any attribute")
            } catch {
                #expect(error.isStructural)
            }
        }
    }

    @Test func neverTraps() {
        var random = Seeded(state: 7)
        for schema in OpTable.standard.allSchemas {
            for _ in 0..<60 {
                let count = min(schema.inputCounts.upperBound, max(schema.inputCounts.lowerBound, schema.inputs.count))
                let inputs = (0..<count).map { Self.input(schema, $0, &random) }
                let attributes = schema.attributes.filter { _ in Bool.random(using: &random) }
                    .map { Attribute($0.name, Self.value($0.kind, &random)) }
                let outputCount = schema.allowedOutputCounts.last ?? min(schema.outputCounts.upperBound, 3)
                let outputs = try? schema.infer(inputs: inputs, attributes: attributes, outputCount: outputCount)
                #expect(outputs.map { $0.count == outputCount } ?? true)
                for output in outputs ?? [] {
                    #expect(output.elements?.count ?? 0 <= ValueFacts.maximumElementCount)
                    // What the file itself spells out is handed on as it is.
                    if inputs.contains(where: { $0?.type == output.type }) || schema.op.type == "Constant" { continue }
                    let sizes = output.type?.tensorType?.shape?.sizes ?? []
                    #expect(sizes.count <= 64 && sizes.allSatisfy { $0.fixedValue ?? 0 >= 0 }, "\(schema.op)")
                }
            }
        }
    }
}
