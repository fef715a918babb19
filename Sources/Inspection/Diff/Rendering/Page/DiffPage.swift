/// A comparison as one HTML page that needs nothing else: both graphs side by side, and a list of changes.
public struct DiffPage {
    private let report: DiffReport

    /// A page about a comparison.
    public init(_ report: DiffReport) { self.report = report }

    /// The page.
    ///
    /// - Throws: what the encoder of the page's data throws.
    public func text() throws -> String {
        let title = "\(printable(report.pathOfA)) → \(printable(report.pathOfB))"
        let summary = report.diff.isEqual ? report.equalityNote : report.summaryLine
        let body = """
            <header>
            <h1>\(Markup.escaped(title))</h1>
            <p>\(Markup.escaped(summary))</p>
            \(Self.tools)
            </header>
            \(Self.list)
            <main>
            <div class="heads">\(head(report.pathOfA, report.diff.a))\(head(report.pathOfB, report.diff.b))</div>
            <div id="graph" tabindex="0" role="grid" aria-label="both graphs"><div id="rows"></div></div>
            </main>
            <footer id="node" aria-live="polite"></footer>
            \(Self.keys)
            """
        return try PageBase.page(
            title: title, style: PageStyle.text, body: body, data: PageData(report),
            scripts: [PageLayout.text, PageView.text, PageEvents.text])
    }

    private func head(_ path: String, _ side: DiffSide) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return "<div>\(Markup.escaped(printable(name)))<small>\(Markup.escaped(report.size(of: side)))</small></div>"
    }

    private static let tools = """
        <div class="tools">
        <label>show <select id="mode" aria-label="what is shown">
        <option value="changes">changes</option><option value="modules">modules</option>
        <option value="all">everything</option></select></label>
        <button id="theme" title="light or dark">◐</button><button id="help" title="keys">?</button>
        </div>
        """

    private static let list = """
        <aside aria-label="changes">
        <div class="filters">
        <input type="search" id="search" placeholder="search: op, name, value" aria-label="search">
        <div class="kinds" id="kinds"></div>
        </div>
        <ul id="changes"></ul>
        </aside>
        """

    private static let keys = """
        <dialog id="keys" aria-label="keys"><form method="dialog"><strong>Keys</strong><dl>
        <dt><kbd>n</kbd> <kbd>p</kbd></dt><dd>next, previous change of the list</dd>
        <dt><kbd>↓</kbd> <kbd>↑</kbd></dt><dd>next, previous row</dd>
        <dt><kbd>←</kbd> <kbd>→</kbd> <kbd>x</kbd></dt><dd>to the partner in the other graph</dd>
        <dt><kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd></dt><dd>changes, modules, everything</dd>
        <dt><kbd>/</kbd></dt><dd>search; Enter goes to the next node that fits</dd>
        </dl><button>close</button></form></dialog>
        """
}
