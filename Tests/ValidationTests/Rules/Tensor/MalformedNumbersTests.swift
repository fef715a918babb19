import GraphIR
import Testing
import Validation

@Suite struct MalformedNumbersTests {
    @Test func theLastNumberMustEnd() {
        let message = "the packed numbers of int64_data do not end where the field ends"
        let long = [UInt8](repeating: 0x80, count: 10) + [0]
        for bytes in [[1, 0x80], long] {
            #expect(Sketch.holding(.typed(.int64, [1], .int64(Bytes(bytes)))).messages("tensor") == [message])
        }
    }
}
