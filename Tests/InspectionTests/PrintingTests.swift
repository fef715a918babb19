import GraphIR
import Testing

@testable import Inspection

@Suite struct PrintingTests {
    @Test(arguments: [
        (0, "0 B"), (999, "999 B"), (1000, "1.0 kB"), (1_049, "1.0 kB"), (1_050, "1.1 kB"), (999_949, "999.9 kB"),
        (999_950, "1.0 MB"), (1_192_960, "1.2 MB"), (Int64.max, "9.2 EB"),
    ])
    func bytesHaveOneDigitAfterThePoint(bytes: Int64, text: String) {
        #expect(byteCount(bytes) == text)
    }

    @Test(arguments: [
        (0, "0"), (999, "999"), (1000, "1,000"), (-1_234_567, "-1,234,567"), (Int64.min, "-9,223,372,036,854,775,808"),
    ])
    func thousandsAreGrouped(number: Int64, text: String) {
        #expect(grouped(number) == text)
    }

    @Test func namesCannotMoveTheCursor() {
        #expect(printable("a\u{1b}[2Jb\n") == "a\\u{1b}[2Jb\\u{a}")
        #expect(printable("x\u{202e}y") == "x\\u{202e}y")
        #expect(printable("größe") == "größe")
        #expect(printable(String(repeating: "a", count: 300)).count == 201)
    }

    @Test func columnsAreAligned() {
        #expect(table([["a", "b"], ["ccc", "d"]]) == ["a    b", "ccc  d"])
        #expect(table([["only"]]) == ["only"])
    }
}
