public import GraphIR
import Synchronization

/// The files that hold a model's external data, each opened once and when its first tensor is asked for.
public final class ExternalDataFiles: Sendable {
    /// The folder below which the files are; `nil` when none may be opened.
    let folder: String?
    /// Where the files may be.
    public let policy: ExternalDataPolicy
    /// The checksums of files that have been asked for.
    private let digests = Mutex<[[[UInt8]]: String]>([:])
    private let opened = Mutex<[[[UInt8]]: FileBytes]>([:])

    /// The files of a model.
    ///
    /// - Parameters:
    ///   - path: the model's file; `nil` when it has none, as on standard input.
    ///   - policy: where the files may be.
    public init(of path: String?, policy: ExternalDataPolicy = .beside) {
        switch policy {
        case .beside: folder = path.map { AtomicFile.split($0).directory }
        case .folder(let folder): self.folder = folder
        case .none: folder = nil
        }
        self.policy = policy
    }

    /// The elements of a tensor that are in another file; none of them is read yet.
    ///
    /// Without a length, the elements are as many as the tensor's type says.
    ///
    /// - Parameters:
    ///   - tensor: a tensor whose ``ConstantTensor/isExternal`` is true.
    ///   - name: what an error is to call the tensor.
    /// - Throws: ``ExternalDataError`` when the file is not to be opened, or has no such part.
    public func bytes(of tensor: ConstantTensor, named name: ByteString?) throws(ExternalDataError) -> Bytes {
        let place = try ExternalDataPlace(of: tensor, named: name)
        func error(_ kind: ExternalDataError.Kind, _ reason: String) -> ExternalDataError {
            ExternalDataError(tensor: name, location: place.location, kind: kind, reason: reason)
        }
        if tensor.dataType == .string { throw error(.strings, "strings cannot be external data") }
        let file = try file(at: place.components, location: place.location, named: name)
        if let reason = file.fault(ofOffset: place.offset) { throw error(.range, reason) }
        let expected = tensor.byteCount.flatMap { UInt64(exactly: $0) }
        let length = place.length ?? expected ?? UInt64(file.count) - place.offset
        if let expected, length != expected {
            throw error(
                length < expected ? .shortLength : .excessLength,
                "the length is \(length), and the tensor has \(expected) bytes")
        }
        if let reason = file.fault(ofLength: length, from: place.offset) { throw error(.range, reason) }
        let start = Int(place.offset)
        return Bytes(file, range: start..<start + Int(length))
    }

    /// Compares the whole file that a tensor's elements are in with the checksum that the tensor has.
    ///
    /// A file is read once for all tensors in it, and not at all when none has a checksum.
    ///
    /// - Returns: whether there is a checksum.
    /// - Throws: ``ExternalDataError`` when the file has another checksum, cannot be read or is not to be opened.
    @discardableResult
    public func verifyChecksum(of tensor: ConstantTensor, named name: ByteString?) throws(ExternalDataError) -> Bool {
        let place = try ExternalDataPlace(of: tensor, named: name)
        guard let checksum = place.checksum else { return false }
        let file = try file(at: place.components, location: place.location, named: name)
        let found = try digest(of: file, at: place, named: name)
        if checksum.description.lowercased() == found { return true }
        throw ExternalDataError(
            tensor: name, location: place.location, kind: .checksum,
            reason: "expected the checksum \(ExternalDataError.quoted(checksum)), found \"\(found)\"")
    }

    /// The digest of a file, computed once.
    private func digest(
        of file: FileBytes, at place: ExternalDataPlace, named name: ByteString?
    ) throws(ExternalDataError) -> String {
        if let known = digests.withLock({ $0[place.components] }) { return known }
        var digest = SHA1()
        do {
            try Bytes(whole: file).forEachPiece { digest.update($0) }
        } catch {
            let reason = (error as? FileError)?.reason ?? "\(error)"
            throw ExternalDataError(tensor: name, location: place.location, kind: .unreadable, reason: reason)
        }
        let found = digest.finished()
        digests.withLock { $0[place.components] = found }
        return found
    }

    private var refusal: String {
        policy == .none ? "external data are not to be opened" : "the model has no folder to look in (--external-root)"
    }

    /// The file of a location, by its parts.
    func file(
        at components: [[UInt8]], location: ByteString, named name: ByteString?
    ) throws(ExternalDataError) -> FileBytes {
        do throws(FileError) {
            return try opened.withLock { opened throws(FileError) in
                if let file = opened[components] { return file }
                guard let folder else { throw FileError(path: "", operation: "read", reason: refusal) }
                let file = try FileBytes(components, below: folder)
                opened[components] = file
                return file
            }
        } catch {
            let kind = kind(of: error, at: components)
            throw ExternalDataError(tensor: name, location: location, kind: kind, reason: error.reason)
        }
    }

    private func kind(of error: FileError, at components: [[UInt8]]) -> ExternalDataError.Kind {
        switch error.refusal {
        case .missing: .missingFile
        case .severalNames: .hardLink
        case .notRegular: .notAFile
        case .symbolicLink: folder.map { ExternalFolder($0).kindOfLink(at: components) } ?? .symbolicLink
        case nil: .unreadable
        }
    }
}

extension FileBytes {
    /// What is wrong with a position where elements are to begin.
    func fault(ofOffset offset: UInt64) -> String? {
        offset <= UInt64(count) ? nil : "the offset \(offset) is past the end of the file at \(count)"
    }

    /// What is wrong with a number of bytes from a position within the file on.
    func fault(ofLength length: UInt64, from offset: UInt64) -> String? {
        length <= UInt64(count) - offset
            ? nil : "\(length) bytes from \(offset) on pass the end of the file at \(count)"
    }
}
