package import GraphIR

extension [OpsetImport] {
    /// The versions by domain; the first import of a domain counts.
    package var versions: [ByteString: Int64] {
        reduce(into: [:]) { versions, entry in
            let domain = canonicalDomain(entry.domain)
            if versions[domain] == nil { versions[domain] = entry.version ?? 1 }
        }
    }
}
