import GraphIR

extension Tensor {
    /// The tensor cut along a dimension: `torch.split(x, [a, b, …], dim)`, ONNX `Slice` for each part.
    ///
    /// - Parameters:
    ///   - sizes: the lengths of the parts; together as long as the dimension.
    ///   - dim: the dimension, counted from the end when negative.
    public func split(
        _ sizes: [SymbolicInt], dim: Int, file: StaticString = #fileID, line: UInt = #line
    ) -> [Tensor] {
        let site = CallSite(file: file, line: line)
        let identities = sizes.compactMap(\.form.identity)
        trace.note([dim])
        guard identities.count == sizes.count else { return sizes.map { _ in Tensor(trace: trace, id: nil) } }
        let arguments = [dim] + identities.flatMap { $0 }
        return trace.apply("split", to: [self], arguments, count: sizes.count, at: site) { call throws(CallFailure) in
            let axis = try self.axis(dim)
            try self.checkSplit(sizes, axis)
            var start = try call.vector(.number(0))
            let axes = try call.constant([axis])
            var parts: [Tensor] = []
            var reached = 0
            for size in sizes {
                let end: Tensor
                if let number = size.number, reached >= 0 {
                    reached += number
                    end = try call.vector(.number(reached))
                } else {
                    reached = -1
                    end = try call.emit("Add", [start, call.vector(size.form)])
                }
                let part = try call.emit("Slice", [self, start, end, axes])
                var lengths = try self.sizes()
                lengths[axis] = size.form.length
                call.trace.refine(part, lengths)
                parts.append(part)
                start = end
            }
            return parts
        }
    }

    /// The tensor cut into parts of given lengths: `torch.split` with a list of numbers, ONNX `Split`.
    ///
    /// - Parameters:
    ///   - sizes: the lengths of the parts; together as long as the dimension.
    ///   - dim: the dimension, counted from the end when negative.
    public func split(_ sizes: [Int], dim: Int, file: StaticString = #fileID, line: UInt = #line) -> [Tensor] {
        trace.note(sizes + [dim])
        let (site, arguments) = (CallSite(file: file, line: line), [dim] + sizes)
        return trace.apply(
            "split_fixed", to: [self], arguments, count: sizes.count, at: site
        ) { call throws(CallFailure) in
            let axis = try self.axis(dim)
            try self.checkSplit(sizes.map { SymbolicInt($0) }, axis)
            let lengths = Attribute("split", .ints(sizes.map(Int64.init)))
            let along = Attribute("axis", .int(Int64(axis)))
            if call.trace.opset < 13 {
                return try call.emit("Split", [self], [along, lengths], outputs: sizes.count)
            }
            return try call.emit("Split", [self, call.constant(sizes)], [along], outputs: sizes.count)
        }
    }

    private func checkSplit(_ sizes: [SymbolicInt], _ axis: Int) throws(CallFailure) {
        let numbers = sizes.compactMap(\.number)
        guard numbers.count == sizes.count, let length = try self.sizes()[axis].fixedValue else { return }
        guard numbers.allSatisfy({ $0 >= 0 }), numbers.reduce(0, +) == length else {
            throw CallFailure("shape.split", "\(numbers) does not add up to dimension \(axis) of \(describe())")
        }
    }

    /// The largest elements along a dimension, in descending order, and where they are: `torch.topk`, ONNX `TopK`.
    ///
    /// - Parameters:
    ///   - k: how many; at most the length of the dimension.
    ///   - dim: the dimension, counted from the end when negative.
    public func topk(
        _ k: Int, dim: Int, file: StaticString = #fileID, line: UInt = #line
    ) -> (values: Tensor, indices: Tensor) {
        trace.note([k, dim])
        let site = CallSite(file: file, line: line)
        let results = trace.apply("topk", to: [self], [k, dim], count: 2, at: site) { call throws(CallFailure) in
            let axis = try self.axis(dim)
            if let size = try self.sizes()[axis].fixedValue, k < 0 || k > size {
                throw CallFailure("shape.topk", "expected k of at most \(size), found \(k) for \(self.describe())")
            }
            let attributes = [
                Attribute("axis", .int(Int64(axis))), Attribute("largest", .int(1)), Attribute("sorted", .int(1)),
            ]
            return try call.emit("TopK", [self, call.constant([k])], attributes, outputs: 2)
        }
        return (results[0], results[1])
    }

    /// The tensor with some elements replaced: `torch.scatter`, ONNX `ScatterElements`.
    ///
    /// - Parameters:
    ///   - dim: the dimension along which `index` counts, counted from the end when negative.
    ///   - index: positions, of the shape of `source`.
    ///   - source: the new elements.
    public func scatter(
        dim: Int, index: Tensor, source: Tensor, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        trace.note([dim])
        let site = CallSite(file: file, line: line)
        return apply("scatter", with: [index, source], [dim], at: site) { call throws(CallFailure) in
            let axis = Int64(try self.axis(dim))
            return try call.emit("ScatterElements", [self, index, source], [Attribute("axis", .int(axis))])
        }
    }

    /// Zeros in the shape of a tensor: `torch.zeros_like`, a constant, or ONNX `ConstantOfShape` when the shape is not
    /// fixed.
    public func zerosLike(file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        apply("zeros_like", at: CallSite(file: file, line: line)) { call throws(CallFailure) in
            let numbers = try self.sizes().compactMap { $0.fixedValue.map(Int.init) }
            guard numbers.count == (try self.sizes().count) else { return try call.zeros(like: self) }
            guard let count = self.shape?.elementCount, count <= Int64(Int32.max) / 4 else {
                throw CallFailure("shape.size", "zeros in the shape \(self.describe()) do not fit into one file")
            }
            return try call.constant(Array(repeating: 0, count: Int(count)), dimensions: numbers)
        }
    }
}

extension Tensor {
    /// A constant in the trace of a tensor: `x.new_tensor(…)` in PyTorch, ONNX `Constant`.
    ///
    /// - Parameters:
    ///   - elements: the numbers, as many as the shape says.
    ///   - shape: the dimensions, outermost first.
    public func newTensor(
        _ elements: [Float], shape: [Int], file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        precondition(elements.count == shape.reduce(1, *), "\(elements.count) elements do not fill \(shape)")
        let identity = shape + elements.map { Int($0.bitPattern) }
        return apply("new_tensor", identity, at: CallSite(file: file, line: line)) { call throws(CallFailure) in
            try call.constant(elements, dimensions: shape)
        }
    }
}

extension Call {
    /// Adds zeros in the shape that a tensor has when the model runs.
    func zeros(like tensor: Tensor) throws(CallFailure) -> Tensor {
        let zero = ConstantTensor(dataType: .float, dimensions: [1], rawData: Bytes(elements: [Float(0)]))
        return try emit("ConstantOfShape", [emit("Shape", [tensor])], [Attribute("value", .tensor(zero))])
    }
}
