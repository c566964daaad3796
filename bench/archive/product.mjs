/**
 * The product's own functions, from its build: whatever is derived (search tokens, sort keys, units of the day, hashes)
 * is made by what makes it in earnest, never by a second writing of it here.
 */
import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const PROJECT = join(import.meta.dirname, '..', '..');
const DIST = join(PROJECT, 'dist', 'src');
if (!existsSync(DIST)) throw new Error('There is no build: run `npm run build` first.');

const at = (path) => import(pathToFileURL(join(DIST, path)).href);

export const { loadGazetteer } = await at('units/gazetteer.js');
export const { readUnitsFile } = await at('units/units-file.js');
export const { vietnameseMidnight, vietnameseDay, isoDay } = await at('normalize/instant.js');
export const { fold } = await at('normalize/text.js');
export const { lookUpKeys } = await at('ingest/known.js');
export const { fillArticle } = await at('ingest/fill-article.js');
export const { contentHash } = await at('ingest/content-hash.js');
export const { mentionRows } = await at('ingest/mentions.js');
export const { scopeOf } = await at('search/scope.js');
export const { searchRow } = await at('search/tokens.js');
export const { fingerprint } = await at('ingest/stories/fingerprint.js');
export const { comparable, isCopy, likeness } = await at('ingest/stories/likeness.js');
export const { creditsPublisher, publisherOf, readCredit, shareHost } = await at(
  'ingest/stories/attribution.js',
);
export const { lagBehind } = await at('ingest/stories/origin.js');
export const { difference, noticed } = await at('ingest/revision.js');
export const { Article } = await at('entities/article.js');

/** What only the one who fills a database needs: the ORM takes half a second to load, and threads do without. */
export const forFilling = async () => {
  const [{ openDatabase, ENTITIES }, { loadUnits }, { addSource }] = await Promise.all(
    ['db.js', 'ingest/load-units.js', 'ingest/add-source.js'].map(at),
  );
  return { openDatabase, ENTITIES, loadUnits, addSource };
};
