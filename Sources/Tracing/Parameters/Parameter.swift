/// A tensor of weights that a module owns, as `torch.nn.Parameter` is one.
///
/// It holds a shape and how to draw the first elements; the elements themselves belong to a trace.
public final class Parameter: Sendable {
    /// The dimensions, outermost first.
    public let shape: [Int]
    /// How the elements are drawn.
    public let initialization: Initialization
    /// Whether evaluation never reads it, so that given weights may lack it.
    public let isBookkeeping: Bool
    /// Whether training changes it by its gradient, so that it counts as a parameter; statistics are only recorded.
    public let isTrained: Bool

    /// How the elements of a parameter are drawn.
    ///
    /// The bounds are computed in double precision, as PyTorch does.
    public enum Initialization: Hashable, Sendable {
        /// `kaiming_uniform_(a=√5)`, the default of linear and convolution weights: U(-b, b) with
        /// b = √3 · gain / √fanIn and gain = √(2 / (1 + a²)).
        case kaimingUniform(fanIn: Int)
        /// The default of linear and convolution biases: U(-1/√fanIn, 1/√fanIn).
        case uniform(fanIn: Int)
        /// One number everywhere; nothing is drawn.
        case constant(Float)
        /// 0, 1, 2 and so on; nothing is drawn.
        case positions
    }

    /// A parameter of a shape.
    public init(
        shape: [Int], _ initialization: Initialization, isBookkeeping: Bool = false, isTrained: Bool = true
    ) {
        self.shape = shape
        self.initialization = initialization
        self.isBookkeeping = isBookkeeping
        self.isTrained = isTrained && !isBookkeeping
    }

    /// The size in bytes; `nil` when a dimension is negative or the product overflows.
    var byteCount: Int? {
        var count = MemoryLayout<Float>.size
        for dimension in shape {
            let (product, overflow) = count.multipliedReportingOverflow(by: dimension)
            if overflow || dimension < 0 { return nil }
            count = product
        }
        return count
    }

    /// The number of elements.
    var elementCount: Int { shape.reduce(1, *) }
}

extension Parameter.Initialization {
    /// Draws elements, one random number each unless all are the same.
    func draw(_ count: Int, from generator: inout MersenneTwister) -> [Float] {
        switch self {
        case .constant(let value): Array(repeating: value, count: count)
        case .positions: (0..<count).map(Float.init)
        case .uniform(let fanIn): uniform(count, bound: 1 / Double(fanIn).squareRoot(), from: &generator)
        case .kaimingUniform(let fanIn):
            uniform(count, bound: 3.0.squareRoot() * Self.deviation(fanIn: fanIn), from: &generator)
        }
    }

    private static func deviation(fanIn: Int) -> Double {
        let slope = 5.0.squareRoot()
        return (2.0 / (1 + slope * slope)).squareRoot() / Double(fanIn).squareRoot()
    }

    private func uniform(_ count: Int, bound: Double, from generator: inout MersenneTwister) -> [Float] {
        let bound = Float(bound)
        return [Float](unsafeUninitializedCapacity: count) { elements, initialized in
            for index in 0..<count {
                elements[index] = generator.nextFloat(from: -bound, to: bound)
            }
            initialized = count
        }
    }
}
