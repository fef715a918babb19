import GraphIR
import Testing

@testable import Tracing

@Suite struct ModuleTreeTests {
    @Test(arguments: [
        ("avgPool", "avg_pool"), ("fc1", "fc1"), ("conv3x3", "conv3x3"), ("convAfterConcat", "conv_after_concat"),
    ])
    func propertyNamesArePyTorchs(swift: String, python: String) {
        #expect(snakeCase(swift) == python)
    }

    @Test(arguments: [
        ("attention.fc.0", "fc.0"), ("fc.0", "fc.0"), ("layer1.0.1", "layer1.0.1"), ("gap", "gap"), ("", ""),
        ("layer1.0.conv1", "conv1"), ("0", "0"),
    ])
    func nodeNamesUseTheLastWordAndItsNumbers(path: String, name: String) {
        #expect(unqualifiedName(path) == name)
    }

    @Test func parametersComeInDeclarationOrder() {
        let tree = ModuleTree(Twins())
        #expect(tree.parameterNames == ["first_map.weight", "first_map.bias", "chain.0.weight", "list.0.weight"])
    }

    @Test func sharedModulesAreCountedOnce() {
        let shared = Linear(2, 2, bias: false)
        #expect(ModuleTree(Sequential(shared, shared)).parameterNames == ["0.weight"])
    }

    @Test func refusesParametersWithoutElements() {
        #expect(ModuleTree(Linear(0, 4)).diagnostics.map(\.id) == ["parameter.shape"])
    }

    @Test func refusesMoreBytesThanAFileHolds() {
        #expect(ModuleTree(Linear(1 << 20, 1 << 20)).diagnostics.map(\.id) == ["parameter.size"])
        #expect(ModuleTree(Linear(1 << 40, 1 << 40, bias: false)).diagnostics.map(\.id) == ["parameter.shape"])
    }

    private final class Twins: Layer {
        let firstMap = Linear(2, 3)
        let chain = Sequential(Linear(3, 2, bias: false), ReLU())
        let list: [any Layer] = [Linear(2, 2, bias: false)]
        func forward(_ x: Tensor) -> Tensor { chain(firstMap(x)) }
    }
}
