import GraphIR

/// A part of a network that turns tensors into tensors, as `torch.nn.Module` does.
///
/// Write `forward`; call the module itself. In between, the trace records where the call stands in the tree of
/// modules, which gives nodes their names. Stored properties that are modules or parameters are found by reflection;
/// a property `avgPool` is PyTorch's `avg_pool`.
public protocol Module: AnyObject {
    /// What goes in.
    associatedtype Input: TensorTree
    /// What comes out.
    associatedtype Output: TensorTree

    /// Computes the output; do not call it yourself, call the module.
    func forward(_ input: Input) -> Output
}

/// A module with one tensor in and one tensor out.
public protocol Layer: Module where Input == Tensor, Output == Tensor {}

/// An object that names the modules in it itself, as `torch.nn.Sequential` and `torch.nn.ModuleDict` do.
public protocol ModuleContainer: AnyObject {
    /// The children with their names, in the order of their parameters.
    var namedChildren: [(name: String, module: any Module)] { get }
}

extension Module {
    /// Runs the module on an input, within its own scope.
    public func callAsFunction(_ input: Input, file: StaticString = #fileID, line: UInt = #line) -> Output {
        guard let trace = input.tensors.first?.trace else { return forward(input) }
        return trace.within(self, at: CallSite(file: file, line: line)) { forward(input) }
    }
}

/// A line of source that called a module or function.
public struct CallSite: Hashable, Sendable {
    let file: String
    let line: Int

    init(file: StaticString, line: UInt) {
        self.file = file.description
        self.line = Int(line)
    }

    /// Whether the line is one of this library's own layers and functions.
    var isInLibrary: Bool { file.hasPrefix("Tracing/") }

    func location(in module: String) -> Location {
        .source(file: file, line: line, module: module)
    }
}
