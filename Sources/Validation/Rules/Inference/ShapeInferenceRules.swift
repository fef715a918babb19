/// The rules for shapes, whose findings come with the inferred types.
let shapeInferenceRules: [Rule] = [
    .inferred(
        "shape.declared", "I.conflict.dim", "a declared size is the one that follows from the nodes",
        """
        The graph declares a size for a value, and inputs, weights and attributes lead to another. Either the \
        declaration is stale, or a node or a weight is not the one that was meant. Names of dimensions never \
        contradict anything.
        """),
    .inferred(
        "shape.declared-rank", "I.conflict.rank",
        "a declared number of dimensions is the one that follows from the nodes",
        """
        The graph declares a value with another number of dimensions than the nodes give it. Often a view or a \
        squeeze is missing, or the declaration is from before an edit.
        """),
    .inferred(
        "shape.rank", "I.op", "an input has as many dimensions as its operator needs",
        """
        The operator works on a certain number of dimensions, such as batch, channels and space. A view before the \
        node gives the value the right ones.
        """),
    .inferred(
        "shape.negative", "I.op", "no dimension is negative",
        """
        The result would have a dimension below 0: a kernel is larger than the padded input, or a slice or a size \
        was computed wrongly.
        """),
    .inferred(
        "shape.overflow", "I.op", "sizes fit into 64 bits",
        """
        The product or sum of some sizes is larger than any memory. A dimension or an attribute is wrong by many \
        orders of magnitude.
        """),
    .inferred(
        "shape.broadcast", "I.op", "shapes can be broadcast to each other",
        """
        From the right, dimensions must be equal, or one of them 1. Here two of them differ and neither is 1. A \
        value wants to be transposed, or its dimensions to be moved.
        """),
    .inferred(
        "shape.mismatch", "I.op", "sizes that must be equal are equal",
        """
        Two inputs of the operator must agree in some sizes, and do not. The message says in which.
        """),
    .inferred(
        "shape.attribute", "I.op", "an attribute has a value that its operator can use",
        """
        The value lies outside of what the operator allows, or a list does not have one entry for each axis. The \
        message says what was expected.
        """),
    .inferred(
        "shape.operands", "I.op", "the inputs and outputs of a node belong together",
        """
        Some of the operator's inputs and outputs come together or exclude each other, also depending on attributes. \
        The message says which of them is missing or too much.
        """),
    .inferred(
        "shape.axis", "I.op", "an axis lies within the dimensions",
        """
        Axes count from 0, or from -1 backwards from the last one. This one does not exist in the value, or occurs \
        twice.
        """),
    .inferred(
        "shape.conv", "I.op", "channels fit the weight of a convolution",
        """
        The second dimension of the weight times the number of groups must be the number of input channels, and a \
        bias has one element for each output channel. The layer before gives another number of channels than this \
        one was made for.
        """),
    .inferred(
        "shape.group", "I.op", "channels can be divided into the groups",
        """
        The number of channels must be a multiple of the number of groups, or of heads, because each gets the same \
        part.
        """),
    .inferred(
        "shape.kernel", "I.op", "kernel_shape is the shape of the weight",
        """
        The attribute may be left out. When it is there it must say the same as the last dimensions of the weight.
        """),
    .inferred(
        "shape.window", "I.op", "a window fits into what it slides over",
        """
        The kernel, with its dilation, is larger than the padded input, so that there is no position for it; or \
        the size of the window is not positive.
        """),
    .inferred(
        "shape.channels", "I.op", "parameters of a normalization have one element for each channel",
        """
        Scale, bias, mean and variance must have as many elements as the normalized axes of the input. They were \
        trained for another layer.
        """),
    .inferred(
        "shape.matmul", "I.op", "inner dimensions of a matrix product are equal",
        """
        The last dimension of the left matrix must be the last but one of the right. One of them wants to be \
        transposed, or the layer was made for another number of features.
        """),
    .inferred(
        "shape.gemm", "I.op", "matrices of a general product fit together",
        """
        Inner dimensions must be equal after the transpositions that transA and transB ask for, and C must be \
        broadcastable to the product.
        """),
    .inferred(
        "shape.matrix", "I.op", "a matrix that has a determinant is square",
        """
        The last two dimensions must be equal.
        """),
    .inferred(
        "shape.concat", "I.op", "joined values differ in the joined axis only",
        """
        All other dimensions of the inputs must be equal. An earlier layer changed the size of one of them: \
        strides, paddings and rounding are the usual reasons.
        """),
    .inferred(
        "shape.split", "I.op", "the parts of a split add up",
        """
        The lengths must sum to the size of the axis, and there must be one output for each. Without lengths the \
        axis must be divisible.
        """),
    .inferred(
        "shape.reshape", "I.op", "a new shape has as many elements as the old one",
        """
        A reshape keeps every element. One entry may be -1 for what is left, and 0 copies a dimension where that \
        is not switched off. A fixed batch size in the target is the usual reason.
        """),
    .inferred(
        "shape.squeeze", "I.op", "only dimensions of size 1 are removed",
        """
        A named axis has another size than 1, so that elements would be lost. The axis is off by one, or a \
        reduction before keeps its dimensions or does not.
        """),
    .inferred(
        "shape.transpose", "I.op", "a transposition names every axis once",
        """
        perm must be a permutation of all axes of the input, from 0 on.
        """),
    .inferred(
        "shape.slice", "I.op", "a slice has one start and end for each axis and no step 0",
        """
        Starts, ends, axes and steps are lists of equal length, with at most one entry for each axis of the input.
        """),
    .inferred(
        "shape.tile", "I.op", "there is one number of repeats for each axis",
        """
        The list of repeats must be as long as the input has dimensions.
        """),
    .inferred(
        "shape.pad", "I.op", "there are two paddings for each padded axis",
        """
        The list holds all paddings before, then all behind: twice as many entries as axes.
        """),
    .inferred(
        "shape.crop", "I.op", "there is one target size for each axis",
        """
        The list of sizes must be as long as the list of axes, or as the input has dimensions.
        """),
    .inferred(
        "shape.range", "I.op", "a range has a step",
        """
        A range with step 0 never ends.
        """),
    .inferred(
        "shape.resize", "I.op", "there is one positive scale or size for each axis",
        """
        The lists of scales and sizes must be as long as the list of axes, or as the input has dimensions, and \
        scales are positive.
        """),
    .inferred(
        "shape.grid", "I.op", "a grid has one coordinate for each spatial dimension",
        """
        The last dimension of a grid of sample positions holds the coordinates: as many as the input has \
        dimensions behind batch and channels.
        """),
    .inferred(
        "shape.block", "I.op", "sizes are multiples of the block",
        """
        Blocks of space or depth are moved whole, so the size must be divisible by the block.
        """),
    .inferred(
        "shape.gather", "I.op", "coordinates have at most as many entries as there are dimensions",
        """
        The last dimension of the indices holds coordinates into the data behind the batch dimensions; it cannot \
        be larger than the number of dimensions left.
        """),
    .inferred(
        "shape.scatter", nil, "updates have the shape that the indices ask for",
        """
        Every index needs one update: an element, or a slice of the data.
        """, severity: .warning),
    .inferred(
        "shape.topk", "I.op", "no more elements are chosen than there are",
        """
        k must be at most the size of the axis.
        """),
    .inferred(
        "shape.einsum", "I.op", "an equation fits its inputs",
        """
        The equation must have one term for each input and one label for each dimension; a label means one size \
        everywhere, and the output has no labels of its own.
        """),
    .inferred(
        "shape.dft", "I.op", "the last axis of a spectrum holds real or complex numbers",
        """
        The last dimension is 1 for real numbers or 2 for real and imaginary parts; a one-sided transform of a \
        signal takes real numbers and its inverse complex ones.
        """),
    .inferred(
        "shape.stft", "I.op", "frames of a signal have a length and a step",
        """
        The step must be positive, and the window as long as a frame.
        """),
    .inferred(
        "shape.scan", "I.op", "the inputs and axes of a scan belong together",
        """
        There must be one axis for each scanned input and output, one output for each state, and all scanned \
        inputs must have equally many steps.
        """),
    .inferred(
        "shape.subgraph", "I.op", "a subgraph that changes elements keeps their shape",
        """
        The operator calls the subgraph on each of its intermediate values, so the subgraph takes one value and gives \
        one of the same shape.
        """),
    .inferred(
        "shape.indices", nil, "element-wise indices have as many dimensions as the data",
        """
        Each index stands for one element along the axis, so indices and data have equally many dimensions. Readers \
        that only look at the axis accept others, runtimes do not.
        """, severity: .warning),
    .inferred(
        "shape.partial-transpose", nil, "a transposition names every axis",
        """
        perm leaves out some axes of the input. Some readers take the result to have as many dimensions as perm has \
        entries, runtimes refuse the node when it runs.
        """, severity: .warning),
    .inferred(
        "shape.vector", nil, "a list of sizes, axes or lengths is a vector",
        """
        The input stands for a list, so it has one dimension. Readers that only look at its elements accept another \
        shape, runtimes do not.
        """, severity: .warning),
    .inferred(
        "shape.data", "I.op", "a constant that decides a shape has as many elements as it says",
        """
        The data of a constant are more than its dimensions account for. Readers that only keep it pass over the rest, \
        but here an operator needs its elements to say what comes out, and it is not clear which of them count.
        """),
    .inferred(
        "shape.index", "I.op", "a constant index lies within the dimension",
        """
        Indices count from 0, or from -1 backwards from the last element. This one picks an element that is not there: \
        the data is shorter than the node expects, or the index was computed for another model.
        """),
    .inferred(
        "shape.onehot", "I.op", "a one-hot encoding has one depth and two values",
        """
        The depth is one number: a scalar or a vector of one element. The values are a vector of two: what stands \
        everywhere, and what stands at the index.
        """),
    .inferred(
        "shape.statistics", "I.op", "only training gives statistics",
        """
        The outputs behind the first are the running statistics, which only training mode computes. Set the mode, or \
        leave the outputs out.
        """),
    .inferred(
        "shape.scalar", nil, "a number is a scalar",
        """
        The input stands for one number, so it has no dimensions. Readers that only look at its first element accept \
        a vector, runtimes do not.
        """, severity: .warning),
    .inferred(
        "shape.labels", nil, "labels have the dimensions of the scores, without the classes",
        """
        Every position of the scores has one label, and a weight for each class. The inputs contradict each other in \
        some size. Not all readers compare them, but a runtime cannot compute the loss.
        """, severity: .warning),
]
