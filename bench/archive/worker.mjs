/** A thread that makes the rows of ranges of articles, as text for COPY. */
import { parentPort, workerData } from 'node:worker_threads';
import { createWorld } from './article.mjs';
import { copyLine } from './copy-text.mjs';
import { loadGazetteer } from './product.mjs';
import { addRows } from './rows.mjs';

const { stored, columns, clusters, ...given } = workerData;
const world = createWorld({ ...given, gazetteer: loadGazetteer() });

parentPort.on('message', async ({ first, end }) => {
  const texts = new Map();
  const add = (table, values) => {
    const lines = texts.get(table) ?? [];
    if (lines.length === 0) texts.set(table, lines);
    lines.push(copyLine(values));
  };
  for (let number = first; number < end; number += 1)
    addRows(number, { world, clusters, stored, columns, add });
  const chunks = Array.from(texts, ([table, lines]) => [table, new TextEncoder().encode(lines.join(''))]);
  parentPort.postMessage(
    { first, chunks },
    chunks.map(([, bytes]) => bytes.buffer),
  );
});
