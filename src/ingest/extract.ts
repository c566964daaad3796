import { type Problem, SourceError } from '../errors.js';
import { familyNamed, recognizeFamily } from '../families/families.js';
import type { ArticleFacts, FamilyName, Page } from '../families/family.js';
import { baseOf } from '../families/dom.js';
import { withHiddenBody } from '../families/hidden-body.js';
import { parsePage } from '../families/page.js';
import { ruledArticle, ruledDate } from '../families/ruled-article.js';
import { type RuleSet, rulesOn } from '../families/rules.js';
import { orderOfFacts, type PageEvidence } from '../normalize/am-pm-order.js';
import type { ArticleDraft } from '../normalize/draft.js';
import { isDesk } from '../normalize/desk.js';
import { draftArticle } from '../normalize/draft-article.js';
import { pageHidesLinks } from '../normalize/hidden-links.js';
import { isoDay, vietnameseDay } from '../normalize/instant.js';
import { readPastedText } from '../normalize/plain-text.js';
import { printedDates } from '../normalize/printed-dates.js';
import { choosePublishedAt } from '../normalize/publication-date.js';
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
  /** The source's own rules; those of the article's day hold. */
  readonly rules?: readonly RuleSet[];
  /** The article's Vietnamese day where the list names it, `YYYY-MM-DD`. */
  readonly day?: string | null;
  /** That day's numbers were read in an order that nothing tells, so it tells nothing of the page's. */
  readonly isDayAssumed?: boolean;
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
  const served = parsePage(html, input.url);
  const page = withHiddenBody(served) ?? served;
  const { facts, family, rules } = readFacts(page, input);
  const hidden = pageHidesLinks(page.document, input.url);
  const draft = draftArticle(facts, {
    url: input.url,
    family,
    fetchedAt: input.fetchedAt ?? null,
    base: baseOf(page.document, input.url),
    dateOrder: rules?.dateOrder ?? null,
    orderEvidence: evidenceOf(page, input),
    isPlace: placeTest(gazetteer, input.province ?? null),
  });
  if (hidden.length === 0 || draft.status === 'QUARANTINED') return draft;
  const problem: Problem = { code: 'HIDDEN_LINKS', detail: hidden.slice(0, 5).join(' ') };
  return { ...draft, status: 'QUARANTINED', problems: [...draft.problems, problem] };
}

/** What tells in what order a page writes day and month. */
function evidenceOf({ document }: Page, { day = null, isDayAssumed = false }: ExtractInput): PageEvidence {
  return { printed: () => printedDates(document), listDay: isDayAssumed ? null : day };
}

/** What a page says, how it was read, and the source's own rules that were put over it. */
interface ReadFacts {
  readonly facts: ArticleFacts;
  readonly family: FamilyName;
  readonly rules: RuleSet | null;
}

/** The facts as the family finds them, with the rules of the article's day put over them. */
function readFacts(page: Page, input: ExtractInput): ReadFacts {
  const { facts, family, missing } = familyFacts(page, input.family ?? null);
  const rules = rulesFor(page, facts, input);
  const ruled = rules ? ruledArticle(page, rules, facts) : facts;
  if (!ruled) throw new SourceError('NOT_AN_ARTICLE', missing);
  if (facts || !rules) return { facts: ruled, family, rules };
  // The rules know a text where the family saw no article: what they leave open the generic reader may find.
  const around = familyNamed('generic')?.readArticle(page) ?? null;
  return { facts: ruledArticle(page, rules, around) ?? ruled, family: 'generic', rules };
}

/**
 * The facts by the family asked for, or by the one that recognises the page. A product that is sure of page and
 * address but finds no article means it (a list, a form); one that only half knew the page leaves it to `generic`.
 */
function familyFacts(
  page: Page,
  name: FamilyName | null,
): { facts: ArticleFacts | null; family: FamilyName; missing: string } {
  if (name !== null) {
    const family = familyNamed(name);
    if (!family) throw new SourceError('NOT_AN_ARTICLE', `The family "${name}" reads no pages`);
    const missing = `The page is no article of the family "${name}"`;
    return { facts: family.readArticle(page), family: family.name, missing };
  }
  const missing = 'The page holds no article that could be found';
  const { family, sureness } = recognizeFamily(page);
  const facts = family.readArticle(page);
  if (facts) return { facts, family: family.name, missing };
  const generic = sureness === 2 ? null : familyNamed('generic');
  const fallback = generic === family ? null : generic?.readArticle(page);
  return { facts: fallback ?? null, family: 'generic', missing };
}

/**
 * The rules of the article's day: as the list names it, as the page prints it (a date rule of a set counts where it
 * finds a day of that set), else the day of the fetch. Without any day those that hold now.
 */
function rulesFor(page: Page, facts: ArticleFacts | null, input: ExtractInput): RuleSet | null {
  const { rules: sets = [], day = null, fetchedAt = null } = input;
  if (sets.length === 0) return null;
  if (day !== null) return rulesOn(sets, day);
  for (const set of sets) {
    const text = ruledDate(page, set);
    const dates = text === null ? [] : [{ text, basis: 'PAGE' } as const];
    const setting = {
      url: page.url,
      fetchedAt,
      dateOrder: set.dateOrder ?? null,
      orderEvidence: evidenceOf(page, input),
    };
    const order = orderOfFacts({ dates, modified: null }, setting);
    const { publishedAt } = choosePublishedAt(dates, fetchedAt, order);
    if (publishedAt && rulesOn([set], dayOfInstant(publishedAt.value))) return set;
  }
  const order = orderOfFacts(facts ?? { dates: [], modified: null }, {
    url: page.url,
    fetchedAt,
    orderEvidence: evidenceOf(page, input),
  });
  const printed = choosePublishedAt(facts?.dates ?? [], fetchedAt, order).publishedAt;
  if (printed) return rulesOn(sets, dayOfInstant(printed.value));
  return rulesOn(sets, fetchedAt ? isoDay(vietnameseDay(fetchedAt.getTime())) : LAST_DAY);
}

const LAST_DAY = '9999-12-31';

function dayOfInstant(value: string): string {
  return isoDay(vietnameseDay(Date.parse(value)));
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
