/// The rules for types, whose findings come with the inferred types.
let typeInferenceRules: [Rule] = [
    .inferred(
        "type.input", "I.typeset", "an input has a type that its operator takes",
        """
        The operator does not take a value of this type at the imported version: its documentation lists the \
        allowed ones. Convert the value before, or import a newer operator set that allows the type.
        """),
    .inferred(
        "type.operands", "I.op", "inputs have types and shapes that their operator takes",
        """
        An input has neither a type that the operator takes nor a shape that it can use. Mostly two inputs are \
        exchanged, or the operator is another one than was meant.
        """),
    .inferred(
        "type.mismatch", "I.typevar", "inputs that must have one type have one type",
        """
        The operator takes several types, but the same for all of these inputs; ONNX never converts numbers by \
        itself. Convert one of the values before.
        """),
    .inferred(
        "type.output", "I.typeset", "an output has a type that its operator gives",
        """
        What follows from inputs and attributes is a type that the operator cannot give at the imported version. \
        An attribute asks for it, or a newer operator set is meant.
        """),
    .inferred(
        "type.attribute", "I.op", "an attribute that names or holds a type fits the operator",
        """
        An attribute says which type something shall have, and the operator has no use for that type, or other \
        attributes say otherwise.
        """),
    .inferred(
        "type.number", "I.op", "an attribute that names a data type names one that exists",
        """
        Data types have numbers, listed in TensorProto.DataType. This number stands for none of them, so the type \
        of the result is not known.
        """),
    .inferred(
        "type.width", "I.op", "bits are read anew only as a type of the same width",
        """
        The operator takes the bits of an element as they are, and reads them as another type. That type must have \
        as many bits.
        """),
    .inferred(
        "type.optional", "I.op", "an optional value has a type",
        """
        A value that may be missing still has a type. It comes from the input, or from an attribute when there is \
        no input, and here is neither.
        """),
    .inferred(
        "type.branches", "I.sub", "the branches of a choice give the same types",
        """
        Which branch runs is only known at run time, so both must give outputs of the same types. Convert the \
        output of one of them.
        """),
    .inferred(
        "type.subgraph", "I.sub", "a subgraph takes and gives what its operator says",
        """
        The operator runs the subgraph with a fixed number of inputs, and expects outputs of certain types: what a \
        loop carries over must keep its type from one step to the next.
        """),
    .inferred(
        "type.declared", "I.conflict.elem", "a declared element type is the one that follows from the nodes",
        """
        The graph declares one type for a value, and the node that computes it gives another. Runtimes that trust \
        the declaration read the wrong bytes. Remove the declaration or correct it; or the node is not the one \
        that was meant.
        """),
    .inferred(
        "type.declared-kind", "I.conflict.kind",
        "a value that is declared a tensor, a sequence, a map or an optional is one",
        """
        The graph declares another kind of value than the node computes: a tensor is not a sequence of tensors, \
        and neither is an optional. Correct the declaration.
        """),
    .inferred(
        "type.constant", "I.op", "a constant has one value",
        """
        The operator has an attribute for each kind of value, and exactly one of them holds the constant. Here are none \
        or several, so there is no value, or it is not clear which.
        """),
    .inferred(
        "type.undefined", "I.elem", "an attribute that names a data type names one",
        """
        The number 0 stands for no data type, so the type of the result is not known. Most often the exporter did not \
        know it either.
        """),
    .inferred(
        "type.input-kind", "I.op", "an input is a tensor, a sequence, a map or an optional, as its operator needs",
        """
        The operator takes another kind of value: a sequence of tensors is no tensor, and neither is an optional one. \
        Other operators convert between them.
        """),
    .inferred(
        "type.absent", "I.op", "an operator that combines any number of values is given all of them",
        """
        An empty name stands among the inputs, as for an optional input that is left out. But none of these is \
        optional: the list is as long as there are values. Remove the empty name.
        """),
]
