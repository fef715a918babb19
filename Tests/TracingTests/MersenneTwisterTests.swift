import Testing

@testable import Tracing

@Suite struct MersenneTwisterTests {
    @Test func drawsTheReferenceSequence() {
        // numpy.random.RandomState(0).randint(0, 2**32, 3)
        var generator = MersenneTwister(seed: 0)
        #expect((0..<3).map { _ in generator.nextBits() } == [2_357_136_044, 2_546_248_239, 3_071_714_933])
    }

    @Test func tenThousandthNumberIsThatOfTheStandard() {
        // ISO C++ [rand.predef]: the 10000th number of a default mt19937.
        var generator = MersenneTwister(seed: 5489)
        for _ in 1..<10_000 { _ = generator.nextBits() }
        #expect(generator.nextBits() == 4_123_659_995)
    }

    @Test func usesTheLowBitsOfTheSeed() {
        var generator = MersenneTwister(seed: 1 << 32)
        #expect(generator.nextBits() == 2_357_136_044)
    }
}
