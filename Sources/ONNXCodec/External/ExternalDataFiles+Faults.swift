public import GraphIR

extension ExternalDataFiles {
    /// Everything that is wrong with the external data of a tensor, without a look at the elements.
    ///
    /// Where no file may be opened, the entries themselves are all that is looked at.
    ///
    /// - Parameters:
    ///   - tensor: a tensor whose ``ConstantTensor/isExternal`` is true.
    ///   - name: what the errors are to call the tensor.
    ///   - readsFiles: whether whole files are read and compared with checksums.
    public func faults(
        of tensor: ConstantTensor, named name: ByteString?, comparingChecksums readsFiles: Bool = false
    ) -> [ExternalDataError] {
        // The reference passes over an entry without a value, and looks at each of several locations.
        let locations = tensor.externalData.compactMap { $0.key == "location" ? $0.value : nil }
        func error(_ kind: ExternalDataError.Kind, _ reason: String) -> ExternalDataError {
            ExternalDataError(tensor: name, location: locations.last, kind: kind, reason: reason)
        }
        var faults = entryFaults(of: tensor, error)
        if locations.isEmpty {
            faults.append(error(.missingLocation, "the entry \"location\" is missing or has no value"))
        }
        let misplaced = locations.compactMap { fault(of: $0, named: name) }
        faults += misplaced
        if misplaced.isEmpty, folder != nil, faults.allSatisfy({ $0.kind == .excessLength || $0.kind == .shortLength })
        {
            faults += contentFaults(of: tensor, named: name, comparingChecksums: readsFiles)
        }
        return faults
    }

    /// What the entries for offset and length say that cannot be.
    private func entryFaults(
        of tensor: ConstantTensor, _ error: (ExternalDataError.Kind, String) -> ExternalDataError
    ) -> [ExternalDataError] {
        if tensor.dataType == .string { return [error(.strings, "strings cannot be external data")] }
        let keys: [ByteString] = ["offset", "length"]
        let bad = keys.filter { key in
            ExternalDataPlace.value(key, of: tensor).map { ExternalDataPlace.decimal($0) == nil } ?? false
        }
        let faults = bad.map { error(.number, ExternalDataPlace.fault(ofNumber: $0)) }
        guard let length = ExternalDataPlace.value("length", of: tensor).flatMap(ExternalDataPlace.decimal),
            let expected = tensor.byteCount.flatMap({ UInt64(exactly: $0) }), length != expected
        else { return faults }
        let reason = "the length is \(length), and the tensor has \(expected) bytes"
        return faults + [error(length < expected ? .shortLength : .excessLength, reason)]
    }

    /// What is wrong with a location and the file there.
    private func fault(of location: ByteString, named name: ByteString?) -> ExternalDataError? {
        switch ExternalDataPlace.components(of: location.bytes) {
        case .failure(let fault):
            return ExternalDataError(tensor: name, location: location, kind: fault.kind, reason: fault.reason)
        case .success(let components):
            // The reference takes two dots for a way out wherever they stand.
            if components.contains(where: Self.hasTwoDots) {
                let reason = "the location contains \"..\""
                return ExternalDataError(tensor: name, location: location, kind: .outside, reason: reason)
            }
            guard folder != nil else { return nil }
            do throws(ExternalDataError) {
                _ = try file(at: components, location: location, named: name)
                return nil
            } catch {
                return error
            }
        }
    }

    private static func hasTwoDots(_ component: [UInt8]) -> Bool {
        let dot = UInt8(ascii: ".")
        return zip(component, component.dropFirst()).contains { $0 == dot && $1 == dot }
    }

    /// What is wrong with the part of the file that the tensor is to have.
    private func contentFaults(
        of tensor: ConstantTensor, named name: ByteString?, comparingChecksums readsFiles: Bool
    ) -> [ExternalDataError] {
        do throws(ExternalDataError) {
            let place = try ExternalDataPlace(of: tensor, named: name)
            let file = try file(at: place.components, location: place.location, named: name)
            let length = place.length ?? tensor.byteCount.flatMap { UInt64(exactly: $0) } ?? 0
            let reason = file.fault(ofOffset: place.offset) ?? file.fault(ofLength: length, from: place.offset)
            if let reason {
                return [ExternalDataError(tensor: name, location: place.location, kind: .range, reason: reason)]
            }
            if readsFiles { _ = try verifyChecksum(of: tensor, named: name) }
            return []
        } catch {
            return [error]
        }
    }
}
