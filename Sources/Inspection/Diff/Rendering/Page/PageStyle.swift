/// The style of the page of a comparison.
enum PageStyle {
    static let text = #"""
        body { grid-template: auto minmax(0, 1fr) auto / 330px minmax(0, 1fr); }
        aside { border-right: 1px solid var(--line); display: flex; flex-direction: column; min-height: 0; }
        .filters { padding: 10px 12px; border-bottom: 1px solid var(--line); display: grid; gap: 8px; }
        .filters input[type="search"] { width: 100%; }
        .kinds { display: flex; flex-wrap: wrap; gap: 5px; }
        .kinds button { border-radius: 999px; padding: 1px 9px; font-weight: 600; }
        .kinds button[aria-pressed="false"] { opacity: .45; text-decoration: line-through; }
        #changes { list-style: none; margin: 0; padding: 6px; overflow: auto; flex: 1; }
        #changes button {
          display: block; width: 100%; text-align: left; border-color: transparent; background: none; padding: 5px 8px;
        }
        #changes button:hover { background: var(--panel); }
        #changes button.current { background: var(--panel); border-color: var(--focus); }
        #changes strong { overflow-wrap: anywhere; }
        #changes small { display: block; color: var(--faint); overflow-wrap: anywhere; }
        #changes ul { list-style: none; margin: 0 0 4px 14px; padding: 0; border-left: 2px solid var(--line); }
        #changes .title { padding: 8px 8px 2px; color: var(--faint); font-weight: 600; }
        .empty { padding: 12px; color: var(--faint); }
        .sign {
          display: inline-block; min-width: 17px; height: 17px; line-height: 16px; border-radius: 4px; text-align: center;
          font: 700 12px/16px ui-monospace, Menlo, Consolas, monospace; margin-right: 6px; border: 1px solid currentColor;
        }
        .added { color: var(--added); } .removed { color: var(--removed); }
        .changed { color: var(--changed); } .rewired { color: var(--rewired); }
        .weights { color: var(--faint); }
        .sign.added { background: var(--added-ground); } .sign.removed { background: var(--removed-ground); }
        .sign.changed { background: var(--changed-ground); } .sign.rewired { background: var(--rewired-ground); }

        main { display: flex; flex-direction: column; min-height: 0; min-width: 0; }
        .heads { display: grid; grid-template-columns: 1fr 1fr; border-bottom: 1px solid var(--line); flex: none; }
        .heads div { padding: 7px 14px; font-weight: 600; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
        .heads div + div { border-left: 1px solid var(--line); }
        .heads small { color: var(--faint); font-weight: 400; margin-left: 8px; }
        #graph { overflow-y: scroll; overflow-x: hidden; flex: 1; position: relative; outline-offset: -2px; }
        #rows { position: relative; }
        .row { position: absolute; left: 0; right: 0; height: 26px; display: grid; grid-template-columns: 1fr 1fr; }
        .cell {
          display: flex; align-items: center; min-width: 0; overflow: hidden; padding-left: 8px; cursor: pointer;
          white-space: nowrap;
        }
        .cell + .cell { border-left: 1px solid var(--line); }
        .cell svg { flex: none; display: block; }
        .cell .op { padding: 0 8px; border-radius: 5px; background: var(--pill); font-weight: 600; flex: none; }
        .cell .name {
          color: var(--faint); margin-left: 8px; overflow: hidden; text-overflow: ellipsis; flex: 0 0 auto; max-width: 52%;
        }
        .cell .detail {
          margin-left: 10px; font: 12px/1.4 ui-monospace, Menlo, Consolas, monospace; overflow: hidden;
          text-overflow: ellipsis; flex: 0 1 auto;
        }
        .cell .sign { flex: none; margin-left: 2px; }
        .fold .sign { padding: 0 4px; }
        .cell.none { cursor: default; background: repeating-linear-gradient(135deg, transparent 0 6px, var(--gap) 6px 8px); }
        .cell.none svg { background: var(--ground); }
        .row .cell.is-added { background: var(--added-ground); }
        .row .cell.is-removed { background: var(--removed-ground); }
        .row .cell.is-changed { background: var(--changed-ground); }
        .row .cell.is-rewired { background: var(--rewired-ground); }
        .cell.is-added .op { color: var(--added); box-shadow: inset 0 0 0 1.5px currentColor; }
        .cell.is-removed .op { color: var(--removed); box-shadow: inset 0 0 0 1.5px currentColor; text-decoration: line-through; }
        .cell.is-changed .op { color: var(--changed); box-shadow: inset 0 0 0 1.5px currentColor; }
        .cell.is-rewired .op { color: var(--rewired); box-shadow: inset 0 0 0 1.5px currentColor; }
        .cell.selected { outline: 2px solid var(--focus); outline-offset: -2px; }
        .cell.partner { outline: 2px dashed var(--focus); outline-offset: -2px; }
        .cell.partner.jumped { animation: flash .9s ease-out; }
        @keyframes flash { from { background: var(--focus); } }
        @media (prefers-reduced-motion: reduce) { .cell.partner.jumped { animation: none; } }
        .cell.found .op { text-decoration: underline wavy var(--focus); }
        .end .op { background: none; border: 1px solid var(--edge); font-weight: 400; }
        .fold .cell { color: var(--faint); background: var(--panel); }
        .fold .cell:hover { color: var(--ink); }
        .fold b { font-weight: 600; color: var(--ink); margin: 0 8px; }
        .edge { fill: none; stroke: var(--edge); stroke-width: 1.5; }
        .edge.added { stroke: var(--added); stroke-width: 2.5; }
        .edge.removed { stroke: var(--removed); stroke-width: 2; stroke-dasharray: 3 3; }
        .edge.folded { stroke-dasharray: 1.5 3; }
        .dot { fill: var(--ground); stroke: var(--edge); stroke-width: 1.5; }
        .dot.added, .dot.removed, .dot.changed, .dot.rewired, .dot.weights { fill: currentColor; stroke: currentColor; }

        footer { grid-column: 1 / -1; border-top: 1px solid var(--line); background: var(--panel); max-height: 34vh; overflow: auto; }
        #node { display: grid; grid-template-columns: 330px 1fr 1fr; gap: 0; }
        #node > div { padding: 10px 16px; min-width: 0; overflow-wrap: anywhere; }
        #node > div + div { border-left: 1px solid var(--line); }
        #node h2 { font-size: 13px; margin: 0 0 4px; }
        #node dl { display: grid; grid-template-columns: max-content 1fr; gap: 1px 12px; margin: 0; }
        #node dt { color: var(--faint); } #node dd { margin: 0; font: 12px/1.5 ui-monospace, Menlo, Consolas, monospace; }
        #node dd button { padding: 0 6px; margin-right: 4px; text-align: left; }
        #node .differs { font-weight: 700; }
        @media (max-width: 900px) {
          body { grid-template: auto 200px minmax(0, 1fr) auto / minmax(0, 1fr); }
          aside { border-right: 0; border-bottom: 1px solid var(--line); }
          #node { grid-template-columns: 1fr; }
          #node > div + div { border-left: 0; }
        }
        """#
}
