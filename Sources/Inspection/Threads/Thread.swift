#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A thread of the system, with as large a stack as the main one has: nested graphs are walked recursively.
package struct Thread {
    private final class Body: Sendable {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }

    private let handle: pthread_t

    /// The number of processors that threads can run on at a time.
    package static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// Starts a thread; `nil` when the system has none left.
    package static func start(_ body: @escaping @Sendable () -> Void) -> Thread? {
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
    package func join() {
        pthread_join(handle, nil)
    }

    /// Lets it end when it likes.
    package func detach() {
        pthread_detach(handle)
    }
}
