import type { ArticleFacts, CoverFact, FamilyName } from '../families/family.js';
import type { Problem } from '../errors.js';
import { hostOf } from '../html/hosts.js';
import { orderOfFacts, type PageEvidence } from './am-pm-order.js';
import { readAttachments } from './attachments.js';
import { type Block, blockText } from './blocks.js';
import { type Body, furnitureLines, readBody, withoutLines } from './body.js';
import { isBylineBlock, readByline } from './byline.js';
import { chunksOf, signs } from './byline-labels.js';
import type { BylineHints } from './byline-names.js';
import { captionFromAlt } from './caption-alt.js';
import { type CaptionReading, type FoundCaption, pairCaptions } from './captions.js';
import { creditName, splitCredit } from './photo-credit.js';
import { readContentType } from './content-type.js';
import { isOwnDesk } from './desk.js';
import { findDocumentNumbers } from './document-numbers.js';
import type { DateOrder } from './date-match.js';
import type { ArticleDraft, BylineDraft, ImageDraft } from './draft.js';
import { findEventDate } from './event-date.js';
import { partGluedByline } from './glued-byline.js';
import { findHeadByline } from './head-byline.js';
import { sanitizeBody } from './html.js';
import { absoluteImage, type FoundImage, pictureKey } from './images.js';
import { boldLead, firstParagraph, readLead, type SetApartLead } from './set-apart-lead.js';
import { paperOf } from './byline-source.js';
import { isPhotoStory } from './photo-story.js';
import { isOwnMarker } from './own-marker.js';
import { choosePublishedAt } from './publication-date.js';
import { readSignatures } from './signature.js';
import { withSourcePerson } from './source-person.js';
import { findTailByline, type TailByline } from './tail-byline.js';
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
  const ownLead = apart?.text ?? null;
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

/**
 * The page's author field wins over the body's last lines, unless it names nobody and they do, or say by a label who wrote.
 * A line around the body that signs though nothing calls it the author's stands for a field that names nobody.
 */
function chooseByline(
  facts: ArticleFacts,
  tail: TailByline,
  opening: string,
  { url, family, ...hints }: BylineHints & Pick<DraftSetting, 'url' | 'family'>,
): BylineDraft {
  const said = facts.byline === null ? null : readByline(facts.byline, { ...hints, field: 'AUTHOR' });
  const isTold = said !== null && (said.persons.length > 0 || said.organ !== null);
  const field = isTold ? said : (readSignatures(facts.signatures ?? [], facts.category, hints) ?? said);
  const origin = facts.origin === null ? null : readByline(facts.origin, { ...hints, field: 'SOURCE' });
  const isSigned =
    tail.byline.persons.length > 0 ||
    (tail.byline.organ !== null && signs(chunksOf(tail.byline.raw ?? '')[0]?.role));
  const isOfHouse =
    field?.persons.length === 0 &&
    field.organ !== null &&
    (isOwnDesk(field.organ) || isOfficeOf(tail.byline.organ, field.organ));
  const isCredits = field !== null && credits(tail.byline, field);
  const isTail =
    isCredits ||
    field === null ||
    (field.persons.length === 0 && isSigned) ||
    (isOfHouse && tail.byline.organ !== null);
  const other = isTail ? field : tail.byline;
  const chosen = withSourcePerson(
    isTail ? tail.byline : field,
    origin?.republishedFrom ?? other?.republishedFrom,
  );
  const raw = chosen.raw ?? other?.raw ?? null;
  const paper = family === 'newspaper' ? null : paperOf(chosen);
  const isStrange = paper !== null && !isOwnMarker(paper, url, family);
  return {
    raw: raw ?? origin?.raw ?? null,
    persons: chosen.persons,
    organ: isStrange ? null : (chosen.organ ?? other?.organ ?? null),
    republishedFrom: bestNamed(
      [
        origin?.republishedFrom,
        chosen.republishedFrom,
        isStrange ? paper : null,
        other?.republishedFrom,
        dateline(opening),
      ].flatMap((source) => (source && !isOwnMarker(source, url, family) ? [source] : [])),
    ),
  };
}

/** "Văn phòng Hội" below a text whose field names "Hội Khuyến học": who in that house signs. */
function isOfficeOf(office: string | null, house: string): boolean {
  const [word = ''] = fold(house).split(' ');
  return (
    office !== null && new RegExp(`^(?:van phong|vp|ban|phong|bo phan) (?:\\S+ )*${word}$`).test(fold(office))
  );
}

