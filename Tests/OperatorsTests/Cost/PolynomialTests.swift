import GraphIR
import Testing

@testable import Operators

@Suite struct PolynomialTests {
    private static func length(_ name: ByteString) -> Polynomial { LengthParser.length(of: name) }

    @Test(arguments: [
        ("N", "N"), ("32*N", "32·N"), ("N*32*M", "32·M·N"), ("(((H - 1)//2)) + 1", "⌈H/2⌉"),
        ("((((H - 1)//2)) + 2)//2", "⌈H/4⌉ "), ("floor((H + 1)/2)", "⌈H/2⌉"), ("floor((H - 2)/3)", "⌊(H + 1)/3⌋ - 1"),
        ("past + 1", "past + 1"), ("batch-size", "batch-size"), ("a - a", "0"), ("2*(N + 1)*2", "4·N + 4"),
        ("N//1", "N"), ("4*N//2 ", "2·N"), ("a/b", "a/b"), ("N**2 + 1", "N**2 + 1"), ("dim(x,0)*2", "2·dim(x,0)"),
        ("floor((dim(/a(b)/x,1) + 1)/2)", "⌈dim(/a(b)/x,1)/2⌉"), ("N / 2", "N / 2"), ("(", "("), ("-N + 2*N", "N"),
    ])
    func namesAreExpressions(_ name: String, _ expected: String) {
        let expected = expected.hasSuffix("⌉ ") ? String(expected.dropLast()) : expected
        #expect(Self.length(ByteString(name)).description == expected)
    }

    @Test func expressionsComeBack() throws {
        let h = Self.length("H")
        let samples = [
            try h * h * 3 + h + 7, try (h + 1).quotient(by: 2) * Self.length("N"), try (h * 5 - 3).quotient(by: 7),
            try ((h + 1).quotient(by: 2) + 4).quotient(by: 3),
        ]
        for sample in samples { #expect(Self.length(ByteString(sample.expression)) == sample, "\(sample)") }
    }

    @Test func quotientsOfQuotientsAreExact() throws {
        for (a, first, b, second) in [(1, 2, 1, 2), (-1, 2, 5, 3), (7, 4, -9, 5), (0, 3, 2, 2)]
            as [(Int64, Int64, Int64, Int64)]
        {
            let inner = try (Self.length("H") + Polynomial(a)).quotient(by: first)
            let outer = try (inner + Polynomial(b)).quotient(by: second)
            for h in Int64(0)...50 {
                let expected = floorQuotient(floorQuotient(h + a, first) + b, second)
                #expect(outer.value(["H": h]) == expected)
            }
        }
    }

    @Test func valuesNeedAllLengths() throws {
        let sum = try Self.length("N") * Self.length("M") + 1
        #expect(sum.value(["N": 3, "M": 5]) == 16)
        #expect(sum.value(["N": 3]) == nil)
        #expect(sum.value(["N": .max, "M": 5]) == nil)
        #expect(sum.names == ["M", "N"])
    }

    @Test func sizesAreComparedTermByTerm() throws {
        let (n, m) = (Self.length("N"), Self.length("M"))
        #expect(Polynomial.larger(try n * 2, n) == (try n * 2))
        #expect(Polynomial.larger(n, m) == nil)
        #expect(Polynomial.larger(4, 5) == 5)
    }

    @Test func longProductsAreSaid() throws {
        var square = Self.length("N")
        for _ in 0..<6 { square = try square * square }
        #expect(throws: InferenceError.self) { try square * square }
    }

    @Test func tooLargeNumbersAreSaid() {
        #expect(throws: InferenceError.self) { try Polynomial(.max) * 2 }
        #expect(throws: InferenceError.self) { try Polynomial(.max) * Self.length("N") * 2 }
    }
}
