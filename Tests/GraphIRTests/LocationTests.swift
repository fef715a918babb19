import GraphIR
import Testing

@Suite struct LocationTests {
    @Test func readsFromTheOutsideIn() {
        let owner = NodePlace(id: NodeID(index: 3), name: "if", op: OpName("If"))
        let branch = GraphPath.main.appending(.init(owner: owner, attribute: "then_branch"))
        let place = Location(in: branch, node: NodePlace(id: NodeID(index: 0), name: nil), field: "attribute axis")
        #expect(place.description == "node 3 'if' then_branch, node 0, attribute axis")
        #expect(Location.model.description == "model")
        #expect(Location.value("x").description == "value 'x'")
        #expect(Location.node(NodeID(index: 1), name: "").description == "node 1")
        let body = GraphPath.body(of: Function("Gelu", domain: "com.example"))
        #expect(Location(in: body).description == "function com.example.Gelu")
    }
}
