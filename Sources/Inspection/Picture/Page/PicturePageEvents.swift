/// The part of the page's script that answers to mouse and keyboard.
enum PicturePageEvents {
    static let text = #"""
        const nodeAt = (target) => {
          const element = target.closest ? target.closest('#paper .node') : null;
          return element ? Number(element.id.slice(1)) : null;
        };

        // The node beside another: the nearest of those that stand at about its height, or else in its column.
        function beside(node, sign) {
          const own = elementOf(node).getBoundingClientRect();
          const middle = (box) => ({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
          const from = middle(own);
          let best = null, least = Infinity;
          data.nodes.forEach((_, other) => {
            if (other === node) return;
            const to = middle(elementOf(other).getBoundingClientRect());
            const across = (to.x - from.x) * sign, down = Math.abs(to.y - from.y);
            if (across <= 4 || down > 60 * state.scale) return;
            if (across + 3 * down < least) { least = across + 3 * down; best = other; }
          });
          return best;
        }

        function step(direction) {
          const count = data.nodes.length;
          if (count === 0) return;
          const start = state.selected === null ? (direction > 0 ? -1 : 0) : state.selected;
          select((start + direction + count) % count);
        }

        function follow(key) {
          if (state.selected === null) {
            const move = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[key];
            graph.scrollBy(move[0] * 120, move[1] * 120);
            return;
          }
          const edges = key === 'ArrowUp' ? incoming[state.selected] : outgoing[state.selected];
          const next = key === 'ArrowLeft' ? beside(state.selected, -1) : key === 'ArrowRight' ? beside(state.selected, 1)
            : edges.length === 0 ? null : key === 'ArrowUp' ? data.edges[edges[0]].source : data.edges[edges[0]].target;
          if (next !== null) select(next);
        }

        function toFound(direction) {
          const count = state.found.length;
          if (count === 0) return;
          state.place = state.place < 0 ? (direction > 0 ? 0 : count - 1) : (state.place + direction + count) % count;
          select(state.found[state.place]);
          drawFound('found');
        }

        // Dragging moves the drawing; what was no more than a click selects.
        let drag = null;
        graph.addEventListener('pointerdown', (event) => {
          if (event.button !== 0 || event.pointerType === 'touch') return;
          drag = { x: event.clientX, y: event.clientY, left: graph.scrollLeft, top: graph.scrollTop, isMoved: false };
        });
        window.addEventListener('pointermove', (event) => {
          if (!drag) return;
          const x = event.clientX - drag.x, y = event.clientY - drag.y;
          if (!drag.isMoved && Math.abs(x) + Math.abs(y) < 5) return;
          drag.isMoved = true;
          graph.classList.add('dragged');
          graph.scrollLeft = drag.left - x;
          graph.scrollTop = drag.top - y;
        });
        window.addEventListener('pointerup', () => {
          graph.classList.remove('dragged');
          setTimeout(() => { drag = null; });
        });
        graph.addEventListener('click', (event) => {
          if (!(drag && drag.isMoved)) select(nodeAt(event.target));
        });
        graph.addEventListener('wheel', (event) => {
          if (!event.ctrlKey && !event.metaKey) return;
          event.preventDefault();
          const frame = graph.getBoundingClientRect();
          zoom(state.scale * Math.exp(-event.deltaY / 300), event.clientX - frame.left, event.clientY - frame.top);
        }, { passive: false });
        byID('node').addEventListener('click', (event) => {
          const button = event.target.closest('[data-node]');
          if (button) select(Number(button.dataset.node));
        });
        byID('search').addEventListener('input', (event) => search(event.target.value));
        byID('search').addEventListener('keydown', (event) => { if (event.key === 'Enter') toFound(event.shiftKey ? -1 : 1); });
        byID('in').addEventListener('click', () => zoom(state.scale * 1.25));
        byID('out').addEventListener('click', () => zoom(state.scale / 1.25));
        byID('fit').addEventListener('click', fit);
        byID('help').addEventListener('click', () => byID('keys').showModal());

        const keys = {
          '/': () => byID('search').focus(), '?': () => byID('keys').showModal(), n: () => step(1), p: () => step(-1),
          '+': () => zoom(state.scale * 1.25), '=': () => zoom(state.scale * 1.25), '-': () => zoom(state.scale / 1.25), 0: fit,
          Escape: () => select(null),
        };
        for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) keys[key] = () => follow(key);
        document.addEventListener('keydown', (event) => {
          if (event.ctrlKey || event.metaKey || event.altKey || byID('keys').open) return;
          const isTyping = event.target.matches('input');
          if (isTyping && event.key === 'Escape') { event.target.blur(); graph.focus(); return; }
          const action = isTyping ? undefined : keys[event.key];
          if (action) { event.preventDefault(); action(); }
        });
        drawNode();
        fit();
        """#
}
