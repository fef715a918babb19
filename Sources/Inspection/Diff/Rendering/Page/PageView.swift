/// The part of the page's script that shows rows, the list of changes, and the selected node.
enum PageView {
    static let text = #"""
        const graph = byID('graph'), container = byID('rows');
        const state = {
          mode: rows.length > 60 ? 'changes' : 'all', opened: new Set(), selected: null, side: 'b', jumped: false,
          query: '', kinds: new Set(Object.keys(SIGNS)), view: [], current: -1,
        };
        // Retrained weights are everywhere; beside other changes they would hide these.
        if (Object.keys(data.counts).some((kind) => kind !== 'weights')) state.kinds.delete('weights');

        const isTouched = (row) => SIDES.some((side) => row[side] && state.kinds.has(row[side].state));

        // What is on the page: rows, and folds that stand for runs of rows.
        function buildView() {
          const view = [];
          const runs = state.mode === 'modules' ? moduleRuns() : state.mode === 'changes' ? quietRuns() : [];
          let index = 0;
          for (const run of runs) {
            for (; index < run.first; index += 1) view.push({ row: index });
            const isOpen = state.opened.has(`${state.mode}:${run.first}`);
            if (state.mode === 'modules' || !isOpen) view.push({ fold: run, isOpen });
            if (!isOpen) index = run.last + 1;
          }
          for (; index < rows.length; index += 1) view.push({ row: index });
          state.view = view;
        }

        // Unchanged rows, but for two on either side of a change and what it reads or is read by.
        function quietRuns() {
          const near = new Set();
          rows.forEach((row, index) => {
            if (!isTouched(row)) return;
            for (let place = index - 2; place <= index + 2; place += 1) near.add(place);
            for (const side of SIDES) {
              if (row[side]) [...row[side].from, ...readers[side][index].slice(0, 8)].forEach((place) => near.add(place));
            }
          });
          const runs = [];
          let first = 0;
          for (let index = 0; index <= rows.length; index += 1) {
            if (index < rows.length && !near.has(index)) continue;
            if (index - first > 2) runs.push({ first, last: index - 1, title: `${index - first} unchanged nodes` });
            first = index + 1;
          }
          return runs;
        }

        // A node without a module goes with the next that has one: it is a part of what that computes.
        function moduleRuns() {
          const modules = rows.map((row) => row.module);
          for (let index = rows.length - 2; index >= 0; index -= 1) {
            if (modules[index] === '' && !rows[index].end) modules[index] = modules[index + 1];
          }
          const runs = [];
          modules.forEach((module, index) => {
            const last = runs[runs.length - 1];
            if (last && last.module === module && last.last === index - 1) last.last = index;
            else if (module !== '') runs.push({ first: index, last: index, module, title: module });
          });
          return runs;
        }

        // How many nodes of one graph a run holds, and how many of them changed in which way.
        function tally(run, side) {
          const counts = {};
          let total = 0;
          for (let index = run.first; index <= run.last; index += 1) {
            const node = rows[index][side];
            if (!node) continue;
            total += 1;
            counts[node.state] = (counts[node.state] || 0) + 1;
          }
          const signs = Object.keys(SIGNS).filter((kind) => counts[kind] && state.kinds.has(kind));
          return `${total} ${total === 1 ? 'node' : 'nodes'}&ensp;`
            + signs.map((kind) => `<span class="sign ${kind}">${SIGNS[kind]}${counts[kind]}</span>`).join('');
        }

        function cellOf(index, side) {
          const node = rows[index][side];
          const isSelected = state.selected === index && state.side === side;
          const partner = state.selected !== null && rows[state.selected][state.side] ? rows[state.selected][state.side].partner : null;
          const isPartner = !isSelected && state.side !== side && partner === index;
          if (!node) return `<div class="cell none" data-side="${side}">${drawRow(side, index)}</div>`;
          const names = ['cell', state.kinds.has(node.state) ? `is-${node.state}` : ''];
          if (isSelected) names.push('selected');
          if (isPartner) names.push('partner', state.jumped ? 'jumped' : '');
          if (matches(node)) names.push('found');
          const sign = SIGNS[node.state] ? `<span class="sign ${node.state}" title="${node.state}">${SIGNS[node.state]}</span>` : '';
          const indent = rows[index].depth > 0 ? ` style="margin-left:${rows[index].depth * 18}px"` : '';
          const detail = node.detail ? `<span class="detail ${node.state}">${escaped(node.detail)}</span>` : '';
          return `<div class="${names.join(' ')}" data-side="${side}" role="gridcell" aria-selected="${isSelected}" title="${escaped(`${node.op}  ${node.name}\n${node.detail}`)}">`
            + `${drawRow(side, index)}${sign}<span class="op"${indent}>${escaped(node.op)}</span><span class="name">${escaped(node.name)}</span>${detail}</div>`;
        }

