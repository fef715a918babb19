/// Memory for many small things that are forgotten together.
final class Arena {
    private static let blockSize = 1 << 16

    private let first = UnsafeMutableRawPointer.allocate(byteCount: blockSize, alignment: 16)
    private var others: [UnsafeMutableRawPointer] = []
    private var filled = 0

    deinit {
        reset()
        first.deallocate()
    }

    /// Forgets all things.
    func reset() {
        for block in others { block.deallocate() }
        others.removeAll(keepingCapacity: true)
        filled = 0
    }

    /// Uninitialized memory that lives until the arena is reset.
    func allocate(byteCount: Int) -> UnsafeMutableRawPointer {
        let rounded = (byteCount + 15) & ~15
        if rounded <= Self.blockSize - filled {
            filled += rounded
            return first + (filled - rounded)
        }
        let block = UnsafeMutableRawPointer.allocate(byteCount: rounded, alignment: 16)
        others.append(block)
        return block
    }

    /// A copy of an array's elements.
    func copy<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafeMutablePointer<Element> {
        let pointer = allocate(byteCount: elements.count * MemoryLayout<Element>.stride)
            .bindMemory(to: Element.self, capacity: elements.count)
        elements.withUnsafeBufferPointer {
            if let base = $0.baseAddress { pointer.initialize(from: base, count: $0.count) }
        }
        return pointer
    }
}
