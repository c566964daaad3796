import type { ArticleFacts, CoverFact, FamilyName } from '../families/family.js';
import type { Problem } from '../errors.js';
import { hostOf } from '../html/hosts.js';
import { orderOfFacts, type PageEvidence } from './am-pm-order.js';
import { readAttachments } from './attachments.js';
import { type Block, blockText } from './blocks.js';
import { chooseByline } from './choose-byline.js';
import { composeImages } from './compose-images.js';
import { type Body, furnitureLines, readBody, withoutLines } from './body.js';
import { isBylineBlock } from './byline.js';
import type { BylineHints } from './byline-names.js';
import { pairCaptions } from './captions.js';
import { readContentType } from './content-type.js';
import { findDocumentNumbers } from './document-numbers.js';
import type { DateOrder } from './date-match.js';
import type { ArticleDraft, ImageDraft } from './draft.js';
import { findEventDate } from './event-date.js';
import { partGluedByline } from './glued-byline.js';
import { findHeadByline } from './head-byline.js';
import { sanitizeBody } from './html.js';
import { boldLead, firstParagraph, readLead } from './set-apart-lead.js';
import { isPhotoStory } from './photo-story.js';
import { choosePublishedAt } from './publication-date.js';
import { findTailByline } from './tail-byline.js';
import { cleanLine, fold, splitGluedSentences } from './text.js';
import { workingUrl } from './urls.js';

/** Where an article's facts come from. */
export interface DraftSetting {
  /** The address as served. */
  readonly url: string;
  readonly family: FamilyName;
  /** When the page was fetched; relative dates count from it and nothing may lie after it. Null when unknown. */
  readonly fetchedAt: Date | null;
  /** What relative addresses resolve against when the page sets a `<base>`; else `url`. */
  readonly base?: string;
  /** A body that was read already (pasted text); else `facts.body` is read. */
  readonly body?: Body;
  /** Print tells nothing (pasted text): the first paragraph is the lead when more follow. */
  readonly firstParagraphLeads?: boolean;
  /** In what order the source's pages write day and month, where it says so. */
  readonly dateOrder?: DateOrder | null;
  /** What else tells in what order the page writes them. */
  readonly orderEvidence?: PageEvidence;
  /** Does a unit bear this name? See {@link BylineHints}. */
  readonly isPlace?: (name: string) => boolean;
}

/**
 * The site's words → ours: one article from the facts of a page, a feed entry or pasted text. Pure; nothing is
 * looked up. Odd things are told in `problems`, the draft is always given; whether it is worth keeping
 * (a title without a body?) is the caller's to say.
 */
export function draftArticle(facts: ArticleFacts, setting: DraftSetting): ArticleDraft {
  const base = setting.base ?? setting.url;
  const hints: BylineHints = setting.isPlace ? { isPlace: setting.isPlace } : {};
  const title = cleanLine(facts.title ?? '') || null;
  const order = orderOfFacts(facts, setting);
  const publication = choosePublishedAt(facts.dates, setting.fetchedAt, order);
  const { publishedAt, problems: dateProblems } = publication;
  const modified = facts.modified
    ? choosePublishedAt([facts.modified], setting.fetchedAt, order).publishedAt
    : publication.updatedAt;

  const body = setting.body ?? readBody(facts.body ?? '', setting.url, base);
  const apart = facts.lead === null ? null : readLead(facts.lead, setting.url, base);
  const ownLead = isCaptionOf(facts.cover, apart?.text ?? null) ? null : (apart?.text ?? null);
  const dates = facts.dates.map(({ text }) => cleanLine(text));
  const furniture = furnitureLines(body.blocks, {
    title,
    lead: ownLead,
    dates,
    host: hostOf(setting.url),
    isByline: isBylineBlock,
  });
  const blocks = partGluedByline(withoutLines(body.blocks, furniture));
  const captions = pairCaptions(blocks, isBylineBlock);
  const prose = withoutLines(blocks, captions.used);
  const story = { ...hints, isPhotoStory: isPhotoStory(title, blocks, prose) };
  // Where all of a short text was set apart as its lead, the line left over signs it.
  const isBehindText = ownLead !== null && facts.cover === null && !blocks.some(holdsPicture);
  const foot = findTailByline(prose, story, isBehindText);
  const tail = foot.byline.persons.length > 0 ? foot : (findHeadByline(prose, foot, hints) ?? foot);
  const text = withoutLines(prose, new Set(tail.lines)).filter((block) => blockText(block) !== '');

  const lead = ownLead ?? boldLead(text) ?? (setting.firstParagraphLeads ? firstParagraph(text) : null);
  const bodyText = composeText(ownLead, text);
  const opening = lead ?? (text[0] ? blockText(text[0]) : '');
  const byline = chooseByline(facts, tail, opening, { ...story, url: setting.url, family: setting.family });
  const images = composeImages(facts, apart, blocks, captions, tail.photoCredit, title, base);
  const ownHtml = body.html(new Set([...furniture, ...tail.lines]), captions.used);
  const bodyHtml = [facts.lead === null ? null : sanitizeBody(facts.lead, base), ownHtml]
    .filter((html) => html !== null)
    .map((html) =>
      html.startsWith('<')
        ? html
        : /<(?:p|div|ul|ol|table|h\d)\b/.test(html)
          ? `<div>${html}</div>`
          : `<p>${html}</p>`,
    )
    .join('\n');
  const category = cleanLine(facts.category ?? '').replace(SIGNS_AROUND, '') || null;
  const url = workingUrl(setting.url, facts.canonicalUrl);
  const problems: Problem[] = [
    ...(facts.problems ?? []),
    ...dateProblems,
    ...(title === null ? [{ code: 'MISSING_TITLE' } as const] : []),
    ...bodyProblems(bodyText),
    ...imageProblems(images, body.brokenImages),
    ...(body.hiddenHosts.length > 0
      ? [{ code: 'HIDDEN_LINKS', detail: body.hiddenHosts.slice(0, 5).join(' ') } as const]
      : []),
  ];
  return {
    family: setting.family,
    url,
    title,
    lead: lead === null ? null : splitGluedSentences(lead.replaceAll('\n', ' ')),
    publishedAt,
    modifiedAt: modified?.value ?? null,
    eventDate: findEventDate(openingOf(lead, text), publishedAt),
    byline,
    category,
    contentType: readContentType({ title, category, url, text: bodyText }),
    images,
    attachments: readAttachments(body.links, base, facts.attachments),
    documentNumbers: findDocumentNumbers(
      [title, ...(facts.documentNumbers ?? []), bodyText].filter((part) => part !== null).join('\n'),
    ),
    bodyText,
    bodyHtml: bodyHtml === '' ? null : bodyHtml,
    status: problems.some(({ code }) => code === 'HIDDEN_LINKS') ? 'QUARANTINED' : 'ACTIVE',
    problems: distinct(problems),
  };
}