        function itemHTML(item, position) {
          const top = position * HEIGHT;
          if (item.fold) {
            const mark = item.isOpen ? '▾' : '▸';
            const cells = SIDES.map((side) => `<div class="cell" data-side="${side}">`
              + (item.isOpen ? drawHeading(side, item.fold.first) : drawFold(side, item.fold.first, item.fold.last))
              + `${mark} <b>${escaped(item.fold.title)}</b> ${item.fold.module ? tally(item.fold, side) : ''}</div>`);
            return `<div class="row fold" role="row" data-fold="${item.fold.first}" style="top:${top}px">${cells.join('')}</div>`;
          }
          const row = rows[item.row];
          return `<div class="row ${row.end ? 'end' : ''}" role="row" data-row="${item.row}" style="top:${top}px">`
            + `${cellOf(item.row, 'a')}${cellOf(item.row, 'b')}</div>`;
        }

        // Only what can be seen is in the document: a graph may have a hundred thousand nodes.
        function draw() {
          container.style.height = `${state.view.length * HEIGHT}px`;
          const first = Math.max(0, Math.floor(graph.scrollTop / HEIGHT) - 12);
          const last = Math.min(state.view.length, Math.ceil((graph.scrollTop + graph.clientHeight) / HEIGHT) + 12);
          container.innerHTML = state.view.slice(first, last).map((item, offset) => itemHTML(item, first + offset)).join('');
        }

        function redraw() { buildView(); draw(); }

        const matches = (node) => state.query !== ''
          && `${node.op} ${node.name} ${node.id} ${node.detail}`.toLowerCase().includes(state.query);

        // The list of changes: titles, changes with their places, all filtered.
        function drawList() {
          const shown = [];
          let heading = null;
          data.changes.forEach((change, index) => {
            if (change.heading) { heading = change; return; }
            const places = change.places.filter((place) => holds(change, place.text));
            const isWanted = (change.kind === 'same' || state.kinds.has(change.kind)) && (holds(change, '') || places.length > 0);
            if (!isWanted) return;
            if (heading) shown.push(`<li class="title">${escaped(heading.title)}</li>`);
            heading = null;
            shown.push(listItem(change, index, places));
          });
          byID('changes').innerHTML = shown.join('') || '<li class="empty">no change fits the filter</li>';
        }

        const holds = (change, more) => state.query === ''
          || `${change.title} ${change.detail} ${more}`.toLowerCase().includes(state.query);

        function listItem(change, index, places) {
          const sign = SIGNS[change.kind] ? `<span class="sign ${change.kind}">${SIGNS[change.kind]}</span>` : '';
          const target = (place) => ` data-row="${place.row}" data-side="${place.side}"`;
          const row = change.places.length > 0 ? target(change.places[0]) : '';
          const name = index === state.current ? ' class="current"' : '';
          const inner = places.length > 1
            ? `<ul>${places.slice(0, 200).map((place) => `<li><button${target(place)}>${escaped(place.text)}</button></li>`).join('')}</ul>` : '';
          return `<li><button${name} data-change="${index}"${row}>${sign}<strong>${escaped(change.title)}</strong>`
            + `<small>${escaped(change.detail)}</small></button>${inner}</li>`;
        }

        function drawKinds() {
          byID('kinds').innerHTML = Object.keys(SIGNS).filter((kind) => data.counts[kind]).map((kind) => `<button class="${kind}" data-kind="${kind}" `
            + `aria-pressed="${state.kinds.has(kind)}">${SIGNS[kind]} ${kind} ${data.counts[kind] || 0}</button>`).join('');
        }

        // The selected node beside its partner, fields that differ in bold.
        function drawNode() {
          const row = state.selected === null ? null : rows[state.selected];
          if (!row) { byID('node').innerHTML = ''; return; }
          const chosen = row[state.side];
          const partnerRow = chosen && chosen.partner !== null ? rows[chosen.partner] : null;
          const nodes = state.side === 'a' ? { a: chosen, b: partnerRow && partnerRow.b } : { a: partnerRow && partnerRow.a, b: chosen };
          const changes = (chosen && chosen.changes) || [];
          const about = changes.map((change) => `<dt>${escaped(change[0])}</dt><dd><span class="removed">− ${escaped(change[1])}</span><br><span class="added">+ ${escaped(change[2])}</span></dd>`);
          const word = chosen.state === 'same' ? 'unchanged' : chosen.state;
          byID('node').innerHTML = `<div><h2>${escaped(word)}</h2><dl>${about.join('')}</dl></div>`
            + SIDES.map((side) => nodeHTML(nodes[side], side, changes)).join('');
        }

        function nodeHTML(node, side, changes) {
          if (!node) return `<div><h2>only in the ${side === 'a' ? 'second' : 'first'} graph</h2></div>`;
          const differing = new Set(changes.map((change) => change[0]));
          const links = (list) => list.map((index) => `<button data-row="${index}" data-side="${side}">${escaped(rows[index][side].name || rows[index][side].op)}</button>`).join('');
          const fields = node.fields.map(([name, value]) => `<dt>${escaped(name)}</dt><dd class="${differing.has(name) ? 'differs' : ''}">${escaped(value)}</dd>`);
                    return `<div><h2>${escaped(node.op)} ${escaped(node.name)}</h2><dl><dt>output</dt><dd>${escaped(node.id)}</dd>${fields.join('')}`
            + `<dt>reads</dt><dd>${links(node.from)}</dd><dt>read by</dt><dd>${links(readers[side][node.row])}</dd></dl></div>`;
        }
        """#
}