/** Credits by label below the text that repeat who the field names, and name others beside: who took the pictures. */
function credits(tail: BylineDraft, field: BylineDraft): boolean {
  const isMore = tail.persons.length > field.persons.length && field.persons.length > 0;
  return isMore && field.persons.every((name) => tail.persons.includes(name)) && isLabelled(tail.raw ?? '');
}

function isLabelled(line: string): boolean {
  return chunksOf(line).every(({ role }) => role !== null);
}

/**
 * The first source; one that is called by its name goes before one of which only the page's address is given, and of that a
 * reader says the site.
 */
function bestNamed(sources: readonly string[]): string | null {
  const best = sources.find((source) => !/^https?:/i.test(source)) ?? sources[0];
  if (best === undefined || !/^https?:/i.test(best)) return best ?? null;
  return hostOf(best)?.replace(/^www\./, '') ?? best;
}

/** "(Baohatinh.vn) - Sáng 12/10, …": the paper a portal copied from, left in at the start. */
function dateline(opening: string): string | null {
  const match = /^\(\s*((?:Báo [^()]{2,40}|TTXVN|[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}))\s*\)\s*[-–—:.]/u.exec(
    opening,
  );
  return match?.[1] ?? null;
}

function composeImages(
  facts: ArticleFacts,
  lead: SetApartLead | null,
  blocks: readonly Block[],
  reading: CaptionReading,
  photoCredit: string | null,
  title: string | null,
  base: string,
): ImageDraft[] {
  const images: ImageDraft[] = [];
  for (const block of blocks) {
    for (const line of block.lines) {
      if (line.image) images.push(imageDraft(line.image, reading.captions.get(line) ?? null, title));
    }
  }
  const all = withCover(images, facts, lead, title, base);
  const credit = photoCredit === null ? null : splitCredit(photoCredit).credit;
  if (credit === null || all.some((image) => image.credit !== null)) return all;
  return all.map((image) => ({ ...image, credit }));
}

function imageDraft(image: FoundImage, found: FoundCaption | null, title: string | null): ImageDraft {
  const { url, width, height } = image;
  const alt = cleanLine(image.alt ?? '') || null;
  const draft = { url, alt, isCover: false, width, height };
  if (found) return { ...draft, ...captioned(found) };
  const words = captionFromAlt(alt, title);
  if (words === null) return { ...draft, caption: null, credit: null, pairing: 'NONE' };
  return { ...draft, ...splitCredit(words), pairing: 'ALT' };
}

function captioned(found: FoundCaption): Pick<ImageDraft, 'caption' | 'credit' | 'pairing'> {
  const words = splitCredit(found.text);
  return { ...words, credit: found.credit ?? words.credit, pairing: found.pairing };
}

/** The arrows and bars that pages print around the name of a section: ">> Tin bản". */
const SIGNS_AROUND = /^[\s»›→>|]+|[\s»›→>|:]+$/gu;

/** The cover stands first; when the body shows the same picture, that one is the cover. */
function withCover(
  images: readonly ImageDraft[],
  facts: ArticleFacts,
  lead: SetApartLead | null,
  title: string | null,
  base: string,
): ImageDraft[] {
  const url = facts.cover === null ? null : absoluteImage(facts.cover.url, base);
  if (facts.cover === null || url === null) return [...images];
  const key = pictureKey(url);
  const caption = cleanLine(facts.cover.caption ?? '');
  const found = lead?.captions.get(key) ?? null;
  const field =
    caption !== ''
      ? { ...splitCredit(caption), ...creditOf(facts.cover), pairing: facts.cover.pairing ?? 'FIELD' }
      : found
        ? captioned(found)
        : creditOf(facts.cover);
  const at = images.findIndex((image) => image.url !== null && pictureKey(image.url) === key);
  if (at === -1) {
    const cover = imageDraft({ url, alt: facts.cover.alt, width: null, height: null }, null, title);
    return [{ ...cover, ...field, isCover: true }, ...images];
  }
  return images.map((image, index) => {
    if (index !== at) return image;
    const lacks = image.caption === null || image.pairing === 'ALT';
    return { ...image, ...(lacks ? field : null), isCover: true };
  });
}

/** Who took the cover, where the page says so apart; nothing else. */
function creditOf({ credit = null }: CoverFact): Pick<ImageDraft, 'credit'> | null {
  const name = credit === null ? '' : creditName(cleanLine(credit));
  return name === '' ? null : { credit: name };
}

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
