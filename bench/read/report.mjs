/** From what was measured to what is told: medians over the rounds, spreads, and ratios to the limit within a round. */
import { SERVERS } from '../servers/servers.mjs';

const median = (numbers) => {
  const sorted = numbers
    .filter((each) => each !== null && each !== undefined)
    .sort((one, other) => one - other);
  return sorted.length === 0 ? null : sorted[sorted.length >> 1];
};

const MEASURES = ['perSecond', 'p50', 'p95', 'p99', 'cpu', 'postgresCpu', 'kilobytes'];

/** One entry for each shape and server: medians, least and most of the rate, and both ratios to the limit. */
export function summarize(cells, { shapes, servers }) {
  return shapes.flatMap((shape) =>
    servers.flatMap((server) => {
      const own = cells.filter((cell) => cell.shape === shape.name && cell.server === server);
      if (own.length === 0) return [];
      const limit = (cell) =>
        cells.find(
          (each) => each.shape === cell.shape && each.round === cell.round && each.server === 'reference',
        );
      const ratios = (of) =>
        own
          .map((cell) => (limit(cell) ? of(cell, limit(cell)) : null))
          .filter((each) => each !== null && Number.isFinite(each));
      const rates = ratios((cell, other) => cell.perSecond / other.perSecond);
      const efficiencies = ratios((cell, other) => (cell.cpu && other.cpu ? other.cpu / cell.cpu : NaN));
      return [
        {
          shape: shape.name,
          title: shape.title,
          server,
          ...Object.fromEntries(MEASURES.map((name) => [name, median(own.map((cell) => cell[name]))])),
          least: Math.min(...own.map(({ perSecond }) => perSecond)),
          most: Math.max(...own.map(({ perSecond }) => perSecond)),
          requests: own.reduce((sum, { requests }) => sum + requests, 0),
          failed: own.reduce((sum, { failed }) => sum + failed, 0),
          rate: median(rates),
          rateSpread: rates.length === 0 ? null : [Math.min(...rates), Math.max(...rates)],
          efficiency: median(efficiencies),
        },
      ];
    }),
  );
}

/** Where two servers said different things of one draw: nothing that is measured then means anything. */
export function differences(cells) {
  const told = new Map();
  const found = [];
  for (const { shape, server, kept } of cells) {
    for (const [place, text] of Object.entries(kept)) {
      const key = `${shape} ${place}`;
      const first = told.get(key);
      if (!first) told.set(key, { server, text });
      else if (first.text !== text && found.length < 20)
        found.push(
          `${shape}, draw ${place}: ${first.server} says ${first.text.slice(0, 120)} — ${server} says ${text.slice(0, 120)}`,
        );
    }
  }
  return found;
}

const shown = (value, digits = 2) => (value === null || value === undefined ? '—' : value.toFixed(digits));
const few = (value) =>
  value === null ? '—' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** The table, in Markdown. */
export function tableOf({ summary }) {
  const head = [
    'shape',
    'server',
    'requests/s (least–most)',
    'p50',
    'p95',
    'p99 ms',
    'server CPU ms',
    'PostgreSQL CPU ms',
    'kB',
    'requests/s ÷ limit',
    'CPU efficiency ÷ limit',
  ];
  let last = '';
  const rows = summary.map((row) => {
    const title = row.title === last ? '' : row.title;
    last = row.title;
    return [
      title,
      SERVERS[row.server].title + (row.failed > 0 ? ` (${row.failed} failed)` : ''),
      `${few(row.perSecond)} (${few(row.least)}–${few(row.most)})`,
      few(row.p50),
      few(row.p95),
      few(row.p99),
      shown(row.cpu),
      shown(row.postgresCpu),
      few(row.kilobytes),
      row.rate === null
        ? '—'
        : `${shown(row.rate)} (${shown(row.rateSpread[0])}–${shown(row.rateSpread[1])})`,
      shown(row.efficiency),
    ];
  });
  return [head, head.map((_, at) => (at < 2 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
