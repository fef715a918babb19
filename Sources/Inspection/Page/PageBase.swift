/// What all pages have in common: colours, controls, and a switch between light and dark.
enum PageBase {
    static let style = #"""
        :root {
          --ground: #ffffff; --panel: #f6f8fa; --line: #d0d7de; --ink: #1f2328; --faint: #656d76; --edge: #8c959f;
          --added: #116329; --added-ground: #dafbe1; --removed: #a40e26; --removed-ground: #ffebe9;
          --changed: #7d4e00; --changed-ground: #fff3b8; --rewired: #0550ae; --rewired-ground: #ddf4ff;
          --pill: #eaeef2; --focus: #0969da; --gap: rgba(101, 109, 118, .13); color-scheme: light;
        }
        :root[data-theme="dark"] {
          --ground: #0d1117; --panel: #161b22; --line: #30363d; --ink: #e6edf3; --faint: #8b949e; --edge: #6e7681;
          --added: #56d364; --added-ground: #12261e; --removed: #ff7b72; --removed-ground: #2d1214;
          --changed: #e3b341; --changed-ground: #2b2310; --rewired: #79c0ff; --rewired-ground: #0c2238;
          --pill: #21262d; --focus: #58a6ff; --gap: rgba(139, 148, 158, .16); color-scheme: dark;
        }
        * { box-sizing: border-box; }
        html, body { height: 100%; margin: 0; }
        body {
          display: grid; background: var(--ground); color: var(--ink);
          font: 13px/1.45 ui-sans-serif, system-ui, "Segoe UI", Helvetica, Arial, sans-serif;
        }
        header {
          grid-column: 1 / -1; padding: 10px 16px; border-bottom: 1px solid var(--line); display: flex; gap: 6px 18px;
          align-items: center; flex-wrap: wrap; background: var(--panel);
        }
        header h1 { font-size: 15px; margin: 0; overflow-wrap: anywhere; }
        header p { margin: 0; color: var(--faint); flex: 1 1 320px; }
        button, select, input { font: inherit; color: inherit; }
        button, select, input[type="search"] {
          background: var(--ground); border: 1px solid var(--line); border-radius: 6px; padding: 3px 9px;
        }
        button:hover, select:hover { border-color: var(--edge); }
        button { cursor: pointer; }
        :focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
        .tools { display: flex; gap: 8px; align-items: center; }
        dialog { border: 1px solid var(--line); border-radius: 10px; background: var(--ground); color: var(--ink); padding: 18px 24px; }
        dialog::backdrop { background: rgba(0, 0, 0, .35); }
        dialog dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 18px; margin: 10px 0 14px; }
        dialog dd { margin: 0; }
        kbd { font: 12px ui-monospace, monospace; border: 1px solid var(--line); border-radius: 4px; padding: 1px 6px; background: var(--panel); }
        """#

    /// The beginning of the script: `data`, functions, and the theme; it wants a button with the id `theme`.
    static let script = #"""
        'use strict';
        const byID = (id) => document.getElementById(id);
        const data = JSON.parse(byID('data').textContent);
        const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
        const escaped = (text) => String(text).replace(/[&<>"']/g, (character) => escapes[character]);
        document.documentElement.dataset.theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
        byID('theme').addEventListener('click', () => {
          const root = document.documentElement;
          root.dataset.theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
        });
        """#

    /// A whole page.
    ///
    /// - Parameters:
    ///   - title: the text of the title.
    ///   - style: the page's own rules.
    ///   - body: the elements of the body, as HTML.
    ///   - data: what the script works on.
    ///   - scripts: the parts of the script.
    static func page(
        title: String, style: String, body: String, data: some Encodable, scripts: [String]
    ) throws -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(Markup.escaped(title))</title>
        <style>
        \(Self.style)
        \(style)
        </style>
        </head>
        <body>
        \(body)
        <script type="application/json" id="data">\(try Markup.json(data))</script>
        <script>
        \(([script] + scripts).joined(separator: "\n"))
        </script>
        </body>
        </html>

        """
    }
}
