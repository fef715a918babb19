import GraphIR
import Operators
import Testing

@Suite struct MonomialTests {
    @Test func productsAreSpelledOneWay() {
        let product = Monomial(productOf: [.symbolic("N"), 4, .symbolic("2*M")])
        #expect(product?.size == .symbolic("8*M*N"))
        #expect(product.flatMap { Monomial($0.size) } == product)
        #expect(Monomial(6).flatMap { product?.divided(by: $0) } == nil)
        #expect(Monomial(.symbolic("4*N")).flatMap { product?.divided(by: $0)?.size } == .symbolic("2*M"))
        #expect(Monomial(.symbolic("M*M")).flatMap { product?.divided(by: $0) } == nil)
    }

    @Test func squaresOfSquaresEnd() {
        var square: Monomial? = Monomial(.symbolic("N"))
        for _ in 0..<6 { square = square.flatMap { $0.times($0) } }
        #expect(square.flatMap { Monomial($0.size) } == square && square != nil)
        #expect(square.flatMap { $0.times($0) } == nil)
        #expect(Monomial(productOf: Array(repeating: .symbolic("N"), count: 65)) == nil)
        let long = Dimension.Size.symbolic(ByteString(String(repeating: "x", count: 4000)))
        #expect(Monomial(long) != nil)
        #expect(Monomial(productOf: [long, long]) == nil)
    }

    @Test(arguments: [.unknown, 0, -1, .symbolic(""), .symbolic("9223372036854775807*2")] as [Dimension.Size])
    func whatIsNoProduct(size: Dimension.Size) {
        #expect(Monomial(size) == nil)
    }
}
