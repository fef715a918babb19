import GraphIR

/// A place: the file, and what lies within it by name.
struct SARIFLocation: Encodable {
    let message: SARIFText?
    let physicalLocation: SARIFPhysicalLocation
    let logicalLocations: [SARIFLogicalLocation]?

    init(of location: Location, in file: SARIFArtifactLocation, message: String? = nil) {
        self.message = message.map(SARIFText.init)
        physicalLocation = SARIFPhysicalLocation(artifactLocation: file)
        logicalLocations = location == .model ? nil : SARIFLogicalLocation.all(of: location)
    }
}

/// A file, and where in it.
struct SARIFPhysicalLocation: Encodable {
    let artifactLocation: SARIFArtifactLocation
    /// A model has no lines; without one, hosts that show results beside source lines drop them.
    let region = SARIFRegion(startLine: 1)
}

/// A range of lines.
struct SARIFRegion: Encodable {
    let startLine: Int
}

/// A file, by a reference that may be relative.
struct SARIFArtifactLocation: Encodable {
    let uri: String
    let index: Int?

    init(path: String, index: Int? = nil) {
        let plain = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
        uri = (plain.hasPrefix("/") ? "file://" : "") + Self.percentEncoded(plain)
        self.index = index
    }

    private static func percentEncoded(_ path: String) -> String {
        path.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                String(Unicode.Scalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}

/// A graph, a node or a value, by name.
struct SARIFLogicalLocation: Encodable {
    let name: String
    let fullyQualifiedName: String
    let kind: String

    /// From the outside in: the graph, the node and the value of a place, the innermost first as the standard has it.
    static func all(of location: Location) -> [SARIFLogicalLocation] {
        let graph = location.graph.shown
        let node = location.node.map { ($0.description.printable(), "node") }
        let value = location.value.map { ($0.printable(), "value") }
        let field = location.field.map { ($0.printable(), "field") }
        var path = graph
        var result = [SARIFLogicalLocation(name: graph, fullyQualifiedName: graph, kind: "graph")]
        for (name, kind) in [node, value, field].compactMap({ $0 }) {
            path += "/" + name
            result.append(SARIFLogicalLocation(name: name, fullyQualifiedName: path, kind: kind))
        }
        return result.reversed()
    }
}
