import Foundation
import GraphIR
import ONNXCodec
import Testing

@Suite struct ReadingExternalDataTests {
    /// A folder that has 100 bytes in `w`, each its own position.
    private func folder() throws -> TemporaryDirectory {
        let directory = try TemporaryDirectory()
        try Data(0..<100).write(to: URL(fileURLWithPath: directory.file("w")))
        return directory
    }

    private func tensor(
        _ location: ByteString?, offset: ByteString? = nil, length: ByteString? = nil, checksum: ByteString? = nil,
        type: DataType = .uint8, dimensions: [Int64] = [4]
    ) -> ConstantTensor {
        var tensor = ConstantTensor(dataType: type, dimensions: dimensions)
        tensor.dataLocation = 1
        let entries = [("location", location), ("offset", offset), ("length", length), ("checksum", checksum)]
        tensor.externalData = entries.compactMap { key, value in
            value.map { MetadataEntry(key: ByteString(key), value: $0) }
        }
        return tensor
    }

    private func bytes(_ tensor: ConstantTensor, in directory: TemporaryDirectory) throws -> [UInt8] {
        let files = ExternalDataFiles(of: nil, policy: .folder(directory.path))
        return try files.bytes(of: tensor, named: "t").copy()
    }

    private func reason(_ tensor: ConstantTensor, in directory: TemporaryDirectory) -> String? {
        #expect(throws: ExternalDataError.self) { try bytes(tensor, in: directory) }?.reason
    }

    @Test func aPartOfTheFileIsTheTensor() throws {
        let directory = try folder()
        #expect(try bytes(tensor("w", offset: "3", length: "4"), in: directory) == [3, 4, 5, 6])
        #expect(try bytes(tensor("./w", offset: "96"), in: directory) == [96, 97, 98, 99])
        #expect(try bytes(tensor(".//w"), in: directory) == [0, 1, 2, 3])
        #expect(try bytes(tensor("w", offset: "100", length: "0", dimensions: [0]), in: directory) == [])
        #expect(try bytes(tensor("w", offset: "98", dimensions: [-1]), in: directory) == [98, 99])
        #expect(try bytes(tensor("w", type: DataType(rawValue: 21), dimensions: [3]), in: directory) == [0, 1])
        try FileManager.default.createDirectory(atPath: directory.file("a/b"), withIntermediateDirectories: true)
        try Data([7, 7, 7, 7]).write(to: URL(fileURLWithPath: directory.file("a/b/c")))
        #expect(try bytes(tensor("a/b/c"), in: directory) == [7, 7, 7, 7])
    }

    @Test func theLastOfSeveralEntriesCounts() throws {
        var several = tensor("elsewhere", offset: "1")
        several.externalData += tensor("w", offset: "2").externalData
        #expect(try bytes(several, in: folder()) == [2, 3, 4, 5])
    }

    @Test(arguments: [
        ("", "is empty"), ("/etc/passwd", "absolute"), ("..", "\"..\""), ("../w", "\"..\""), ("a/../../w", "\"..\""),
        ("a/..", "\"..\""), ("w\0", "zero byte"), ("w/", "names a folder"), (".", "names no file"),
        ("missing", "No such file"), ("w/w", "Not a directory"), (nil, "is missing"),
    ])
    func locationsOutsideAreRefused(location: String?, expected: String) throws {
        let reason = try reason(tensor(location.map { ByteString($0) }), in: folder())
        #expect(reason?.contains(expected) == true, "\(reason ?? "")")
    }

    @Test(arguments: ["", "-1", "+1", " 1", "1 ", "0x1", "1e1", "1_0", "٣", "18446744073709551616"])
    func numbersArePlainAndDecimal(number: String) throws {
        let directory = try folder()
        #expect(reason(tensor("w", offset: ByteString(number)), in: directory)?.contains("offset") == true)
        #expect(reason(tensor("w", length: ByteString(number)), in: directory)?.contains("length") == true)
    }

