import GraphIR
import Testing

@Suite struct NodeTests {
    private let node = Node(OpName("Relu"), inputs: [ValueID(index: 0)], outputs: [nil])

    @Test func whatIsSetIsThere() {
        var node = node
        node.docString = "why"
        node.metadata.append(MetadataEntry(key: "a", value: "b"))
        node.metadata.append(MetadataEntry(key: "c", value: nil))
        node.deviceConfigurations.append(NodeDeviceConfiguration(configurationName: "d"))
        node.unknownFields = "\u{8}\u{1}"
        #expect(node.docString == "why")
        #expect(node.metadata.map(\.key) == ["a", "c"])
        #expect(node.deviceConfigurations.map(\.configurationName) == ["d"])
        #expect(node.unknownFields == "\u{8}\u{1}")
    }

    @Test func copiesAreApart() {
        var first = node
        first.docString = "first"
        var second = first
        second.docString = "second"
        #expect(first.docString == "first")
        #expect(first != second)
    }

    @Test func unsetIsAsNeverSet() {
        var changed = node
        changed.docString = "passing"
        #expect(changed != node)
        changed.docString = nil
        #expect(changed == node)
        #expect(changed.hashValue == node.hashValue)
        changed.metadata = []
        #expect(Set([changed, node]).count == 1)
    }

    @Test func anEmptyCommentIsOne() {
        var changed = node
        changed.docString = ""
        #expect(changed != node)
    }
}
