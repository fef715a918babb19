import GraphIR

extension Tensor {
    /// The length of one dimension: `x.size(dim)` in PyTorch.
    ///
    /// - Parameter dim: the dimension, counted from the end when negative.
    /// - Returns: a number, or a reference to the dimension when its length is not fixed.
    public func size(_ dim: Int, file: StaticString = #fileID, line: UInt = #line) -> SymbolicInt {
        guard id != nil else { return SymbolicInt(.poisoned) }
        trace.note([dim])
        do throws(CallFailure) {
            let axis = try axis(dim)
            let number = try sizes()[axis].fixedValue
            return number.map { SymbolicInt(Int($0)) } ?? SymbolicInt(.size(of: self, axis: axis))
        } catch {
            trace.fail(error.id, error.message, at: CallSite(file: file, line: line))
            return SymbolicInt(.poisoned)
        }
    }

    /// The lengths of the dimensions from one on, where a function needs numbers.
    ///
    /// - Returns: `nil` when one is not fixed, which is recorded as a fault, or after a fault.
    public func fixedSizes(from first: Int, file: StaticString = #fileID, line: UInt = #line) -> [Int]? {
        guard id != nil else { return nil }
        do throws(CallFailure) {
            var lengths: [Int] = []
            for axis in try sizes().indices.dropFirst(first) { lengths.append(try fixedSize(axis)) }
            return lengths
        } catch {
            trace.fail(error.id, error.message, at: CallSite(file: file, line: line))
            return nil
        }
    }

    /// Records that a module cannot go on from here, and returns a tensor on which later functions are silent.
    ///
    /// - Parameters:
    ///   - id: the fault's id, `area.fault`.
    ///   - message: what was expected and what was found.
    public func refused(
        _ id: String, _ message: String, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        apply("refused", at: CallSite(file: file, line: line)) { _ throws(CallFailure) in
            throw CallFailure(id, message)
        }
    }

    /// The same elements in another shape: `x.view(…)` in PyTorch, ONNX `Reshape`.
    ///
    /// The new shape is a constant when all lengths are numbers; else a length that is the input's own is copied, one
    /// that is left over is inferred, and what remains is computed from shapes when the model runs.
    ///
    /// - Parameter sizes: the new lengths; one of them may be -1, which stands for what is left.
    public func view(_ sizes: SymbolicInt..., file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        reshape(sizes, at: CallSite(file: file, line: line))
    }

    /// The same elements in another shape: `x.reshape(…)` in PyTorch, which a trace does not tell from ``view(_:file:line:)``.
    public func reshape(_ sizes: SymbolicInt..., file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        reshape(sizes, at: CallSite(file: file, line: line))
    }

    private func reshape(_ sizes: [SymbolicInt], at site: CallSite) -> Tensor {
        let identities = sizes.compactMap(\.form.identity)
        guard identities.count == sizes.count else { return Tensor(trace: trace, id: nil) }
        return apply("view", identities.flatMap { $0 }, at: site) { call throws(CallFailure) in
            try call.reshape(self, to: sizes.map(\.form))
        }
    }

    /// All dimensions after the first as one: `torch.flatten(x, 1)`, ONNX `Flatten`.
    public func flatten(file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        trace.note([1, -1])
        return apply("flatten", at: CallSite(file: file, line: line)) { call throws(CallFailure) in
            try call.emit("Flatten", [self], [Attribute("axis", .int(1))])
        }
    }

    /// The tensor repeated to another's shape: `x.expand_as(other)` in PyTorch, ONNX `Shape` and `Expand`.
    public func expand(as other: Tensor, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        apply("expand_as", with: [other], at: CallSite(file: file, line: line)) { call throws(CallFailure) in
            try call.emit("Expand", [self, call.emit("Shape", [other])])
        }
    }

    /// The tensor without a dimension of length 1, or the tensor itself when the length is another: `torch.squeeze`,
    /// ONNX `Squeeze`.
    ///
    /// - Parameter dim: the dimension, counted from the end when negative.
    public func squeeze(_ dim: Int, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        trace.note([dim])
        return apply("squeeze", [dim], at: CallSite(file: file, line: line)) { call throws(CallFailure) in
            let axis = try self.axis(dim)
            guard try self.sizes()[axis] == 1 else { return self }
            return try call.squeeze(self, [axis])
        }
    }

