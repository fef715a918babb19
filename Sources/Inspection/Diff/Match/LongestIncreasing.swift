/// The longest increasing subsequence of distinct numbers.
enum LongestIncreasing {
    /// The places of its members, in order.
    static func places(of numbers: [Int32]) -> [Int] {
        // By length, the place of the smallest number that ends a subsequence of it.
        var ends: [Int] = []
        var previous = Array(repeating: -1, count: numbers.count)
        for (place, number) in numbers.enumerated() {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
            }
            if low > 0 { previous[place] = ends[low - 1] }
            if low == ends.count { ends.append(place) } else { ends[low] = place }
        }
        var places: [Int] = []
        var place = ends.last ?? -1
        while place >= 0 {
            places.append(place)
            place = previous[place]
        }
        return places.reversed()
    }
}
