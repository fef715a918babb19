/// A binary heap that gives the largest element first.
struct MaxHeap<Element: Comparable> {
    private var elements: [Element] = []

    /// Adds an element.
    mutating func push(_ element: Element) {
        elements.append(element)
        var place = elements.count - 1
        while place > 0 {
            let parent = (place - 1) / 2
            if !(elements[parent] < elements[place]) { return }
            elements.swapAt(parent, place)
            place = parent
        }
    }

    /// Takes the largest element out; `nil` when there is none.
    mutating func popMax() -> Element? {
        guard let top = elements.first, let last = elements.popLast() else { return nil }
        if elements.isEmpty { return top }
        elements[0] = last
        var place = 0
        while true {
            var largest = place
            for child in 2 * place + 1...2 * place + 2 where child < elements.count {
                if elements[largest] < elements[child] { largest = child }
            }
            if largest == place { return top }
            elements.swapAt(largest, place)
            place = largest
        }
    }
}
