import AttentionBlocks
import Foundation
import Networks
import Operators
import TestSupport
import Testing
import Tracing

/// The tables of the article on networks are what the networks have; RECORD_GOLDENS=1 writes them, and fails.
@Suite struct NetworkTableTests {
    private static let article = "../Sources/ONNXGraph/ONNXGraph.docc/Networks.md"
    private static let attentions = ["se", "cbam", "sk", "eca", "ema"]

    /// Millions of parameters and thousands of millions of multiply-adds, as they were published.
    private static let published: [(name: String, parameters: String, macs: String)] = [
        ("resnet18", "11.690", "1.81"), ("resnet34", "21.798", "3.66"), ("resnet50", "25.557", "4.09"),
        ("resnet101", "44.549", "7.80"), ("resnet152", "60.193", "11.51"), ("vgg16", "138.358", "15.47"),
        ("vgg19", "143.667", "19.63"), ("vgg16_bn", "138.366", "15.47"), ("vgg19_bn", "143.678", "19.63"),
        ("mobilenet_v2", "3.505", "0.30"), ("yolov8n", "3.157", "4.35"), ("yolov8s", "11.167", "14.3"),
        ("yolov8m", "25.903", "39.45"),
    ]

    @Test func tablesAreTrue() throws {
        var text = try String(contentsOfFile: Fixtures.path(Self.article), encoding: .utf8)
        text = ArticleTables.replace("networks", in: text, by: try networks())
        text = ArticleTables.replace("resnet50", in: text, by: try resnet50())
        text = ArticleTables.replace("growth", in: text, by: try growth())
        try expectGolden(text, Self.article)
    }

    /// What a network has and does.
    private struct Figures {
        let parameters: Int
        let macs: Int64

        init(_ name: String, _ settings: [String] = []) throws {
            let block = try NetworkCatalogue.block(named: name)
            parameters = try block.trainedParameterCount(settings)
            var options = TraceOptions()
            options.omitsWeights = true
            let costs = ModelCosts(of: try block.trace(settings, options: options))
            macs = try #require(costs.total.cost?.macs.number)
        }

        var millions: String { String(format: "%.3f M", Double(parameters) / 1e6) }

        var gigas: String { String(format: "%.3f G", Double(macs) / 1e9) }

        /// How many percent more there are than without attention.
        func growth(over plain: Figures) -> (parameters: String, macs: String) {
            func percent(_ value: Double, _ base: Double) -> String {
                String(format: "+%.2f %%", (value / base - 1) * 100)
            }
            return (
                percent(Double(parameters), Double(plain.parameters)), percent(Double(macs), Double(plain.macs))
            )
        }
    }

    private func networks() throws -> [String] {
        let rows = try Self.published.map { name, parameters, macs in
            let figures = try Figures(name)
            return "| `\(name)` | \(figures.millions) | \(parameters) M | \(figures.gigas) | \(macs) G |"
        }
        return ["| network | parameters | published | multiply-adds | published |", "|---|---|---|---|---|"] + rows
    }

    private func resnet50() throws -> [String] {
        let plain = try Figures("resnet50")
        let published = [
            "se": "28.088 M", "cbam": "28.09 M", "sk": "other form", "eca": "25.557 M + 86", "ema": "other form",
        ]
        let rows = try Self.attentions.map { attention in
            let figures = try Figures("resnet50", ["attention=\(attention)"])
            let growth = figures.growth(over: plain)
            let more = "\(figures.parameters - plain.parameters)"
            return "| `\(attention)` | \(figures.millions) | +\(more) | \(published[attention] ?? "") "
                + "| \(growth.parameters) | \(figures.gigas) | \(growth.macs) |"
        }
        let head = "| attention | parameters | more | published | growth | multiply-adds | growth |"
        return [head, "|---|---|---|---|---|---|---|"] + rows
    }

    private func growth() throws -> [String] {
        let rows = try ["resnet18", "resnet50", "vgg16", "mobilenet_v2", "yolov8n"].map { name in
            let plain = try Figures(name)
            let cells = try Self.attentions.map { attention in
                let place = attention == "sk" ? ["placement=stage"] : []
                let growth = try Figures(name, ["attention=\(attention)"] + place).growth(over: plain)
                return "\(growth.parameters), \(growth.macs)"
            }
            return "| `\(name)` | \(cells.joined(separator: " | ")) |"
        }
        return ["| network | SE | CBAM | SK | ECA | EMA |", "|---|---|---|---|---|---|"] + rows
    }
}
