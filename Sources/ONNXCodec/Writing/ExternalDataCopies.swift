import GraphIR

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension ModelWriter {
    /// Writes a model to a file as it is, and brings its external data along when it goes to another folder.
    ///
    /// The files with external data are copied beside the new one under the names that the model knows, which only
    /// works for names without a folder. A file that is there already is never replaced unless it has the same
    /// contents: the model chose its name, not the caller. Files that may not be opened by their policy are not copied.
    ///
    /// - Parameters:
    ///   - replacing: whether the model's file may be replaced when it has other contents.
    /// - Throws: ``EncodeError``, ``FileError``, or ``ExternalDataError`` when external data cannot be brought along.
    public static func write(_ stored: StoredModel, to path: String, replacing: Bool = true) throws {
        let tensors = stored.externalTensors
        if tensors.isEmpty || stored.externalData.policy == .none {
            return try write(stored.model, to: path, replacing: replacing)
        }
        if isFolder(AtomicFile.split(path).directory, stored.externalData.folder) {
            try checkIsNoDataFile(path, of: tensors)
            return try write(stored.model, to: path, replacing: replacing)
        }
        var staged: [StagedFile] = []
        do {
            for copy in try ExternalDataCopy.all(of: tensors, in: stored.externalData, beside: path) {
                if let file = try copy.stage() { staged.append(file) }
            }
            let model = try AtomicFile.stage(path, replacing: replacing) { try encode(stored.model, into: $0) }
            staged += [model].compactMap { $0 }
        } catch {
            for file in staged { file.discard() }
            throw error
        }
        try StagedFile.commit(staged)
    }

    /// Writes a model to an open file as it is.
    ///
    /// - Throws: ``EncodeError``, ``FileError``, or ``ExternalDataError`` when the model has external data, which could
    ///   not be found again; those that may not be opened by their policy are left to the caller.
    public static func write(_ stored: StoredModel, toDescriptor number: Int32) throws {
        if stored.externalData.policy != .none, let external = stored.externalTensors.first {
            let location = external.tensor.externalData.last { $0.key == "location" }?.value
            throw ExternalDataError(
                tensor: external.name, location: location,
                reason: "nothing can lie beside this output: put the data into the model (--embed-data)")
        }
        try write(stored.model, toDescriptor: number)
    }

    private static func isFolder(_ path: String, _ other: String?) -> Bool {
        var (first, second) = (stat(), stat())
        guard let other, stat(path, &first) == 0, stat(other, &second) == 0 else { return false }
        return first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }

    private static func checkIsNoDataFile(_ path: String, of tensors: [ExternalTensor]) throws {
        let output = Array(AtomicFile.split(path).name.utf8)
        for external in tensors {
            guard let place = try? ExternalDataPlace(of: external.tensor, named: external.name) else { continue }
            if place.components == [output] {
                throw EncodeError.externalDataInUse(fileName: place.location.description)
            }
        }
    }
}

/// A file with external data that goes along with its model.
private struct ExternalDataCopy {
    let tensor: ByteString?
    let place: ExternalDataPlace
    let file: FileBytes
    let target: String

    /// The copies that a model needs in another folder, each file once.
    static func all(
        of tensors: [ExternalTensor], in files: ExternalDataFiles, beside path: String
    ) throws -> [ExternalDataCopy] {
        var known: Set<[[UInt8]]> = []
        var copies: [ExternalDataCopy] = []
        for external in tensors {
            let name = external.name
            let place = try ExternalDataPlace(of: external.tensor, named: name)
            if !known.insert(place.components).inserted { continue }
            let file = try files.file(at: place.components, location: place.location, named: name)
            guard let plain = plainName(place) else {
                throw refusal(name, place, "only files without a folder, and no hidden ones, are copied")
            }
            let target = try DataFilePath(beside: path, named: plain).path
            copies.append(ExternalDataCopy(tensor: name, place: place, file: file, target: target))
        }
        return copies
    }

    /// The file's name as it may be created; a hidden file is more likely to mean something to another program.
    private static func plainName(_ place: ExternalDataPlace) -> String? {
        guard place.components.count == 1, let bytes = place.components.first,
            let name = String(validating: bytes, as: UTF8.self)
        else { return nil }
        return name.hasPrefix(".") ? nil : name
    }

    func stage() throws -> StagedFile? {
        var status = stat()
        let exists = lstat(target, &status) == 0
        if exists && (status.st_mode & S_IFMT != S_IFREG || Int(status.st_size) != file.count) { throw occupied }
        do {
            return try AtomicFile.stage(target, replacing: false) {
                try $0.write(contentsOf: Bytes(whole: file))
            }
        } catch let error as FileError where exists && error.operation == "write" {
            throw occupied
        }
    }

    private var occupied: ExternalDataError {
        Self.refusal(tensor, place, "another file of this name is in the output's folder, and is not replaced")
    }

    private static func refusal(_ name: ByteString?, _ place: ExternalDataPlace, _ reason: String) -> ExternalDataError
    {
        ExternalDataError(
            tensor: name, location: place.location,
            reason: reason + ": put the data into the model (--embed-data) or into a new file (--external-data)")
    }
}
