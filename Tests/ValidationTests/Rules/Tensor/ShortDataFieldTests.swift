import GraphIR
import Testing
import Validation

@Suite struct ShortDataFieldTests {
    @Test func entriesAreCounted() {
        #expect(
            Sketch.holding(.typed(.complex64, [1], .float(Bytes([0, 0, 0, 0])))).messages("tensor") == [
                "float_data has 1 entries, expected 2 for 1 element of complex64"
            ])
        // Eight elements of 4 bits share an entry; 0x80 0x01 is one number of two bytes.
        let int4 = DataType(rawValue: 22)
        #expect(Sketch.holding(.typed(int4, [8], .int32(Bytes([0x80, 1])))).messages("tensor").isEmpty)
        #expect(
            Sketch.holding(.typed(int4, [9], .int32(Bytes([0x80, 1])))).messages("tensor") == [
                "int32_data has 1 entries, expected 2 for 9 elements of int4"
            ])
    }
}
