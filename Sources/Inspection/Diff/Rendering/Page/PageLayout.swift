/// The part of the page's script that places nodes and lines.
enum PageLayout {
    static let text = #"""
        const rows = data.rows;
        const SIDES = ['a', 'b'];
        const HEIGHT = 26, STEP = 15, MOST_LANES = 14;
        const SIGNS = { added: '+', removed: '−', changed: '~', rewired: '>', weights: '≈' };

        // Lines between nodes run in lanes: a value holds a lane from the row of its producer to that of its last reader.
        function lanesOf(side) {
          const lastReader = new Map();
          rows.forEach((row, index) => {
            for (const source of (row[side] ? row[side].from : [])) lastReader.set(source, index);
          });
          const held = [];
          return rows.map((row, index) => {
            const node = row[side];
            const above = held.slice();
            if (!node) return { lane: -1, above, below: above, entering: [] };
            const entering = node.from.map((source) => held.indexOf(source)).filter((lane) => lane >= 0);
            const ending = [];
            node.from.forEach((source) => {
              const lane = held.indexOf(source);
              if (lane >= 0 && lastReader.get(source) === index) { held[lane] = undefined; ending.push(lane); }
            });
            let lane = ending.length > 0 ? Math.min(...ending) : held.indexOf(undefined);
            if (lane < 0) lane = held.length;
            if (lastReader.get(index) > index) held[lane] = index;
            while (held.length > 0 && held[held.length - 1] === undefined) held.pop();
            return { lane, above, below: held.slice(), entering };
          });
        }
        const layout = { a: lanesOf('a'), b: lanesOf('b') };

        function readersOf(side) {
          const readers = rows.map(() => []);
          rows.forEach((row, index) => {
            for (const source of (row[side] ? row[side].from : [])) if (readers[source]) readers[source].push(index);
          });
          return readers;
        }
        const readers = { a: readersOf('a'), b: readersOf('b') };

        const middle = (lane) => Math.min(lane, MOST_LANES) * STEP + 9;
        // Names stand in one column as long as few lines run side by side.
        const laneCounts = rows.flatMap((row, index) => SIDES.map((side) => lanesIn(side, index))).sort((x, y) => x - y);
        const usualLanes = Math.min(8, laneCounts[Math.floor(laneCounts.length * 0.95)] || 1);
        const widthOf = (lanes) => (Math.min(Math.max(lanes, usualLanes), MOST_LANES) + 1) * STEP + 3;

        function lanesIn(side, index) {
          const place = layout[side][index];
          return Math.max(place.above.length, place.below.length, place.lane + 1);
        }

        const isPair = (row) => rows[row].a && rows[row].b && rows[row].b.partner === row;

        // A line is new when the other graph has none between the corresponding nodes.
        function edgeState(side, source, target) {
          const other = side === 'a' ? 'b' : 'a';
          if (isPair(source) && isPair(target) && rows[target][other].from.includes(source)) return '';
          return side === 'a' ? 'removed' : 'added';
        }

        function laneState(side, source) {
          const states = readers[side][source].map((target) => edgeState(side, source, target));
          return states.length > 0 && states.every((state) => state !== '') ? states[0] : '';
        }

        function markOf(state, x) {
          const y = HEIGHT / 2;
          switch (state) {
            case 'added': return `<rect class="dot added" x="${x - 5}" y="${y - 5}" width="10" height="10"/>`;
            case 'removed': return `<path class="dot removed" d="M${x - 4} ${y - 4}L${x + 4} ${y + 4}M${x + 4} ${y - 4}L${x - 4} ${y + 4}" stroke-width="3"/>`;
            case 'changed': return `<path class="dot changed" d="M${x} ${y - 6.5}L${x + 6.5} ${y}L${x} ${y + 6.5}L${x - 6.5} ${y}Z"/>`;
            case 'weights': return `<circle class="dot weights" cx="${x}" cy="${y}" r="4"/>`;
            case 'rewired': return `<path class="dot rewired" d="M${x - 5} ${y - 6}L${x + 6} ${y}L${x - 5} ${y + 6}Z"/>`;
            default: return `<circle class="dot" cx="${x}" cy="${y}" r="4"/>`;
          }
        }

        function drawRow(side, index) {
          const place = layout[side][index];
          const node = rows[index][side];
          const parts = [];
          place.above.forEach((source, lane) => {
            if (source === undefined || lane > MOST_LANES) return;
            const x = middle(lane);
            const state = laneState(side, source);
            if (place.below[lane] === source) parts.push(`<path class="edge ${state}" d="M${x} 0V${HEIGHT}"/>`);
          });
          if (node) {
            const x = middle(place.lane), y = HEIGHT / 2;
            for (const lane of place.entering) {
              const from = middle(lane);
              const state = edgeState(side, place.above[lane], index);
              const bend = from === x ? `V${y}` : `C${from} ${y} ${from} ${y} ${x} ${y}`;
              parts.push(`<path class="edge ${state}" d="M${from} 0${bend}"/>`);
            }
            if (place.below[place.lane] === index) {
              parts.push(`<path class="edge ${laneState(side, index)}" d="M${x} ${y}V${HEIGHT}"/>`);
            }
            parts.push(markOf(node.state, x));
          }
          return drawing(parts, lanesIn(side, index));
        }

        function drawFold(side, first, last) {
          const above = layout[side][first].above, below = layout[side][last].below;
          const parts = [];
          for (let lane = 0; lane < Math.min(Math.max(above.length, below.length), MOST_LANES + 1); lane += 1) {
            const isStraight = above[lane] !== undefined && above[lane] === below[lane];
            const from = above[lane] !== undefined ? 0 : HEIGHT / 2;
            const to = below[lane] !== undefined ? HEIGHT : HEIGHT / 2;
            if (from < to) parts.push(`<path class="edge ${isStraight ? '' : 'folded'}" d="M${middle(lane)} ${from}V${to}"/>`);
          }
          return drawing(parts, Math.max(above.length, below.length, 1));
        }

        // The lanes that run on beside the heading of an open module.
        function drawHeading(side, first) {
          const { above } = layout[side][first];
          const parts = above.slice(0, MOST_LANES + 1).map((source, lane) => (source === undefined ? ''
            : `<path class="edge ${laneState(side, source)}" d="M${middle(lane)} 0V${HEIGHT}"/>`));
          return drawing(parts, Math.max(above.length, 1));
        }

        function drawing(parts, lanes) {
          return `<svg width="${widthOf(lanes)}" height="${HEIGHT}" aria-hidden="true">${parts.join('')}</svg>`;
        }
        """#
}
