#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Another program while it runs.
struct ChildProcess {
    private let id: pid_t

    /// Starts a program on three files.
    ///
    /// Files cannot fill up as pipes do, so nobody has to read while it runs.
    init(
        _ path: String, _ arguments: [String], variables: [String: String] = [:], input: TemporaryFile,
        output: TemporaryFile, errors: TemporaryFile
    ) throws(SubprocessError) {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, file) in [input, output, errors].enumerated() {
            posix_spawn_file_actions_adddup2(&actions, file.descriptor, Int32(number))
        }
        let words = arguments.map { strdup($0) } + [nil]
        let environment = Self.environment(with: variables).map { strdup($0) } + [nil]
        defer { for word in words + environment { free(word) } }
        var id: pid_t = 0
        let code = posix_spawn(&id, path, &actions, nil, words, environment)
        if code != 0 { throw .notStarted(reason: "\(path): \(String(cString: strerror(code)))") }
        self.id = id
    }

    /// The variables of this process, some of them changed.
    private static func environment(with changes: [String: String]) -> [String] {
        var variables: [String] = []
        var next = environ
        while let variable = next.pointee {
            let text = String(cString: variable)
            if changes[String(text.prefix { $0 != "=" })] == nil { variables.append(text) }
            next += 1
        }
        return variables + changes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    }

    /// Waits until the program has ended.
    ///
    /// - Returns: its exit code, or 128 and the signal that ended it; `nil` when it took longer and was ended.
    func wait(seconds: Int) -> Int32? {
        var status: Int32 = 0
        var pause: UInt32 = 500
        var waited: UInt64 = 0
        while true {
            let ended = waitpid(id, &status, WNOHANG)
            if ended == id { return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F }
            if ended < 0, errno != EINTR { return 127 }
            if waited >= UInt64(seconds) * 1_000_000 { break }
            usleep(pause)
            waited += UInt64(pause)
            pause = min(pause * 2, 20_000)
        }
        kill(id, SIGKILL)
        waitpid(id, &status, 0)
        return nil
    }
}
