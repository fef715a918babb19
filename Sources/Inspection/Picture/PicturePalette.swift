import Operators

/// The colours of pictures: every role has a colour of its own, so that a style sheet can exchange it for the dark.
///
/// The families' colours differ in lightness as well as in hue, and the operator always stands in words beside them.
enum PicturePalette {
    /// A colour by day and by night.
    struct Color {
        let light: String
        let dark: String
    }

    static let ground = Color(light: "#ffffff", dark: "#0d1117")
    static let body = Color(light: "#fcfdfe", dark: "#161b22")
    static let ink = Color(light: "#1f2328", dark: "#e6edf3")
    static let faint = Color(light: "#57606a", dark: "#9198a1")
    static let line = Color(light: "#6e7781", dark: "#7d8590")
    static let result = Color(light: "#8b5cf6", dark: "#a78bfa")
    static let frame = Color(light: "#c8d1da", dark: "#3d444d")
    static let frameGround = Color(light: "#f6f8fa", dark: "#12171e")

    /// The colours of a node: its ground, the text on it, and its border.
    struct Family {
        let fill: Color
        let text: Color
        let border: Color

        init(_ fill: (String, String), _ text: (String, String), border: (String, String)? = nil) {
            self.fill = Color(light: fill.0, dark: fill.1)
            self.text = Color(light: text.0, dark: text.1)
            self.border = Color(light: (border ?? fill).0, dark: (border ?? fill).1)
        }
    }

    private static let white = ("#fffffe", "#ffffff")

    /// The colours of a family.
    static func colors(of family: OpFamily) -> Family {
        switch family {
        case .linear: Family(("#0b5cad", "#1f6fc4"), white)
        case .normalization: Family(("#7d3c85", "#96509e"), white)
        case .activation: Family(("#b8430a", "#c4520f"), white)
        case .reduction: Family(("#0a7048", "#12805a"), white)
        case .elementwise: Family(("#f2c744", "#d9ae2b"), ("#1f2324", "#161b21"), border: ("#a98305", "#d9ae2c"))
        case .movement: Family(("#dfe5eb", "#3a424c"), ("#1f2329", "#e6edf4"), border: ("#8c959e", "#6e7680"))
        case .control: Family(("#24292f", "#e6edf2"), ("#fffffd", "#0d1118"))
        case .other: Family(("#656d76", "#57606b"), white)
        }
    }

    /// All colours, each once.
    static var all: [Color] {
        var colors = [ground, body, ink, faint, line, result, frame, frameGround]
        for family in OpFamily.allCases {
            let own = Self.colors(of: family)
            colors += [own.fill, own.text, own.border]
        }
        var seen: Set<String> = []
        return colors.filter { seen.insert($0.light).inserted }
    }
}
