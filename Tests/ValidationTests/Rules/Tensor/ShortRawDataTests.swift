import GraphIR
import Testing
import Validation

@Suite struct ShortRawDataTests {
    @Test func narrowElementsLieCloseTogether() {
        #expect(
            Sketch.holding(.raw(.float, [2], [0, 0, 0, 0, 0, 0, 0])).messages("tensor") == [
                "raw_data has 7 bytes, expected 8 for 2 elements of float"
            ])
        // The types of 4, 2 and 6 bits, each with the bytes that so many elements take.
        for (number, elements, bytes) in [(22, 3, 2), (26, 5, 2), (28, 3, 3)] as [(Int32, Int64, Int)] {
            let type = DataType(rawValue: number)
            let enough = Sketch.holding(.raw(type, [elements], Array(repeating: 0, count: bytes)))
            let short = Sketch.holding(.raw(type, [elements], Array(repeating: 0, count: bytes - 1)))
            #expect(enough.messages("tensor").isEmpty)
            #expect(short.messages("tensor.short-raw-data").count == 1)
        }
    }
}
