/** The plot of a run: for each shape the rate of every server against the limit, on a scale that doubles. */
import { SERVERS } from '../servers/servers.mjs';

const COLOURS = { product: '#b3202a', reference: '#555', postgraphile: '#2f6f9f', mercurius: '#3f8f5b' };
const [LEFT, TOP, WIDTH, BAR, GAP] = [360, 60, 520, 14, 14];
/** Ratios from 1/64 to 16. */
const [LOW, HIGH] = [-6, 4];

const x = (ratio) => LEFT + (WIDTH * (Math.min(HIGH, Math.max(LOW, Math.log2(ratio))) - LOW)) / (HIGH - LOW);

/** SVG, readable by itself: a title, the scale, a bar and a number for each. */
export function plotOf(summary) {
  const parts = [];
  let y = TOP;
  for (const [, rows] of Map.groupBy(summary, ({ shape }) => shape)) {
    const drawn = rows.filter(({ rate }) => rate !== null);
    if (drawn.length === 0) continue;
    parts.push(`<text x="${LEFT - 10}" y="${y + 11}" text-anchor="end">${escaped(drawn[0].title)}</text>`);
    for (const { server, rate } of drawn) {
      const [from, to] = [x(1), x(rate)].sort((one, other) => one - other);
      const width = Math.max(2, to - from);
      parts.push(
        `<rect x="${from.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${BAR - 2}" fill="${COLOURS[server]}"/>` +
          `<text x="${LEFT + WIDTH + 8}" y="${y + 11}" fill="${COLOURS[server]}">${rate.toFixed(2)}</text>`,
      );
      y += BAR;
    }
    y += GAP;
  }
  const scale = Array.from({ length: HIGH - LOW + 1 }, (_, at) => LOW + at).map((power) => {
    const label = power < 0 ? `1/${2 ** -power}` : String(2 ** power);
    const stroke = power === 0 ? '#000' : '#ddd';
    return `<line x1="${x(2 ** power)}" y1="${TOP - 8}" x2="${x(2 ** power)}" y2="${y}" stroke="${stroke}"/><text x="${x(2 ** power)}" y="${TOP - 14}" text-anchor="middle">${label}</text>`;
  });
  const legend = Object.entries(COLOURS).map(
    ([name, colour], at) =>
      `<text x="${LEFT + at * 180}" y="20" fill="${colour}" font-weight="bold">${escaped(SERVERS[name].title)}</text>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${LEFT + WIDTH + 70}" height="${y + 10}" font-family="sans-serif" font-size="12" role="img">` +
    `<title>Requests per second against one hand-written SQL statement</title><rect width="100%" height="100%" fill="#fff"/>` +
    `${legend.join('')}${scale.join('')}${parts.join('')}</svg>\n`
  );
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
