import { type Problem, SourceError } from '../errors.js';
import { familyNamed, recognizeFamily } from '../families/families.js';
import type { ArticleFacts, FamilyName, Page } from '../families/family.js';
import { baseOf } from '../families/dom.js';
import { parsePage } from '../families/page.js';
import type { ArticleDraft } from '../normalize/draft.js';
import { isDesk } from '../normalize/byline.js';
import { draftArticle } from '../normalize/draft-article.js';
import { pageHidesLinks } from '../normalize/hidden-links.js';
import { isoDay, vietnameseDay } from '../normalize/instant.js';
import { readPastedText } from '../normalize/plain-text.js';
import type { Gazetteer } from '../units/gazetteer.js';
import { placeTest, type ResolvedOrgan, resolveOrgan } from '../units/resolve-organ.js';
import { decodeBytes } from './decode.js';

/** One page or pasted text as it came. Give `bytes` as fetched, or `text` that is decoded already. */
export interface ExtractInput {
  readonly bytes?: Uint8Array;
  readonly text?: string;
  /** The address as served, after redirects. */
  readonly url: string;
  /** The HTTP header, charset and all; `text/plain` is pasted text. */
  readonly contentType?: string | null;
  /** The family to read with; absent: recognised from address and page. */
  readonly family?: FamilyName | null;
  readonly fetchedAt?: Date | null;
  /** GSO code of the source's province ("42"). */
  readonly province?: string | null;
}

/** An article with the organ its byline names, as of its own day. */
export type ExtractedArticle = ArticleDraft & { readonly authorUnit: ResolvedOrgan | null };

/**
 * The story of one page: bytes → text → family → facts in the site's words → draft in ours → organ and unit.
 * Pure but for the gazetteer it is given. Throws {@link SourceError}: NOT_AN_ARTICLE when nothing readable is
 * there, NOT_HTML or BODY_TOO_LARGE when the text is no page, ENCODING_UNREADABLE when it is no text.
 */
export function extractArticle(input: ExtractInput, gazetteer: Gazetteer): ExtractedArticle {
  const isPasted = /^\s*text\/plain\b/i.test(input.contentType ?? '');
  const { text, problems } = decoded(input, isPasted);
  const draft = isPasted ? draftPasted(text, input, gazetteer) : draftPage(text, input, gazetteer);
  if (draft.bodyText === null && draft.images.length === 0 && draft.attachments.length === 0) {
    throw new SourceError('NOT_AN_ARTICLE', 'The page holds no text, picture or file of an article');
  }
  return withOrgan({ ...draft, problems: [...problems, ...draft.problems] }, input, gazetteer);
}

function decoded(input: ExtractInput, isPasted: boolean): { text: string; problems: readonly Problem[] } {
  if (input.text !== undefined) return { text: input.text, problems: [] };
  if (input.bytes === undefined) throw new TypeError('extractArticle needs bytes or text');
  return decodeBytes(input.bytes, { contentType: input.contentType, kind: isPasted ? 'text' : 'html' });
}

function draftPasted(text: string, input: ExtractInput, gazetteer: Gazetteer): ArticleDraft {
  if (text.trim() === '') throw new SourceError('NOT_AN_ARTICLE', 'The text is empty');
  const { facts, body } = readPastedText(text);
  const { url, fetchedAt = null } = input;
  const family = input.family ?? familyOfPasted(text, url);
  const isPlace = placeTest(gazetteer, input.province ?? null);
  return draftArticle(facts, { url, family, fetchedAt, body, isPlace, firstParagraphLeads: true });
}

/** Pasted text carries no page to know a family by; its toolbar residue or its address may. */
function familyOfPasted(text: string, url: string): FamilyName {
  if (/^\s*Email\s*Print\s*Aa\s*$/im.test(text.slice(0, 3000))) return 'portal-folder';
  return recognizeFamily(parsePage('<p></p>', url)).family.name;
}

function draftPage(html: string, input: ExtractInput, gazetteer: Gazetteer): ArticleDraft {
  const page = parsePage(html, input.url);
  const { facts, family } = readFacts(page, input.family ?? null);
  const hidden = pageHidesLinks(page.document, input.url);
  const draft = draftArticle(facts, {
    url: input.url,
    family,
    fetchedAt: input.fetchedAt ?? null,
    base: baseOf(page.document, input.url),
    isPlace: placeTest(gazetteer, input.province ?? null),
  });
  if (hidden.length === 0 || draft.status === 'QUARANTINED') return draft;
  const problem: Problem = { code: 'HIDDEN_LINKS', detail: hidden.slice(0, 5).join(' ') };
  return { ...draft, status: 'QUARANTINED', problems: [...draft.problems, problem] };
}

/**
 * The facts by the family asked for, or by the one that recognises the page. A product that is sure of page and
 * address but finds no article means it (a list, a form); one that only half knew the page leaves it to `generic`.
 */
function readFacts(page: Page, name: FamilyName | null): { facts: ArticleFacts; family: FamilyName } {
  if (name !== null) {
    const family = familyNamed(name);
    if (!family) throw new SourceError('NOT_AN_ARTICLE', `The family "${name}" reads no pages`);
    const facts = family.readArticle(page);
    if (facts) return { facts, family: family.name };
    throw new SourceError('NOT_AN_ARTICLE', `The page is no article of the family "${name}"`);
  }
  const { family, sureness } = recognizeFamily(page);
  const facts = family.readArticle(page);
  if (facts) return { facts, family: family.name };
  const generic = sureness === 2 ? null : familyNamed('generic');
  const fallback = generic === family ? null : generic?.readArticle(page);
  if (fallback) return { facts: fallback, family: 'generic' };
  throw new SourceError('NOT_AN_ARTICLE', 'The page holds no article that could be found');
}

/** The organ as of the article's own Vietnamese day, else of the day it was fetched. */
export function withOrgan(draft: ArticleDraft, input: ExtractInput, gazetteer: Gazetteer): ExtractedArticle {
  if (draft.byline.organ === null) return { ...draft, authorUnit: null };
  const instant = draft.publishedAt
    ? Date.parse(draft.publishedAt.value)
    : (input.fetchedAt?.getTime() ?? null);
  const day = instant === null ? null : isoDay(vietnameseDay(instant));
  const authorUnit = resolveOrgan(draft.byline.organ, { day, province: input.province ?? null }, gazetteer);
  if (authorUnit?.unitId || isDesk(draft.byline.organ)) return { ...draft, authorUnit };
  const problem: Problem = { code: 'UNRESOLVED_BYLINE', detail: draft.byline.organ };
  return { ...draft, authorUnit, problems: [...draft.problems, problem] };
}
