import GraphIR

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Bytes that are written piece by piece when their turn comes, each known to protobuf-c by an address that cannot be
/// read.
///
/// protobuf-c hands data on by address without looking at it, so an address in memory that nobody may touch can stand
/// for bytes that are in a file.
final class Payloads {
    /// One run of bytes.
    struct Payload {
        /// Bytes that come before the rest.
        let prefix: [UInt8]
        /// The rest.
        let bytes: Bytes
    }

    private static let regionSize = 1 << 20

    private var regions: [UnsafeMutablePointer<UInt8>] = []
    private var payloads: [Payload] = []

    deinit {
        for region in regions { munmap(region, Self.regionSize) }
    }

    /// The address that stands for bytes.
    ///
    /// - Throws: ``FileError`` when no address can be reserved.
    func address(of payload: Payload) throws -> UnsafeMutablePointer<UInt8> {
        let (region, offset) = payloads.count.quotientAndRemainder(dividingBy: Self.regionSize)
        if region == regions.count { regions.append(try Self.reserve()) }
        payloads.append(payload)
        return regions[region] + offset
    }

    /// What an address stands for; `nil` when it is a real one.
    subscript(address: UnsafePointer<UInt8>) -> Payload? {
        for (index, region) in regions.enumerated() {
            let offset = address - UnsafePointer(region)
            if offset >= 0, offset < Self.regionSize { return payloads[index * Self.regionSize + offset] }
        }
        return nil
    }

    private static func reserve() throws -> UnsafeMutablePointer<UInt8> {
        let region = mmap(nil, regionSize, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
        guard let region, region != MAP_FAILED else {
            throw FileError(path: "memory", operation: "reserve addresses", code: errno)
        }
        return region.assumingMemoryBound(to: UInt8.self)
    }
}
