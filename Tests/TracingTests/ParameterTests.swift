import Testing

@testable import Tracing

/// The bits in this suite are PyTorch's (2.13, CPU) after `torch.manual_seed`.
@Suite struct ParameterTests {
    private func options(seed: UInt64) -> TraceOptions {
        var options = TraceOptions()
        options.seed = seed
        return options
    }

    private func bits(_ module: any Module, seed: UInt64) -> [[UInt32]] {
        let tree = ModuleTree(module, options(seed: seed))
        return tree.parameters.map { tree.value(of: $0)?.elements.map(\.bitPattern) ?? [] }
    }

    @Test func linear() {
        let expected: [[UInt32]] = [
            [
                0xbb75_5400, 0x3e89_545e, 0xbed2_b316, 0xbebc_6680, 0xbe45_32f4, 0x3e09_4bec, 0xbc22_4f40, 0x3eca_face,
                0xbd35_bf70, 0x3e07_7b4c, 0xbe1a_bbac, 0xbdc9_4870,
            ],
            [0xbef4_91b8, 0xbea9_8b52, 0xbe53_0ee8],
        ]
        #expect(bits(Linear(4, 3), seed: 0) == expected)
    }

    @Test func convolutionWithTheLargestSignedSeed() {
        let drawn = bits(Conv2d(2, 3, kernelSize: 3), seed: 2_147_483_647)
        #expect(Array(drawn[0].prefix(4)) == [0x3dc8_ef69, 0xbd8c_b90f, 0xbe3e_770b, 0x3d40_6695])
        #expect(drawn[1] == [0xbd12_029b, 0x3e17_8430, 0xbe03_85fb])
    }

    @Test func convolutionWithAnUnsignedSeed() {
        let drawn = bits(Conv1d(1, 1, kernelSize: 5, bias: false), seed: 2_147_483_653)
        #expect(drawn == [[0x3ea6_195b, 0x3ee2_ff99, 0xbea1_e253, 0x3e44_71da, 0xbda9_25c3]])
    }

    @Test func transposesMatrices() {
        let tree = ModuleTree(Linear(3, 2, bias: false))
        let value = tree.parameters.first.flatMap { tree.value(of: $0) }
        let turned = value?.converted(to: .transposed)
        #expect(turned?.shape == [3, 2])
        #expect(turned?.elements[1] == value?.elements[3])
        #expect(turned?.converted(to: .transposed).elements == value?.elements)
    }
}
