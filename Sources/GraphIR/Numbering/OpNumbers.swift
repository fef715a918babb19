/// Names of operators, each different one once and with a number, in order of first appearance.
package struct OpNumbers: Sendable {
    private var lists = WordLists()
    private var list = WordList()
    /// The name that was asked for last: many nodes follow one of their kind.
    private var latest: (op: OpName, number: Int)?

    /// No names.
    package init() {}

    /// The number of a name.
    package mutating func number(of op: OpName) -> Int {
        if let latest, latest.op == op { return latest.number }
        list.removeAll()
        list.append(op)
        let number = lists.insert(list).number
        latest = (op, number)
        return number
    }
}
