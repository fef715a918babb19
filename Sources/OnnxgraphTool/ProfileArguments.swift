public import ArgumentParser
import GraphIR
public import Inspection
import Operators

/// Whether and how a model is profiled.
struct ProfileArguments: ParsableArguments {
    @Flag(
        name: .customLong("profile"),
        help: """
            Show what running the model costs: parameters, MACs, FLOPs and memory, by module and node. 1 MAC is one \
            multiply-add of a convolution, a matrix product or an interpolation; FLOPs are 2·MACs + other operations; \
            moving and converting data is free.
            """)
    var isWanted = false

    @Option(
        name: .customLong("bind"),
        help: ArgumentHelp("A number for an open length of the inputs, such as N=8. Repeatable.", valueName: "name=n"))
    var bindings: [String] = []

    @Option(help: ArgumentHelp("How many levels of modules are listed. (default: 2)", valueName: "n"))
    var depth: Int?

    @Option(help: "What modules and nodes are ordered by. (default: modules by time, nodes by macs)")
    var sort: ProfileOrder?

    @Option(help: ArgumentHelp("How many nodes are listed. (default: 10)", valueName: "n"))
    var top: Int?

    func validate() throws {
        if !isWanted && (depth != nil || sort != nil || top != nil || !bindings.isEmpty) {
            throw ValidationError("--bind, --depth, --sort and --top go with --profile.")
        }
        if let depth, depth < 0 { throw ValidationError("--depth must be at least 0.") }
        if let top, top < 0 { throw ValidationError("--top must be at least 0.") }
        var seen: Set<ByteString> = []
        for (name, _) in try assignments() where !seen.insert(name).inserted {
            throw ValidationError("--bind gives \(name.description.printable()) twice.")
        }
    }

    /// Which part of the profile is written as text.
    var view: ProfileView { ProfileView(depth: depth ?? 2, order: sort, nodeCount: top ?? 10) }

    /// The numbers for a model's open lengths.
    func lengths(of model: Model) throws -> [ByteString: Int64] {
        let assignments = try assignments()
        if assignments.isEmpty { return [:] }
        let known = model.lengthNames
        for (name, _) in assignments where !known.contains(name) {
            throw UnknownLength(name: name, known: known)
        }
        return Dictionary(assignments, uniquingKeysWith: { first, _ in first })
    }

    private func assignments() throws -> [(ByteString, Int64)] {
        try bindings.map { text in
            guard let place = text.lastIndex(of: "="), place != text.startIndex,
                let number = Int64(text[text.index(after: place)...]), number > 0
            else { throw ValidationError("--bind \(text.printable()): expected NAME=NUMBER, the number 1 or more.") }
            return (ByteString(text[..<place]), number)
        }
    }

    /// A model has no open length of a name.
    private struct UnknownLength: Error, CustomStringConvertible {
        let name: ByteString
        let known: [ByteString]

        var description: String {
            let names = known.prefix(20).map(\.description).joined(separator: ", ")
            let choice = known.isEmpty ? "none is open" : "open are \(names)\(known.count > 20 ? ", …" : "")"
            return "no length is named \(name); \(choice)".printable(limit: 4000)
        }
    }
}

extension ProfileOrder: ExpressibleByArgument {}
