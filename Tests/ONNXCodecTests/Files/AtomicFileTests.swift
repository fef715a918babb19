import Foundation
import ONNXCodec
import Testing

@Suite struct AtomicFileTests {
    private struct Stop: Error {}

    private func save(_ text: String, to path: String, replacing: Bool = true) throws {
        try AtomicFile.save(to: path, replacing: replacing) { sink in
            try Array(text.utf8).withUnsafeBytes { try sink.write($0) }
        }
    }

    private func text(_ path: String) throws -> String { String(decoding: try contents(path), as: UTF8.self) }

    private func status(_ path: String) -> stat {
        var status = stat()
        lstat(path, &status)
        return status
    }

    @Test func aNewFileHasTheUsualPermissions() throws {
        let directory = try TemporaryDirectory()
        try save("new", to: directory.file("a"))
        let mask = umask(0)
        umask(mask)
        #expect(try text(directory.file("a")) == "new")
        #expect(status(directory.file("a")).st_mode & 0o7777 == 0o666 & ~mask)
    }

    @Test func anOldFileKeepsItsPermissions() throws {
        let directory = try TemporaryDirectory()
        try save("old", to: directory.file("a"))
        chmod(directory.file("a"), 0o640)
        try save("new", to: directory.file("a"))
        #expect(try text(directory.file("a")) == "new")
        #expect(status(directory.file("a")).st_mode & 0o7777 == 0o640)
        #expect(directory.names == ["a"])
    }

    @Test func aFailureLeavesTheOldFile() throws {
        let directory = try TemporaryDirectory()
        try save("old", to: directory.file("a"))
        #expect(throws: Stop.self) {
            try AtomicFile.save(to: directory.file("a"), replacing: true) { sink in
                try [UInt8](repeating: 1, count: 1 << 20).withUnsafeBytes { try sink.write($0) }
                throw Stop()
            }
        }
        #expect(try text(directory.file("a")) == "old")
        #expect(directory.names == ["a"])
    }

    @Test func aLinkIsFollowed() throws {
        let directory = try TemporaryDirectory()
        try FileManager.default.createDirectory(atPath: directory.file("sub"), withIntermediateDirectories: false)
        symlink("sub/target", directory.file("link"))
        for content in ["created", "replaced"] {
            try save(content, to: directory.file("link"))
            #expect(try text(directory.file("sub/target")) == content)
            #expect(status(directory.file("link")).st_mode & S_IFMT == S_IFLNK)
        }
        symlink("loop", directory.file("loop"))
        #expect(throws: FileError.self) { try save("", to: directory.file("loop")) }
    }

    @Test func withoutReplacingOnlyTheSameContentsAreFine() throws {
        let directory = try TemporaryDirectory()
        let path = directory.file("a")
        try save("contents", to: path, replacing: false)
        let before = status(path)
        try save("contents", to: path, replacing: false)
        for other in ["contentz", "content", "contents!"] {
            #expect(throws: FileError.self) { try save(other, to: path, replacing: false) }
        }
        let after = status(path)
        #expect(before.st_ino == after.st_ino && before.st_mtim.tv_nsec == after.st_mtim.tv_nsec)
        #expect(try text(path) == "contents")
        #expect(directory.names == ["a"])
    }

    @Test func aFullDiskIsAnErrorWithAReason() throws {
        let error = #expect(throws: FileError.self) { try save("x", to: "/dev/full") }
        #expect(error?.description == "/dev/full: cannot write: No space left on device")
    }

    @Test func aDeviceIsWrittenInPlace() throws {
        try save("x", to: "/dev/null")
        #expect(status("/dev/null").st_mode & S_IFMT == S_IFCHR)
    }

    @Test func missingAndForbiddenFoldersAreErrors() throws {
        let directory = try TemporaryDirectory()
        let error = #expect(throws: FileError.self) { try save("x", to: directory.file("no/such")) }
        #expect(error?.reason == "No such file or directory")
        #expect(throws: FileError.self) { try save("x", to: directory.path) }
        #expect(throws: FileError.self) { try save("x", to: "") }
        #expect(throws: FileError.self) { try save("x", to: "/proc/model.onnx") }
        chmod(directory.path, 0o500)
        if geteuid() != 0 {
            #expect(throws: FileError.self) { try save("x", to: directory.file("a")) }
            #expect(directory.names == [])
        }
    }

    @Test func longNamesFit() throws {
        let directory = try TemporaryDirectory()
        let name = String(repeating: "n", count: 255)
        try save("x", to: directory.file(name))
        #expect(directory.names == [name])
    }
}
