/// Memory for many small things that are freed together.
final class Arena {
    private static let blockSize = 1 << 16

    private var blocks: [UnsafeMutableRawPointer] = []
    private var free = UnsafeMutableRawBufferPointer(start: nil, count: 0)

    deinit {
        for block in blocks { block.deallocate() }
    }

    /// Uninitialized memory that lives as long as the arena.
    func allocate(byteCount: Int) -> UnsafeMutableRawPointer {
        let rounded = (byteCount + 15) & ~15
        if rounded <= free.count, let start = free.baseAddress {
            free = UnsafeMutableRawBufferPointer(rebasing: free[rounded...])
            return start
        }
        let size = max(rounded, Self.blockSize)
        let block = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
        blocks.append(block)
        if rounded <= Self.blockSize / 4 {
            free = UnsafeMutableRawBufferPointer(start: block + rounded, count: size - rounded)
        }
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