    /// The tensor with a dimension of length 1 put in: `torch.unsqueeze`, ONNX `Unsqueeze`.
    ///
    /// - Parameter dim: where the new dimension stands afterwards, counted from the end when negative.
    public func unsqueeze(_ dim: Int, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        trace.note([dim])
        return apply("unsqueeze", [dim], at: CallSite(file: file, line: line)) { call throws(CallFailure) in
            _ = try self.axis(dim, extra: 1)
            return try call.unsqueeze(self, [dim])
        }
    }

    /// The tensor with two dimensions exchanged: `torch.transpose`, ONNX `Transpose`.
    ///
    /// - Parameters:
    ///   - first: a dimension, counted from the end when negative.
    ///   - second: another.
    public func transpose(
        _ first: Int, _ second: Int, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        trace.note([first, second])
        return apply("transpose", [first, second], at: CallSite(file: file, line: line)) { call throws(CallFailure) in
            var order = try self.sizes().indices.map(Int64.init)
            order.swapAt(try self.axis(first), try self.axis(second))
            return try call.emit("Transpose", [self], [Attribute("perm", .ints(order))])
        }
    }

    /// The tensor with its dimensions in another order: `torch.permute`, ONNX `Transpose`.
    ///
    /// - Parameter dims: all dimensions in their new order, counted from the end when negative.
    public func permute(_ dims: Int..., file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        trace.note(dims)
        return apply("permute", dims, at: CallSite(file: file, line: line)) { call throws(CallFailure) in
            var order: [Int64] = []
            for dim in dims { order.append(Int64(try self.axis(dim))) }
            guard order.sorted() == (try self.sizes()).indices.map(Int64.init) else {
                throw CallFailure("shape.permute", "\(dims) is not an order of the dimensions of \(self.describe())")
            }
            return try call.emit("Transpose", [self], [Attribute("perm", .ints(order))])
        }
    }

    /// The tensor in the shape of another: `x.view_as(other)` in PyTorch, ONNX `Shape` and `Reshape`.
    public func view(as other: Tensor, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        apply("view_as", with: [other], at: CallSite(file: file, line: line)) { call throws(CallFailure) in
            try call.emit("Reshape", [self, call.emit("Shape", [other])])
        }
    }

    /// One slice along a dimension, which is left out: `torch.select`, ONNX `Gather` by a constant index.
    ///
    /// - Parameters:
    ///   - dim: the dimension, counted from the end when negative.
    ///   - index: which slice, counted from the end when negative.
    public func select(
        dim: Int, index: Int, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        trace.note([dim, index])
        return apply("select", [dim, index], at: CallSite(file: file, line: line)) { call throws(CallFailure) in
            let axis = try self.axis(dim)
            if let size = try self.sizes()[axis].fixedValue, index < -size || index >= size {
                throw CallFailure("shape.index", "index \(index) is outside dimension \(dim) of \(self.describe())")
            }
            return try call.emit("Gather", [self, call.trace.integer(index)], [Attribute("axis", .int(Int64(axis)))])
        }
    }

    /// Tensors joined along a dimension: `torch.cat`, ONNX `Concat`.
    ///
    /// - Parameters:
    ///   - tensors: at least one; their other dimensions are equal.
    ///   - dim: the dimension, counted from the end when negative.
    public static func cat(
        _ tensors: [Tensor], dim: Int, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        precondition(!tensors.isEmpty, "cat needs a tensor")
        let first = tensors[0]
        first.trace.note([dim])
        let site = CallSite(file: file, line: line)
        return first.apply("cat", with: Array(tensors.dropFirst()), [dim], at: site) { call throws(CallFailure) in
            try call.emit("Concat", tensors, [Attribute("axis", .int(Int64(try first.axis(dim))))])
        }
    }
}

extension Tensor {
    /// The tensor itself, after a check of its rank and of the length of dimension 1.
    ///
    /// Adds nothing to the graph; a module that works for any shape says with it what it is meant for.
    ///
    /// - Parameters:
    ///   - channels: the length of dimension 1; any when `nil`.
    ///   - rank: the number of dimensions.
    public func expecting(
        channels: Int?, rank: Int, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        apply("expecting", [channels ?? 0, rank], at: CallSite(file: file, line: line)) { _ throws(CallFailure) in
            try self.require(rank: rank)
            if let channels { try self.require(channels, "channels", in: 1, "shape.channels") }
            return self
        }
    }
}
