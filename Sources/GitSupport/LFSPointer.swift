import GraphIR
import ONNXCodec

/// A small text that Git LFS keeps in the place of a file, source: the specification of Git LFS, version 1.
enum LFSPointer {
    private static let start = Array("version https://git-lfs.github.com/spec/".utf8)

    /// The lines of a pointer; `nil` when the file is something else.
    static func lines(of file: FileBytes) throws -> [String]? {
        if file.count < start.count || file.count >= 1024 { return nil }
        let bytes = try Bytes(whole: file).copy()
        if !bytes.starts(with: start) { return nil }
        return bytes.split(separator: UInt8(ascii: "\n")).map { ByteString(bytes: $0).printable() }
    }
}
