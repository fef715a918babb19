import GraphIR

/// The forms of nodes in which no rule has found a fault, so that only the first node of each is looked at.
///
/// A node's form is all that rules about a node and its attributes look at: the operator, how many inputs and outputs
/// there are and which are left out, and the attributes.
struct FaultlessForms {
    private var forms = WordLists()
    private var form = WordList()
    private var isFaultless: [Bool] = []

    /// The number of a node's form; `nil` when its attributes are more than a few numbers and strings.
    ///
    /// - Parameter op: a number that only nodes of the same operator have.
    mutating func form(of index: Int, in nodes: [Node], op: Int) -> Int? {
        form.removeAll()
        form.append(op)
        guard form.append(nodes[index].attributes) else { return nil }
        append(nodes[index].inputs)
        append(nodes[index].outputs)
        let (number, isNew) = forms.insert(form)
        if isNew { isFaultless.append(false) }
        return number
    }

    /// Whether a form is known to have no fault.
    func contains(_ form: Int) -> Bool { isFaultless[form] }

    /// Notes that a form has no fault.
    mutating func insert(_ form: Int) {
        isFaultless[form] = true
    }

    /// Adds how many values there are, and which positions are empty.
    private mutating func append(_ values: ValueList) {
        form.append(values.count)
        for index in values.indices where values[index] == nil { form.append(index) }
        form.append(-1)
    }
}
