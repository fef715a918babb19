import Testing

@testable import GraphIR

@Suite struct NearestNamesTests {
    @Test func nearestComesFirst() {
        let names: [ByteString] = ["features", "feature", "features_1", "featvres", "scores", "features"]
        #expect(names.nearest(to: "featurs") == ["features", "feature", "featvres"])
        #expect(names.nearest(to: "featurs", atMost: 1) == ["features"])
    }

    @Test(arguments: [("pad", "pads", true), ("pad", "padded", false), ("ax", "axi", true), ("ax", "axis", false)])
    func nearMeansAThirdOfTheLength(wanted: ByteString, name: ByteString, isNear: Bool) {
        #expect([name].nearest(to: wanted) == (isNear ? [name] : []))
    }

    @Test(arguments: [
        ("", "", 0), ("abc", "", 3), ("kitten", "sitting", 3), ("frist", "first", 1), ("ab", "ba", 1), ("ca", "abc", 3),
        ("dilatoins", "dilations", 1), ("axis", "axes", 1),
    ])
    func distanceCountsEdits(first: ByteString, second: ByteString, distance: Int) {
        #expect(editDistance(first.bytes, second.bytes) == distance)
        #expect(editDistance(second.bytes, first.bytes) == distance)
    }

    @Test func neitherNothingNorTheNameItselfIsNear() {
        #expect([ByteString](["", "a"]).nearest(to: "a").isEmpty)
        #expect([ByteString]().nearest(to: "a").isEmpty)
    }

    @Test func longNamesAreNotCompared() {
        let long = ByteString(String(repeating: "x", count: 300))
        #expect([long].nearest(to: ByteString(String(repeating: "x", count: 299))).isEmpty)
    }

    @Test func muchWorkEndsTheSearch() {
        let names = (0..<1500).map { ByteString(String(repeating: "x", count: 190) + "\($0)") }
        var search = NearestNames()
        #expect(search.nearest(to: names[0], among: names[1...]) == names[1])
        #expect(search.nearest(to: names[0], among: names[1...]) == names[1])
        var isAsked = false
        func all() -> [ByteString] {
            isAsked = true
            return names
        }
        #expect(search.nearest(to: names[0], among: all()) == nil)
        #expect(!isAsked)
    }
}
