import Foundation
import GraphIR
import ONNXCodec
import Testing

@Suite struct ExternalDataFaultsTests {
    private func tensor(
        _ entries: [(ByteString, ByteString?)], type: DataType = .uint8, dimensions: [Int64] = [4]
    ) -> ConstantTensor {
        var tensor = ConstantTensor(dataType: type, dimensions: dimensions)
        tensor.dataLocation = 1
        tensor.externalData = entries.map { MetadataEntry(key: $0.0, value: $0.1) }
        return tensor
    }

    private func folder() throws -> TemporaryDirectory {
        let directory = try TemporaryDirectory()
        try Data(0..<100).write(to: URL(fileURLWithPath: directory.file("w")))
        return directory
    }

    private func kinds(
        _ tensor: ConstantTensor, in directory: TemporaryDirectory?, comparingChecksums: Bool = false
    ) -> [ExternalDataError.Kind] {
        let policy = directory.map { ExternalDataPolicy.folder($0.path) } ?? .none
        return ExternalDataFiles(of: nil, policy: policy)
            .faults(of: tensor, named: "t", comparingChecksums: comparingChecksums).map(\.kind)
    }

    @Test(
        arguments: [
            ("w", nil), ("./w", nil), ("no/../w", nil), ("", .emptyLocation), ("/w", .absoluteLocation),
            ("../w", .outside),
            ("a/../../w", .outside), ("w..x", .outside), (".", .notAFile), ("w/", .notAFile), ("w\0", .missingFile),
        ] as [(String, ExternalDataError.Kind?)])
    func locationsAreJudgedWithoutOpening(location: String, expected: ExternalDataError.Kind?) throws {
        let entry = tensor([("location", ByteString(location))])
        #expect(kinds(entry, in: nil) == [expected].compactMap { $0 })
        #expect(try kinds(entry, in: folder()) == [expected].compactMap { $0 })
    }

    @Test func entriesAreJudgedWithoutOpening() throws {
        #expect(kinds(tensor([]), in: nil) == [.missingLocation])
        #expect(kinds(tensor([("location", nil)]), in: nil) == [.missingLocation])
        #expect(kinds(tensor([("location", "w"), ("offset", "-1"), ("length", "x")]), in: nil) == [.number, .number])
        #expect(kinds(tensor([("location", "w"), ("length", "3")]), in: nil) == [.shortLength])
        #expect(kinds(tensor([("location", "w"), ("length", "5")]), in: nil) == [.excessLength])
        #expect(kinds(tensor([("location", "w")], type: .string), in: nil) == [.strings])
        #expect(kinds(tensor([("location", "/a"), ("location", "")]), in: nil) == [.absoluteLocation, .emptyLocation])
    }

    @Test func filesAreLookedAt() throws {
        let directory = try folder()
        try FileManager.default.createDirectory(atPath: directory.file("a/b"), withIntermediateDirectories: true)
        try Data(count: 4).write(to: URL(fileURLWithPath: directory.file("a/b/c")))
        symlink("w", directory.file("link"))
        symlink("a", directory.file("inside"))
        symlink("/", directory.file("away"))
        link(directory.file("a/b/c"), directory.file("twin"))
        for (location, expected) in [
            ("missing", .missingFile), ("w/x", .missingFile), ("a", .notAFile), ("link", .symbolicLink),
            ("inside/b/c", .linkedFolder), ("away/etc/hostname", .outside), ("twin", .hardLink),
            (String(repeating: "n", count: 300), .unreadable),
        ] as [(String, ExternalDataError.Kind)] {
            #expect(kinds(tensor([("location", ByteString(location))]), in: directory) == [expected], "\(location)")
        }
    }

    @Test func partsAndChecksumsAreCompared() throws {
        let directory = try folder()
        #expect(kinds(tensor([("location", "w"), ("offset", "97")]), in: directory) == [.range])
        #expect(kinds(tensor([("location", "w"), ("offset", "101")]), in: directory) == [.range])
        #expect(kinds(tensor([("location", "w"), ("length", "200")]), in: directory) == [.excessLength, .range])
        let marked = tensor([("location", "w"), ("checksum", "00")])
        #expect(kinds(marked, in: directory).isEmpty)
        #expect(kinds(marked, in: directory, comparingChecksums: true) == [.checksum])
    }
}