/** What a page's lead field repeats of its figure is the caption all the same: "The clinic before the roof was mended." */
function isCaptionOf(cover: CoverFact | null, lead: string | null): boolean {
  if (cover?.caption == null || lead === null || cover.pairing !== 'FIGCAPTION') return false;
  return fold(cover.caption) === fold(lead);
}

function holdsPicture({ lines }: Block): boolean {
  return lines.some(({ image }) => image !== null);
}

/** The lead and the first paragraphs behind it, as far as days are looked for. */
function openingOf(lead: string | null, blocks: readonly Block[]): string[] {
  const paragraphs = blocks
    .filter((block) => !block.isHeading && !block.isDataTable && !block.list)
    .slice(0, 4)
    .map(blockText);
  const isRepeated = lead !== null && (paragraphs[0]?.startsWith(lead) ?? false);
  const texts = lead === null || isRepeated ? paragraphs : [lead, ...paragraphs];
  return texts.map((text) => splitGluedSentences(text.slice(0, 2000)));
}

function composeText(lead: string | null, blocks: readonly Block[]): string | null {
  let text = lead ?? '';
  let list: Element | null = null;
  for (const block of blocks) {
    const between = block.list !== null && block.list === list ? '\n' : '\n\n';
    text += (text === '' ? '' : between) + blockText(block);
    list = block.list;
  }
  return text === '' ? null : splitGluedSentences(text);
}

/** The arrows and bars that pages print around the name of a section: ">> Tin bản". */
const SIGNS_AROUND = /^[\s»›→>|]+|[\s»›→>|:]+$/gu;

function bodyProblems(bodyText: string | null): Problem[] {
  if (bodyText === null) return [{ code: 'NO_BODY' }];
  let words = 1;
  for (const _blank of bodyText.matchAll(/\s+/g)) if ((words += 1) >= 80) return [];
  return [{ code: 'SHORT_BODY', detail: `${words} words` }];
}

function imageProblems(images: readonly ImageDraft[], broken: number): Problem[] {
  const problems: Problem[] = [];
  if (broken > 0) problems.push({ code: 'BROKEN_IMAGE', detail: `${broken}` });
  if (images.length === 0) return [...problems, { code: 'NO_IMAGE' }];
  const bare = images.filter(({ caption }) => caption === null).length;
  if (bare > 0) problems.push({ code: 'MISSING_CAPTION', detail: `${bare} of ${images.length}` });
  return problems;
}

function distinct(problems: readonly Problem[]): Problem[] {
  const byKey = new Map(problems.map((problem) => [`${problem.code} ${problem.detail ?? ''}`, problem]));
  return [...byKey.values()];
}
