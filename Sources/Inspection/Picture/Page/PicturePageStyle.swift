/// The style of the page of a picture.
enum PicturePageStyle {
    // Without weight of their own, the colours of the dark give way to marks.
    static let text =
        rules + "\n" + SvgPicture.darkRules(":where(:root[data-theme=\"dark\"]) #paper ")

    private static let rules = #"""
        body { grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) 340px; }
        .tools input[type="search"] { width: 240px; }
        #found { color: var(--faint); min-width: 72px; }
        #graph { overflow: auto; cursor: grab; outline-offset: -2px; min-height: 0; touch-action: pan-x pan-y; }
        #graph.dragged { cursor: grabbing; user-select: none; }
        #paper { width: max-content; min-width: 100%; min-height: 100%; padding: 24px; display: grid; place-items: center; }
        #paper svg { display: block; }
        #paper .node { cursor: pointer; }
        #paper .node:hover { filter: brightness(1.06); }
        #paper .found > title + * {
          stroke: #d97706; stroke-width: 3.5; stroke-dasharray: 5 2;
        }
        #paper .near > path { stroke: var(--focus); stroke-width: 2; }
        #paper .near > polygon { stroke: var(--focus); fill: var(--focus); }
        #paper .near > text { fill: var(--focus); font-weight: 700; }
        #paper .selected > title + * {
          stroke: var(--focus); stroke-width: 4; stroke-dasharray: none;
        }
        #node { border-left: 1px solid var(--line); background: var(--panel); overflow: auto; padding: 14px 16px; overflow-wrap: anywhere; }
        #node h2 { font-size: 15px; margin: 0 0 2px; }
        #node h3 { font-size: 12px; margin: 16px 0 4px; color: var(--faint); font-weight: 600; }
        #node p { margin: 0; color: var(--faint); }
        #node dl { display: grid; grid-template-columns: minmax(56px, max-content) 1fr; gap: 4px 12px; margin: 0; }
        #node dt { color: var(--faint); max-width: 120px; }
        #node dd { margin: 0; font: 12px/1.5 ui-monospace, Menlo, Consolas, monospace; }
        #node dd small { display: block; font-size: 11px; color: var(--faint); }
        #node button { padding: 1px 7px; margin: 0 4px 4px 0; text-align: left; font-size: 12px; }
        @media (max-width: 900px) {
          body { grid-template: auto minmax(0, 1fr) 38vh / minmax(0, 1fr); }
          #node { border-left: 0; border-top: 1px solid var(--line); }
          .tools { flex-wrap: wrap; }
        }
        """#
}
