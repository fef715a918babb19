import Testing

@testable import ONNXCodec

@Suite struct SchemaTests {
    @Test func everyFieldIsFoundByItsName() {
        func check<Field: MessageField>(_ schemas: MessageSchema<Field>...) {
            for schema in schemas { #expect(schema.entries.compactMap { $0 }.count == Field.allCases.count) }
        }
        check(NodeField.schema)
        check(AttributeField.schema)
        check(ValueInfoField.schema)
        check(GraphField.schema)
        check(AnnotationField.schema)
        check(ModelField.schema)
        check(FunctionField.schema)
        check(OpsetImportField.schema)
        check(TrainingInfoField.schema)
        check(EntryField.schema)
        check(TensorField.schema)
        check(SegmentField.schema)
        check(SparseTensorField.schema)
        check(TypeField.schema)
        check(TensorTypeField.schema, TensorTypeField.sparseSchema)
        check(ElementTypeField.schema, ElementTypeField.optionalSchema)
        check(MapTypeField.schema)
        check(OpaqueTypeField.schema)
        check(ShapeField.schema)
        check(DimensionField.schema)
        check(DeviceConfigurationField.schema)
        check(NodeDeviceField.schema)
        check(ShardingField.schema)
        check(DeviceGroupField.schema)
        check(ShardedDimensionField.schema)
        check(PieceField.schema)
    }

    @Test func numbersAreTheStandards() {
        #expect(TensorField.schema.number(of: .rawData) == 9)
        #expect(AttributeField.schema.number(of: .sparseTensors) == 23)
        #expect(GraphField.schema.number(of: .node) == 1)
    }
}
