import GraphIR
import Testing

@testable import Operators

@Suite struct EinsumTests {
    static let cases: [InferenceCase] = [
        InferenceCase(
            "Einsum", 12, "[2, 3]", "[3, 4]", with: [Attribute("equation", .string("ij,jk->ik"))], gives: "[2, 4]"),
        InferenceCase(
            "Einsum", 12, "[5, 2, 3]", "[5, 3, 4]", with: [Attribute("equation", .string("b i j , b j k"))],
            gives: "[2, 4]"),
        InferenceCase(
            "Einsum", 12, "[7, 8, 2, 3]", with: [Attribute("equation", .string("...ij->...ji"))], gives: "[7, 8, 3, 2]"),
        InferenceCase(
            "Einsum", 12, "[3, 1]", "[4]", with: [Attribute("equation", .string("...,..."))],
            gives: "shape.einsum: the ellipsis stands for [3, 1] and for [4]"),
        InferenceCase(
            "Einsum", 12, "[3, 1, 5]", "[1, 4, 5]", with: [Attribute("equation", .string("...i,...i->..."))],
            gives: "[3, 4]"),
        InferenceCase("Einsum", 12, "[3, N]", with: [Attribute("equation", .string("ii->i"))], gives: "[3]"),
        InferenceCase("Einsum", 12, "[3, 4]", with: [Attribute("equation", .string("ij->"))], gives: "[]"),
        InferenceCase(
            "Einsum", 12, "[2, 3]", "[4, 4]", with: [Attribute("equation", .string("ij,jk->ik"))],
            gives: "shape.einsum: label j stands for 3 and for 4"),
        InferenceCase(
            "Einsum", 12, "[2, 3]", with: [Attribute("equation", .string("ij->ik"))],
            gives: "shape.einsum: no operand has the output's label k"),
        InferenceCase(
            "Einsum", 12, "[2]", with: [Attribute("equation", .string("ij"))],
            gives: "shape.einsum: operand 0 has 2 labels, found [2]"),
        InferenceCase(
            "Einsum", 12, "[2]", with: [Attribute("equation", .string("i,j"))],
            gives: "shape.einsum: the equation has 2 operands, the node 1 inputs"),
        InferenceCase(
            "Einsum", 12, "?", "[3, 4]", with: [Attribute("equation", .string("ij,jk->ik"))], gives: "[?, 4]"),
        InferenceCase(
            "Einsum", 12, "float", "[3, 4]", with: [Attribute("equation", .string("ij,jk->ik"))], gives: "[?, 4]"),
        InferenceCase("Einsum", 12, "float", with: [Attribute("equation", .string("...i->i"))], gives: "[?]"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
