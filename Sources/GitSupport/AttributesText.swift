/// A file of git attributes, in which one line says that a driver shows models.
struct AttributesText {
    /// The line.
    static let line = "\(pattern) \(attribute)"
    private static let pattern = "*.onnx"
    private static let attribute = "diff=\(DriverSettings.driver)"

    let bytes: [UInt8]

    private var lines: [ArraySlice<UInt8>] {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }

    private static func words(of line: ArraySlice<UInt8>) -> [String] {
        line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r") }
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// The last line of the pattern that says how differences are shown counts, as for git.
    private var isSet: Bool {
        for line in lines.reversed() {
            let words = Self.words(of: line)
            guard words.first == Self.pattern else { continue }
            let isAboutDifferences = words.dropFirst().last { word in
                let name = word.drop { $0 == "-" || $0 == "!" }
                return name == "diff" || name.hasPrefix("diff=") || name == "binary"
            }
            if let isAboutDifferences { return isAboutDifferences == Self.attribute }
        }
        return false
    }

    /// The file with the line at its end; `nil` when it holds already.
    var withLine: [UInt8]? {
        if isSet { return nil }
        let needsEnd = !bytes.isEmpty && bytes.last != UInt8(ascii: "\n")
        return bytes + (needsEnd ? [UInt8(ascii: "\n")] : []) + Array("\(Self.line)\n".utf8)
    }

    /// The file without the line; `nil` when it is not there.
    var withoutLine: [UInt8]? {
        let kept = lines.filter { Self.words(of: $0).joined(separator: " ") != Self.line }
        return kept.count == lines.count ? nil : Array(kept.joined(separator: [UInt8(ascii: "\n")]))
    }
}
