extension [DiffNode] {
    func owner(of index: Int) -> Int? { self[index].owner }
    func op(of index: Int) -> String { self[index].op }
}