    @Test func partsPastTheEndAreRefused() throws {
        let directory = try folder()
        let largest: ByteString = "18446744073709551615"
        #expect(reason(tensor("w", offset: "97"), in: directory)?.contains("pass the end") == true)
        #expect(reason(tensor("w", offset: "101", length: "0"), in: directory)?.contains("past the end") == true)
        #expect(reason(tensor("w", offset: largest), in: directory)?.contains("past the end") == true)
        let endless = tensor("w", offset: "1", length: largest, dimensions: [-1])
        #expect(reason(endless, in: directory)?.contains("pass the end") == true)
        #expect(reason(tensor("w", length: "5"), in: directory) == "the length is 5, and the tensor has 4 bytes")
        #expect(reason(tensor("w", type: .string), in: directory) == "strings cannot be external data")
    }

    @Test func linksAndSpecialFilesAreRefused() throws {
        let directory = try folder()
        let inside = try TemporaryDirectory()
        symlink(directory.file("w"), inside.file("link"))
        symlink(directory.path, inside.file("folder"))
        link(directory.file("w"), inside.file("name"))
        mkfifo(inside.file("pipe"), 0o600)
        mkdir(inside.file("directory"), 0o700)
        symlink("/dev/zero", inside.file("zero"))
        #expect(reason(tensor("link"), in: inside)?.contains("symbolic link") == true)
        #expect(reason(tensor("folder/w"), in: inside)?.contains("symbolic link") == true)
        #expect(reason(tensor("zero"), in: inside)?.contains("symbolic link") == true)
        #expect(reason(tensor("name"), in: inside) == "the file has several names")
        #expect(reason(tensor("pipe"), in: inside) == "not a regular file")
        #expect(reason(tensor("directory"), in: inside) == "Is a directory")
    }

    @Test func nothingIsOpenedWithoutAFolder() throws {
        let none = ExternalDataFiles(of: "/tmp/m.onnx", policy: .none)
        #expect(throws: ExternalDataError.self) { try none.bytes(of: tensor("w"), named: nil) }
        let stream = ExternalDataFiles(of: nil)
        #expect(throws: ExternalDataError.self) { try stream.bytes(of: tensor("w"), named: nil) }
    }

    @Test func aFileIsOpenedOnce() throws {
        let directory = try folder()
        let files = ExternalDataFiles(of: directory.file("m.onnx"))
        let first = try files.bytes(of: tensor("w"), named: nil)
        unlink(directory.file("w"))
        let second = try files.bytes(of: tensor("./w", offset: "1"), named: nil)
        #expect(first.source === second.source)
        #expect(try second.copy() == [1, 2, 3, 4])
    }

    @Test func checksumsAreOfTheWholeFile() throws {
        let directory = try TemporaryDirectory()
        // The digests are those of the sha1sum command.
        let digests = [
            (0, "da39a3ee5e6b4b0d3255bfef95601890afd80709"), (3, "12a340d7897fe713fc8f02ac5365b86ebf353178"),
            (55, "05090ae52e0fa043877bce2c91d33d8c4043d671"), (56, "8ae6e5f411db8786d8c68d638e0e4768535dc2dc"),
            (64, "12103b19973e9b0a250b12de86fd7d6d24b05c06"), (119, "6177d2788b40275d749af16404b3251323d20596"),
            (100_000, "d9f6e80116ec5cf82dd59fbf55e7d09c6b1ccd41"),
        ]
        for (count, digest) in digests {
            let contents = (0..<count).map { UInt8(truncatingIfNeeded: $0 == 0 ? 1 : $0) }
            try Data(contents).write(to: URL(fileURLWithPath: directory.file("f")))
            let files = ExternalDataFiles(of: directory.file("m"))
            let named = tensor("f", checksum: ByteString(digest.uppercased()))
            #expect(throws: Never.self, "\(count)") { try files.verifyChecksum(of: named, named: "t") }
        }
        let files = ExternalDataFiles(of: directory.file("m"))
        #expect(try !files.verifyChecksum(of: tensor("f"), named: nil))
        let error = #expect(throws: ExternalDataError.self) {
            try files.verifyChecksum(of: tensor("f", checksum: "00"), named: "a\u{1B}[0m")
        }
        let expected = #"tensor "a\u{1B}[0m" in "f": expected the checksum "00", found "d9f6"#
        #expect(error?.description.hasPrefix(expected) == true)
    }
}
