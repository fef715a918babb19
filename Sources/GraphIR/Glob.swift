/// A pattern for names: `*` stands for any bytes, `?` for one, `[a-z]` for one of some; all else for itself.
public struct Glob: Hashable, Sendable {
    /// The pattern as it was written.
    public let pattern: ByteString
    private let pieces: [Piece]

    private enum Piece: Hashable {
        case anything
        case one
        case of([ClosedRange<UInt8>], isNegated: Bool)
        case byte(UInt8)

        func matches(_ byte: UInt8) -> Bool {
            switch self {
            case .anything, .one: true
            case .of(let ranges, let isNegated): ranges.contains { $0.contains(byte) } != isNegated
            case .byte(let own): own == byte
            }
        }
    }

    /// A pattern; a bracket that is never closed stands for itself.
    public init(_ pattern: ByteString) {
        self.pattern = pattern
        var pieces: [Piece] = []
        var rest = pattern.bytes[...]
        while let byte = rest.first {
            rest.removeFirst()
            switch byte {
            case UInt8(ascii: "*"): pieces.append(.anything)
            case UInt8(ascii: "?"): pieces.append(.one)
            case UInt8(ascii: "["):
                guard let end = rest.dropFirst().firstIndex(of: UInt8(ascii: "]")) else { fallthrough }
                pieces.append(Self.choice(rest[..<end]))
                rest = rest[(end + 1)...]
            default: pieces.append(.byte(byte))
            }
        }
        self.pieces = pieces
    }

    private static func choice(_ text: ArraySlice<UInt8>) -> Piece {
        let isNegated = text.first == UInt8(ascii: "!") || text.first == UInt8(ascii: "^")
        var rest = isNegated ? text.dropFirst() : text
        var ranges: [ClosedRange<UInt8>] = []
        while let low = rest.popFirst() {
            if rest.count > 1, rest.first == UInt8(ascii: "-"), let high = rest.dropFirst().first, high >= low {
                ranges.append(low...high)
                rest = rest.dropFirst(2)
            } else {
                ranges.append(low...low)
            }
        }
        return .of(ranges, isNegated: isNegated)
    }

    /// Whether the pattern stands for the whole of a name.
    ///
    /// Takes at most the product of both lengths in steps.
    public func matches(_ name: ByteString) -> Bool {
        let bytes = name.bytes
        var (piece, byte) = (0, 0)
        var retry: (piece: Int, byte: Int)?
        while byte < bytes.count {
            if piece < pieces.count, pieces[piece] == .anything {
                retry = (piece + 1, byte)
                piece += 1
            } else if piece < pieces.count, pieces[piece].matches(bytes[byte]) {
                (piece, byte) = (piece + 1, byte + 1)
            } else if let last = retry {
                // The last star takes one byte more; those before it need not be tried again.
                retry = (last.piece, last.byte + 1)
                (piece, byte) = (last.piece, last.byte + 1)
            } else {
                return false
            }
        }
        return pieces[piece...].allSatisfy { $0 == .anything }
    }
}
