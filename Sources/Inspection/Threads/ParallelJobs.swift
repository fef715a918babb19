import Synchronization

/// Does numbered jobs, which do not depend on each other, on several threads.
final class ParallelJobs<Result: Sendable>: Sendable {
    private let count: Int
    private let job: @Sendable (Int) -> Result
    private let next = Atomic(0)
    private let results: Mutex<[Result?]>

    private init(count: Int, job: @escaping @Sendable (Int) -> Result) {
        self.count = count
        self.job = job
        results = Mutex(Array(repeating: nil, count: count))
    }

    /// The results of all jobs, in the order of their numbers.
    static func run(_ count: Int, job: @escaping @Sendable (Int) -> Result) -> [Result] {
        let jobs = ParallelJobs(count: count, job: job)
        let threads = min(Thread.processorCount, count)
        // One thread more or less changes only how long it takes, so one that cannot be had is done without.
        let others = (0..<max(0, threads - 1)).compactMap { _ in Thread.start { jobs.work() } }
        jobs.work()
        for thread in others { thread.join() }
        return jobs.results.withLock { $0.compactMap { $0 } }
    }

    private func work() {
        while true {
            let number = next.add(1, ordering: .relaxed).oldValue
            if number >= count { return }
            let result = job(number)
            results.withLock { $0[number] = result }
        }
    }
}
