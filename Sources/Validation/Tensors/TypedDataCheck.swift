import GraphIR

/// Compares the entries of a typed field with the elements that they are to be.
struct TypedDataCheck {
    let data: ConstantTensor.TypedData
    let type: DataType
    let storage: DataTypeStorage
    let elements: Int64

    /// What is wrong with the entries; `nil` when they fit.
    var fault: TensorDataFault? {
        let field = storage.field.rawValue
        if data.field != storage.field {
            return make(.wrongField, "elements of \(type) belong in \(field), and lie in \(data.field.rawValue)")
        }
        guard let expected = storage.entryCount(for: elements) else {
            return make(.sizeOverflow, "\(elements.elementsSpelled) of \(type) take more entries than 64 bits count")
        }
        guard let count = data.entryCount else {
            return make(.malformedNumbers, "the packed numbers of \(field) do not end where the field ends")
        }
        if count < expected { return make(.shortField, sizes(expected, count)) }
        if storage.bitWidth == 6, let excess = firstWideEntry {
            return make(.paddingBits, "an entry is \(excess), and elements of \(type) have six bits")
        }
        return count > expected ? make(.excessData, sizes(expected, count)) : nil
    }

    private func sizes(_ expected: Int64, _ count: Int64) -> String {
        "\(storage.field.rawValue) has \(count) entries, expected \(expected) for \(elements.elementsSpelled) of \(type)"
    }

    /// The first entry that does not fit into six bits.
    private var firstWideEntry: Int32? {
        guard case .int32(let bytes) = data else { return nil }
        var found: Int32?
        bytes.forEachVarint { bits in
            let entry = Int32(truncatingIfNeeded: bits)
            if !(0...0x3f).contains(entry) { found = entry }
            return found == nil
        }
        return found
    }

    private func make(_ kind: TensorDataFault.Kind, _ message: String) -> TensorDataFault {
        TensorDataFault(kind, message, field: data.field.rawValue)
    }
}
