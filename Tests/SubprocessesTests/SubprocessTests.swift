import Testing

@testable import Subprocesses

@Suite struct SubprocessTests {
    private func run(
        _ name: String, _ arguments: [String] = [], input: String = "", variables: [String: String] = [:],
        seconds: Int = 60
    ) throws -> (status: Int32, output: String, errors: String) {
        let program = try #require(Subprocess(named: name))
        let answer = try program.run(arguments, input: input, variables: variables, within: seconds)
        return (
            answer.status, String(decoding: answer.output, as: UTF8.self),
            String(decoding: answer.errors, as: UTF8.self)
        )
    }

    @Test func inputComesBack() throws {
        let text = String(repeating: "a line\n", count: 100_000)
        #expect(try run("cat", input: text) == (0, text, ""))
    }

    @Test func failuresAreSeen() throws {
        #expect(try run("sh", ["-c", "echo why >&2; exit 3"]) == (3, "", "why\n"))
        #expect(try run("sh", ["-c", "kill -9 $$"]).status == 137)
    }

    @Test func programsThatAreNotThere() {
        #expect(Subprocess(named: "onnxgraph-is-no-such-program") == nil)
        #expect(Subprocess(named: ".") == nil)
        #expect(throws: SubprocessError.self) {
            let file = try TemporaryFile()
            _ = try ChildProcess("/nothing", ["nothing"], input: file, output: file, errors: file)
        }
    }

    @Test func whatTakesTooLongIsEnded() {
        #expect(throws: SubprocessError.tooSlow(seconds: 0)) { try run("sleep", ["600"], seconds: 0) }
    }

    @Test func variablesAreReplaced() throws {
        let answer = try run("sh", ["-c", "echo $HOME; env | grep -c ^HOME="], variables: ["HOME": "/a b"])
        #expect(answer.output == "/a b\n1\n")
    }
}
