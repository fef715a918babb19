import GraphIR
import Testing

@testable import Validation

@Suite struct FingerprintsTests {
    private func finding(_ index: Int, name: ByteString?, value: ByteString? = nil) -> Diagnostic {
        Diagnostic(
            "graph.cycle", "\(index)", at: Location(node: NodePlace(id: NodeID(index: index), name: name), value: value)
        )
    }

    @Test func namedNodesMayMove() {
        var before = Fingerprints()
        var after = Fingerprints()
        #expect(before.fingerprint(of: finding(3, name: "a")) == after.fingerprint(of: finding(4, name: "a")))
        #expect(before.fingerprint(of: finding(3, name: nil)) != after.fingerprint(of: finding(4, name: nil)))
    }

    @Test func equalOnesAreCounted() {
        var fingerprints = Fingerprints()
        let first = fingerprints.fingerprint(of: finding(0, name: "a"))
        let second = fingerprints.fingerprint(of: finding(1, name: "a"))
        #expect(first.hasSuffix(":1"))
        #expect(second == first.dropLast() + "2")
        #expect(fingerprints.fingerprint(of: finding(0, name: "a", value: "v")).hasSuffix(":1"))
    }
}
