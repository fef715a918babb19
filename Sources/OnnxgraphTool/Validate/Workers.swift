import Inspection
import Synchronization

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
