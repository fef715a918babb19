/// The part of the page's script that answers to mouse and keyboard.
enum PageEvents {
    static let text = #"""
        function scrollTo(index) {
          let position = state.view.findIndex((item) => item.row === index);
          if (position < 0) {
            const item = state.view.find((item) => item.fold && item.fold.first <= index && index <= item.fold.last);
            if (item) { state.opened.add(`${state.mode}:${item.fold.first}`); buildView(); }
            position = state.view.findIndex((item) => item.row === index);
          }
          const top = position * HEIGHT;
          const isVisible = top >= graph.scrollTop + HEIGHT && top <= graph.scrollTop + graph.clientHeight - 2 * HEIGHT;
          if (!isVisible) graph.scrollTop = Math.max(0, top - graph.clientHeight / 3);
        }

        function select(index, side, isJump) {
          if (index === null || !rows[index]) return;
          state.selected = index;
          state.side = rows[index][side] ? side : side === 'a' ? 'b' : 'a';
          state.jumped = isJump;
          drawNode();
          scrollTo(index);
          draw();
        }

        // Marks a node and shows its partner, wherever that stands.
        function jump(index, side) {
          const node = rows[index] && rows[index][side];
          select(index, side, true);
          if (node && node.partner !== null && node.partner !== index) { scrollTo(node.partner); draw(); }
        }

        function crossOver() {
          const node = state.selected === null ? null : rows[state.selected][state.side];
          if (node && node.partner !== null) select(node.partner, state.side === 'a' ? 'b' : 'a', false);
        }

        function toggleFold(first) {
          const key = `${state.mode}:${first}`;
          if (state.opened.has(key)) state.opened.delete(key); else state.opened.add(key);
          redraw();
        }

        // To the next or the previous place of the list as it is filtered.
        function step(direction) {
          const buttons = [...byID('changes').querySelectorAll('button[data-change][data-row]')];
          if (buttons.length === 0) return;
          const now = buttons.findIndex((button) => Number(button.dataset.change) === state.current);
          const next = now < 0 ? (direction > 0 ? 0 : buttons.length - 1) : (now + direction + buttons.length) % buttons.length;
          follow(buttons[next]);
        }

        function follow(button) {
          if (button.dataset.change !== undefined) state.current = Number(button.dataset.change);
          if (button.dataset.row !== undefined) select(Number(button.dataset.row), button.dataset.side, false);
          drawList();
          const current = byID('changes').querySelector('.current');
          if (current) current.scrollIntoView({ block: 'nearest' });
        }

        function move(direction) {
          const shown = state.view.filter((item) => item.row !== undefined).map((item) => item.row);
          const now = shown.indexOf(state.selected);
          select(shown[Math.max(0, Math.min(shown.length - 1, now + direction))], state.side, false);
        }

        function setMode(mode) {
          state.mode = mode;
          byID('mode').value = mode;
          redraw();
          if (state.selected !== null) { scrollTo(state.selected); draw(); }
        }

        container.addEventListener('click', (event) => {
          const fold = event.target.closest('[data-fold]');
          if (fold) { toggleFold(Number(fold.dataset.fold)); return; }
          const cell = event.target.closest('.cell'), row = event.target.closest('[data-row]');
          if (cell && row && !cell.classList.contains('none')) jump(Number(row.dataset.row), cell.dataset.side);
        });
        byID('changes').addEventListener('click', (event) => {
          const button = event.target.closest('button');
          if (button) follow(button);
        });
        byID('node').addEventListener('click', (event) => {
          const button = event.target.closest('button');
          if (button) select(Number(button.dataset.row), button.dataset.side, false);
        });
        byID('kinds').addEventListener('click', (event) => {
          const button = event.target.closest('button');
          if (!button) return;
          const kind = button.dataset.kind;
          if (state.kinds.has(kind)) state.kinds.delete(kind); else state.kinds.add(kind);
          drawKinds();
          drawList();
          redraw();
          byID('kinds').querySelector(`[data-kind="${kind}"]`).focus();
        });
        byID('search').addEventListener('input', (event) => {
          state.query = event.target.value.trim().toLowerCase();
          drawList();
          draw();
        });
        // Enter in the search goes from one node that fits to the next.
        byID('search').addEventListener('keydown', (event) => {
          if (event.key !== 'Enter' || state.query === '') return;
          const start = state.selected === null ? 0 : state.selected + 1;
          for (let offset = 0; offset < rows.length; offset += 1) {
            const index = (start + offset) % rows.length;
            const side = ['b', 'a'].find((side) => rows[index][side] && matches(rows[index][side]));
            if (side) { select(index, side, false); return; }
          }
        });
        byID('mode').addEventListener('change', (event) => setMode(event.target.value));
        byID('help').addEventListener('click', () => byID('keys').showModal());

        const keys = {
          n: () => step(1), p: () => step(-1), ArrowDown: () => move(1), ArrowUp: () => move(-1), j: () => move(1), k: () => move(-1),
          ArrowLeft: () => state.side === 'b' && crossOver(), ArrowRight: () => state.side === 'a' && crossOver(), x: crossOver,
          '/': () => byID('search').focus(), '?': () => byID('keys').showModal(),
          1: () => setMode('changes'), 2: () => setMode('modules'), 3: () => setMode('all'),
        };
        document.addEventListener('keydown', (event) => {
          if (event.ctrlKey || event.metaKey || event.altKey || byID('keys').open) return;
          const isTyping = event.target.matches('input, select');
          if (isTyping && event.key === 'Escape') { event.target.blur(); graph.focus(); return; }
          const action = isTyping ? undefined : keys[event.key];
          if (action) { event.preventDefault(); action(); }
        });

        graph.addEventListener('scroll', () => requestAnimationFrame(draw), { passive: true });
        window.addEventListener('resize', draw);
        byID('mode').value = state.mode;
        drawKinds();
        drawList();
        redraw();
        """#
}
