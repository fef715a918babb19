import Synchronization

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Does numbered jobs on several threads and hands their results over in order.
final class Workers<Result: Sendable>: Sendable {
    private struct Results {
        var finished: [Int: Result] = [:]
        var delivered = 0
    }

    private let count: Int
    private let job: @Sendable (Int) -> Result
    private let deliver: @Sendable (Result) -> Void
    private let next = Atomic(0)
    private let results = Mutex(Results())

    private init(
        count: Int, job: @escaping @Sendable (Int) -> Result, deliver: @escaping @Sendable (Result) -> Void
    ) {
        self.count = count
        self.job = job
        self.deliver = deliver
    }

    /// Does all jobs.
    ///
    /// - Parameters:
    ///   - threads: how many are done at a time, at most.
    ///   - deliver: takes one result at a time, in the order of the jobs' numbers, each as early as that order allows.
    static func run(
        _ count: Int, threads: Int, job: @escaping @Sendable (Int) -> Result,
        deliver: @escaping @Sendable (Result) -> Void
    ) {
        let workers = Workers(count: count, job: job, deliver: deliver)
        // One thread more or less changes only how long it takes, so one that cannot be had is done without.
        let others = (1..<max(1, min(threads, count))).compactMap { _ in Thread.start { workers.work() } }
        workers.work()
        for thread in others { thread.join() }
    }

    private func work() {
        while true {
            let number = next.add(1, ordering: .relaxed).oldValue
            if number >= count { return }
            let result = job(number)
            results.withLock { results in
                results.finished[number] = result
                while let ready = results.finished.removeValue(forKey: results.delivered) {
                    results.delivered += 1
                    deliver(ready)
                }
            }
        }
    }
}

/// A thread of the system, with as large a stack as the main one has: nested graphs are walked recursively.
struct Thread {
    private final class Body: Sendable {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }

    private let handle: pthread_t

    /// Starts a thread; `nil` when the system has none left.
    static func start(_ body: @escaping @Sendable () -> Void) -> Thread? {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setstacksize(&attributes, 8 << 20)
        let context = Unmanaged.passRetained(Body(body))
        #if canImport(Darwin)
            var handle: pthread_t?
            let code = pthread_create(&handle, &attributes, { Self.enter($0) }, context.toOpaque())
        #else
            var handle = pthread_t()
            let code = pthread_create(&handle, &attributes, { Self.enter($0) }, context.toOpaque())
        #endif
        if code != 0 { context.release() }
        let started: pthread_t? = handle
        return code == 0 ? started.map { Thread(handle: $0) } : nil
    }

    private static func enter(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        if let context { Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run() }
        return nil
    }

    /// Waits for its end.
    func join() {
        pthread_join(handle, nil)
    }

    /// Lets it end when it likes.
    func detach() {
        pthread_detach(handle)
    }
}
