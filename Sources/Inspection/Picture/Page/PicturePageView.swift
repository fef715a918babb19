/// The part of the page's script that shows the drawing, and what is known of the selected node.
enum PicturePageView {
    static let text = #"""
        const graph = byID('graph'), drawing = byID('paper').querySelector('svg');
        const natural = { width: drawing.viewBox.baseVal.width * 4 / 3, height: drawing.viewBox.baseVal.height * 4 / 3 };
        const state = { scale: 1, selected: null, found: [], place: -1 };
        const incoming = data.nodes.map(() => []), outgoing = data.nodes.map(() => []);
        data.edges.forEach((edge, index) => { incoming[edge.target].push(index); outgoing[edge.source].push(index); });
        const elementOf = (node) => byID(`n${node}`);
        const unique = (list) => [...new Set(list)];
        const labelOf = (node) => data.nodes[node].name || data.nodes[node].op;

        // What a search looks at: operator, name, and the values that a node reads and makes.
        const texts = data.nodes.map((node) => [node.op, node.name, ...node.facts.flatMap((fact) => fact.value || [])]
          .join('\n').toLowerCase());

        // Keeps the point under a place of the window where it is.
        function zoom(scale, x = graph.clientWidth / 2, y = graph.clientHeight / 2) {
          const next = Math.min(4, Math.max(0.02, scale)), box = drawing.getBoundingClientRect(), frame = graph.getBoundingClientRect();
          const left = (frame.left + x - box.left) / state.scale, top = (frame.top + y - box.top) / state.scale;
          state.scale = next;
          drawing.setAttribute('width', natural.width * next);
          drawing.setAttribute('height', natural.height * next);
          const moved = drawing.getBoundingClientRect();
          graph.scrollLeft += moved.left + left * next - frame.left - x;
          graph.scrollTop += moved.top + top * next - frame.top - y;
        }

        // All of the drawing; one that would be too small to read begins at its width.
        function fit() {
          const across = (graph.clientWidth - 60) / natural.width, down = (graph.clientHeight - 60) / natural.height;
          const whole = Math.min(1.25, across, down);
          zoom(whole < 0.3 ? Math.min(1, Math.max(whole, across, 0.3)) : whole);
          graph.scrollTop = 0;
          graph.scrollLeft = (graph.scrollWidth - graph.clientWidth) / 2;
        }

        function show(node) {
          const box = elementOf(node).getBoundingClientRect(), frame = graph.getBoundingClientRect();
          if (box.left < frame.left + 20 || box.right > frame.right - 20) {
            graph.scrollLeft += (box.left + box.right - frame.left - frame.right) / 2;
          }
          if (box.top < frame.top + 40 || box.bottom > frame.bottom - 40) {
            graph.scrollTop += (box.top + box.bottom - frame.top - frame.bottom) / 2;
          }
        }

        const mark = (name, elements) => {
          drawing.querySelectorAll(`.${name}`).forEach((element) => element.classList.remove(name));
          elements.forEach((element) => element && element.classList.add(name));
        };

        function select(node) {
          state.selected = node;
          mark('selected', node === null ? [] : [elementOf(node)]);
          mark('near', node === null ? [] : [...incoming[node], ...outgoing[node]].map((edge) => byID(`e${edge}`)));
          drawNode();
          if (node === null) return;
          if (state.scale < 0.45) zoom(0.9);
          show(node);
        }

        function search(query) {
          const wanted = query.trim().toLowerCase();
          state.found = wanted === '' ? [] : data.nodes.map((_, node) => node).filter((node) => texts[node].includes(wanted));
          state.place = -1;
          mark('found', state.found.map(elementOf));
          drawFound(wanted);
        }

        function drawFound(wanted) {
          const count = state.found.length;
          byID('found').textContent = wanted === '' ? '' : state.place < 0 ? `${count} found` : `${state.place + 1} of ${count}`;
        }

        function drawNode() {
          const node = state.selected === null ? null : data.nodes[state.selected];
          if (!node) {
            byID('node').innerHTML = '<p>Select a node to see its attributes, inputs and outputs.</p>' + legend();
            return;
          }
          const groups = ['attributes', 'inputs', 'outputs', 'contents'].map((group) => factsHTML(group, node.facts.filter((fact) => fact.group === group)));
          const word = node.kind === 'operation' ? '' : `<p>${escaped(node.kind)}</p>`;
          byID('node').innerHTML = `<h2>${escaped(node.op)}</h2>${word}<p>${escaped(node.name === node.op ? '' : node.name)}</p>`
            + framesHTML(node.frames) + groups.join('')
            + linksHTML('reads from', unique(incoming[state.selected].map((edge) => data.edges[edge].source)))
            + linksHTML('read by', unique(outgoing[state.selected].map((edge) => data.edges[edge].target)));
        }

        const framesHTML = (frames) => frames.length === 0 ? '' : `<h3>in</h3><p>${frames.map(escaped).join('<br>')}</p>`;

        function factsHTML(title, facts) {
          if (facts.length === 0) return '';
          const rows = facts.map((fact) => `<dt>${escaped(fact.name)}</dt><dd>${escaped(fact.text)}`
            + `${fact.value ? `<small>${escaped(fact.value)}</small>` : ''}</dd>`);
          return `<h3>${title}</h3><dl>${rows.join('')}</dl>`;
        }

        const linksHTML = (title, nodes) => nodes.length === 0 ? '' : `<h3>${title}</h3>`
          + nodes.map((node) => `<button data-node="${node}">${escaped(labelOf(node))}</button>`).join('');

        function legend() {
          const families = unique(data.nodes.filter((node) => node.kind === 'operation').map((node) => node.family)).sort();
          const counts = (family) => data.nodes.filter((node) => node.kind === 'operation' && node.family === family).length;
          const rows = families.map((family) => `<dt>${counts(family)}</dt><dd>${escaped(family)}</dd>`);
          return rows.length === 0 ? '' : `<h3>families of operators</h3><dl>${rows.join('')}</dl>`;
        }
        """#
}
