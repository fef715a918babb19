public import GraphIR

/// What ONNX says about one version of one operator.
///
/// A class, because every node refers to one and the parts are many. Two schemas are equal when they are of one operator
/// and version.
public final class OpSchema: Sendable {
    /// The operator; the domain is `nil` for ONNX's own.
    public let op: OpName
    /// The first opset of its domain that has this version.
    public let sinceVersion: Int64
    /// What else is known of the operator.
    public let traits: Traits
    /// How many inputs a node may have, left-out ones before the last counted; `Int.max` means any number.
    public let inputCounts: ClosedRange<Int>
    /// How many outputs a node may have; `Int.max` means any number.
    public let outputCounts: ClosedRange<Int>
    /// The only allowed numbers of outputs; empty when every number within `outputCounts` is allowed.
    public let allowedOutputCounts: [Int]
    /// The formal inputs; only the last can be variadic.
    public let inputs: [FormalParameter]
    /// The formal outputs; only the last can be variadic.
    public let outputs: [FormalParameter]
    /// The attributes, by name.
    public let attributes: [AttributeSchema]
    /// The type variables that inputs and outputs name.
    public let typeConstraints: [TypeConstraint]
    /// The opsets for which the operator is also defined by a body of other operators.
    public let bodyVersions: [Int64]
    /// The opsets for which such a body exists but depends on the node.
    public let contextBodyVersions: [Int64]
    /// The parameters in a form that is quick to check.
    let signature: OpSignature

    init(
        op: OpName, sinceVersion: Int64, traits: Traits, inputCounts: ClosedRange<Int>, outputCounts: ClosedRange<Int>,
        allowedOutputCounts: [Int], inputs: [FormalParameter], outputs: [FormalParameter],
        attributes: [AttributeSchema], typeConstraints: [TypeConstraint], bodyVersions: [Int64],
        contextBodyVersions: [Int64]
    ) {
        self.op = op
        self.sinceVersion = sinceVersion
        self.traits = traits
        self.inputCounts = inputCounts
        self.outputCounts = outputCounts
        self.allowedOutputCounts = allowedOutputCounts
        self.inputs = inputs
        self.outputs = outputs
        self.attributes = attributes
        self.typeConstraints = typeConstraints
        self.bodyVersions = bodyVersions
        self.contextBodyVersions = contextBodyVersions
        signature = OpSignature(
            inputs: inputs, outputs: outputs, typeConstraints: typeConstraints, attributes: attributes)
    }

    /// Facts that hold or do not hold of an operator.
    public struct Traits: OptionSet, Hashable, Sendable {
        /// The sum of the members' numbers.
        public let rawValue: Int

        /// The traits of a sum.
        public init(rawValue: Int) {
            self.rawValue = rawValue
        }

        /// ONNX infers the types and shapes of its outputs.
        public static let infersTypes = Traits(rawValue: 1)
        /// ONNX defines it by a body of other operators.
        public static let hasBody = Traits(rawValue: 2)
        /// ONNX defines it by a body that depends on the node.
        public static let hasContextBody = Traits(rawValue: 4)
        /// ONNX computes its result while it infers shapes.
        public static let propagatesData = Traits(rawValue: 8)
        /// Equal inputs may give different outputs.
        public static let isNondeterministic = Traits(rawValue: 16)
        /// A node may have attributes that the schema does not name.
        public static let acceptsAnyAttribute = Traits(rawValue: 32)
        /// It may change or vanish without notice.
        public static let isExperimental = Traits(rawValue: 64)
        /// No node may use it from `sinceVersion` on.
        public static let isDeprecated = Traits(rawValue: 128)
    }

    /// The formal input for a position of a node; `nil` when there are too many.
    public func input(at position: Int) -> FormalParameter? { Self.parameter(at: position, of: inputs) }

    /// The formal output for a position of a node; `nil` when there are too many.
    public func output(at position: Int) -> FormalParameter? { Self.parameter(at: position, of: outputs) }

    /// The attribute of a name.
    public func attribute(_ name: ByteString) -> AttributeSchema? { attributes.first { $0.name == name } }

    /// The type variable that a parameter names; `nil` when the parameter names a type.
    public func typeConstraint(of parameter: FormalParameter) -> TypeConstraint? {
        typeConstraints.first { $0.name == parameter.typeName }
    }

    /// The types that a parameter may have, without shapes.
    public func allowedTypes(of parameter: FormalParameter) -> [ValueType] {
        if let constraint = typeConstraint(of: parameter) { return constraint.allowedTypes }
        return ValueType(spelling: parameter.typeName).map { [$0] } ?? []
    }

    private static func parameter(at position: Int, of parameters: [FormalParameter]) -> FormalParameter? {
        if position >= 0, position < parameters.count { return parameters[position] }
        guard let last = parameters.last, last.isVariadic, position >= 0 else { return nil }
        return last
    }
}

extension OpSchema: Hashable {
    /// Whether two schemas are of one operator and version.
    public static func == (left: OpSchema, right: OpSchema) -> Bool {
        left === right || left.op == right.op && left.sinceVersion == right.sinceVersion
    }

    /// Hashes the operator and the version.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(op)
        hasher.combine(sinceVersion)
    }
}

/// A formal input or output of an operator.
public struct FormalParameter: Hashable, Sendable {
    /// The name in the specification.
    public let name: String
    /// A type variable of the operator, or the spelling of a type such as `tensor(int64)`.
    public let typeName: String
    /// Whether it may be left out.
    public let isOptional: Bool
    /// Whether it stands for any number of values.
    public let isVariadic: Bool
    /// Whether all values of a variadic parameter have one type.
    public let isHomogeneous: Bool
    /// The least number of values of a variadic parameter; 1 for others.
    public let minimumCount: Int
}

/// An attribute that an operator has.
public struct AttributeSchema: Hashable, Sendable {
    /// The name.
    public let name: ByteString
    /// What it holds.
    public let kind: Attribute.Kind
    /// Whether every node must give it.
    public let isRequired: Bool
    /// The value when a node does not give it; `nil` when there is no such value.
    public let defaultValue: Attribute.Value?
}

/// A type variable of an operator.
public struct TypeConstraint: Hashable, Sendable {
    /// The name, for example `T`.
    public let name: String
    /// The types that it can stand for, without shapes.
    public let allowedTypes: [ValueType]
}
