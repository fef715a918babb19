/// A longest common subsequence by Myers' greedy algorithm, as far as the sequences do not differ too much.
enum CommonSubsequence {
    /// The most insertions and deletions that are looked for.
    static let maximumDistance = 1000

    /// The places of common elements in both sequences, in order; empty when the distance is too large.
    static func places(of left: [UInt64], _ right: [UInt64]) -> [(Int, Int)] {
        var start = 0
        while start < min(left.count, right.count) && left[start] == right[start] { start += 1 }
        var end = 0
        while end < min(left.count, right.count) - start && left[left.count - 1 - end] == right[right.count - 1 - end] {
            end += 1
        }
        let middle = middlePlaces(left[start..<left.count - end], right[start..<right.count - end])
        return (0..<start).map { ($0, $0) } + middle
            + (0..<end).reversed().map { (left.count - 1 - $0, right.count - 1 - $0) }
    }

    private static func middlePlaces(_ left: ArraySlice<UInt64>, _ right: ArraySlice<UInt64>) -> [(Int, Int)] {
        if left.isEmpty || right.isEmpty { return [] }
        guard let trace = trace(left, right) else { return [] }
        return walkBack(trace, left, right)
    }

    /// By distance, how far each diagonal reaches; `nil` when the distance is too large.
    private static func trace(_ left: ArraySlice<UInt64>, _ right: ArraySlice<UInt64>) -> [[Int32]]? {
        let (m, n) = (left.count, right.count)
        let limit = min(m + n, maximumDistance)
        if abs(m - n) > limit { return nil }
        var reach = Array(repeating: Int32(0), count: 2 * limit + 3)
        var trace: [[Int32]] = []
        for distance in 0...limit {
            for diagonal in stride(from: -distance, through: distance, by: 2) {
                let middle = diagonal + limit + 1
                let isDown = diagonal == -distance || (diagonal != distance && reach[middle - 1] < reach[middle + 1])
                var x = Int(isDown ? reach[middle + 1] : reach[middle - 1] + 1)
                while x < m && x - diagonal < n && x - diagonal >= 0
                    && left[left.startIndex + x] == right[right.startIndex + x - diagonal]
                { x += 1 }
                reach[middle] = Int32(x)
                if x >= m && x - diagonal >= n {
                    trace.append(Array(reach[limit + 1 - distance...limit + 1 + distance]))
                    return trace
                }
            }
            trace.append(Array(reach[limit + 1 - distance...limit + 1 + distance]))
        }
        return nil
    }

    private static func walkBack(
        _ trace: [[Int32]], _ left: ArraySlice<UInt64>, _ right: ArraySlice<UInt64>
    ) -> [(Int, Int)] {
        var (x, y) = (left.count, right.count)
        var places: [(Int, Int)] = []
        for distance in (0..<trace.count).reversed() {
            let diagonal = x - y
            var (lastX, lastY) = (0, 0)
            if distance > 0 {
                let reach = trace[distance - 1]
                func reached(_ diagonal: Int) -> Int {
                    let place = diagonal + distance - 1
                    return reach.indices.contains(place) ? Int(reach[place]) : -1
                }
                let isDown =
                    diagonal == -distance || (diagonal != distance && reached(diagonal - 1) < reached(diagonal + 1))
                lastX = reached(isDown ? diagonal + 1 : diagonal - 1)
                lastY = lastX - (isDown ? diagonal + 1 : diagonal - 1)
            }
            while x > lastX && y > lastY {
                (x, y) = (x - 1, y - 1)
                places.append((left.startIndex + x, right.startIndex + y))
            }
            (x, y) = (lastX, lastY)
        }
        return places.reversed()
    }
}
