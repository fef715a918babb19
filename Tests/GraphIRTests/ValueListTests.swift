import GraphIR
import Testing

@Suite struct ValueListTests {
    private func list(_ numbers: [Int32?]) -> ValueList {
        ValueList(numbers.map { $0.map(ValueID.init(index:)) })
    }

    @Test(arguments: 0..<9)
    func hasTheValuesOfASequence(count: Int) {
        let numbers = (0..<Int32(count)).map { $0 % 3 == 1 ? nil : $0 }
        let list = list(numbers)
        #expect(list.count == count)
        #expect(list.isEmpty == (count == 0))
        #expect(list.map { $0?.index } == numbers)
        #expect(list.indices.map { list[$0]?.index } == numbers)
    }

    @Test(arguments: 1..<9)
    func changesOneValue(count: Int) {
        for position in 0..<count {
            var numbers: [Int32?] = (0..<Int32(count)).map { $0 }
            var changed = list(numbers)
            let before = changed
            changed[position] = nil
            numbers[position] = nil
            #expect(changed == list(numbers))
            #expect(changed != before)
            #expect(before[position]?.index == Int32(position))
        }
    }

    @Test func growsAndShrinks() {
        var list: ValueList = [ValueID(index: 1)]
        list.append(nil)
        list += [ValueID(index: 2), nil, ValueID(index: 3)]
        #expect(list == self.list([1, nil, 2, nil, 3]))
        list.removeSubrange(1..<4)
        #expect(list == self.list([1, 3]))
        #expect(list.hashValue == self.list([1, 3]).hashValue)
        list.insert(nil, at: 0)
        #expect(list == self.list([nil, 1, 3]))
        #expect(list.description == self.list([nil, 1, 3]).description)
    }

    @Test func lengthsDiffer() {
        #expect(list([nil]) != list([]))
        #expect(list([1, nil]) != list([1]))
        #expect(list([1, 2, 3]) != list([1, 2, 3, nil]))
    }
}
