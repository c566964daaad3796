import { isAccount } from './desk.js';
import type { Credits } from './byline-names.js';
import { englishName, englishPart, isDegree } from './english-names.js';
import { isForeignWord } from './foreign-word.js';
import { organWordLength, tokenize } from './organ-phrase.js';
import { cleanLine } from './text.js';

/**
 * Reads a byline printed in English: who wrote, behind "By", "Written by", "Words:", or alone in an author's field.
 * Titles, degrees and jobs are left out, who took the pictures, edited or reviewed too; the house is the organ, be a person
 * named before it or not. Null where the line is not English, which the other grammar reads, or is no byline.
 */
export function readEnglishByline(text: string, isField: boolean): Credits | null {
  const told = withoutStamps(text);
  const isAbroad = BY_ABROAD.test(told);
  const line = (isAbroad ? told.replace(BY_ABROAD, 'By ') : told).replace(
    isAbroad || isField ? AND_ABROAD : /$^/,
    ' and ',
  );
  if (VIETNAMESE.test(line)) return null;
  const chunks = chunksOf(line);
  const isLabelled = chunks.some(({ role }) => role !== null);
  if (!isLabelled && !isForeign(line)) return null;
  const writers = chunks.filter(({ role, value }) => role === 'AUTHOR' || (role === null && value !== ''));
  const read = writers.map(({ value }) => creditsOf(value, isField));
  if (read.length === 0) return null;
  // "By Friday, the flood …": a sentence, which the other grammar must not try.
  if (read.some((each) => each === null)) return isLabelled && isForeign(line) ? NOBODY : null;
  const persons = [...new Set(read.flatMap((each) => each?.persons ?? []))];
  const organ = read.map((each) => each?.organ ?? null).find((each) => each !== null) ?? null;
  if (!isField && !isLabelled && (persons.length === 0 || !JOB_BESIDE.test(line))) return null;
  return persons.length > 0 || organ !== null ? { persons, organ } : null;
}

const NOBODY: Credits = { persons: [], organ: null };

/** Without a label a line of the text is a byline only where somebody's work stands behind the name. */
const JOB_BESIDE = /[,|\n–-]/u;

/** Letters that no other language of bylines has. */
const VIETNAMESE = /[ăđơưĩũ\u1EA0-\u1EF9]/iu;

const BY = String.raw`(?:(?<what>[\p{L}-]{3,16}(?:\s(?:and|&)\s[\p{L}-]{3,16})?)\s)?by(?=\s*:|\s+\p{L})\s*:?`;
const FIELD = String.raw`(?<field>authors?(?:\(s\))?|contributors?|reporters?|words|text|story|photos?|photographs?|photographers?|editors?|video)\s*:`;
const LABEL = new RegExp(String.raw`(?:^|(?<=[\s,;.|•·()–—-]))(?:${BY}|${FIELD})\s*`, 'giu');

/** What somebody may have done to a text, besides writing it. */
const OTHER_WORK =
  /^(?:photo|pictur|imag|illustrat|art|graphic|design|video|film|edit|review|fact|check|approv|verif|curat|produc|sponsor|develop|power|present|host|translat|medically|updat|modif|last)/i;
/** Words that may stand before "by" and say that somebody wrote, and those of links: "View all posts by". */
const WRITING =
  /^(?:words|text|story|articles?|written|posted|published|submitted|created|contributed|authored|compiled|report|reported|reporting|posts?|recipe|guide|analysis|opinion|essay|column|blog|interview|content|research|researched|prepared|told|shared|commentary|feature|visuali[sz]ations?)/i;

/**
 * What other languages say for "by" in front of a name: "Von Karin Bolz", "Par Élise Morel", "Escrito por Ana Souza",
 * "Scritto da Ugo Neri", "Autorin: Karin Bolz".
 */
const BY_ABROAD =
  /^(?:(?:(?:escrito|redactado|publicado|texto|écrit|rédigé|publié|texte|geschrieben|verfasst|veröffentlicht|text|scritto|pubblicato|testo)\s)?(?:von|par|por|da|door|af|av|przez)|text[eo] de|testo di|a cura di|(?:autor(?:a|as|es|in|en)?|auteure?s?|autric[ei]|autor[ei]|verfasser(?:in)?|texte?|testo)\s?:)\s(?=\p{Lu}[\p{L}.'’-]+\s(?:d[aeo]s?\s|del?\s|von\s|van\s)?\p{Lu})/iu;

/** Between two whole names behind such a word: "Von Karin Bolz und Jörg Thiel"; the "y" of "Ortega y Gasset" parts none. */
const AND_ABROAD =
  /(?<=\p{L}\s\p{Lu}[\p{L}.'’-]+)\s(?:und|et|y|e|en|og|och|i)\s(?=\p{Lu}[\p{L}.'’-]+\s\p{Lu})/gu;

type Role = 'AUTHOR' | 'OTHER' | null;

/** Cuts at labels; what stands before the first has no role. Null roles alone mean that there was no label. */
function chunksOf(line: string): { role: Role; value: string }[] {
  const marks = [...line.matchAll(LABEL)].flatMap((mark) => {
    const { what, field } = mark.groups ?? {};
    const said = what ?? field ?? '';
    if (what !== undefined && !OTHER_WORK.test(what) && !WRITING.test(what)) {
      // "Stand by Me": a word that nobody writes with; the label is the "by" of a new line only.
      return [];
    }
    const role: Role = OTHER_WORK.test(said) && !WRITING.test(said) ? 'OTHER' : 'AUTHOR';
    return [{ start: mark.index, end: mark.index + mark[0].length, role }];
  });
  const before = line.slice(0, marks[0]?.start ?? line.length);
  // "View all posts by Jane Doe": what leads to the label is no name.
  const first = marks.length > 0 && /^(?:view|see|read|more|all|\s)+$/i.test(before) ? '' : before;
  return [
    { role: null, value: first.trim() },
    ...marks.map(({ end, role }, at) => ({
      role,
      value: line.slice(end, marks[at + 1]?.start ?? line.length).trim(),
    })),
  ];
}

/**
 * Persons and house of one chunk; null where a part of it is neither, nor what may stand beside them. In the author's own
 * field something else may stand behind the name, in a line of the text nothing, and a name has two words.
 */
function creditsOf(value: string, isField: boolean): Credits | null {
  const persons: string[] = [];
  let organ: string | null = null;
  let desk: string | null = null;
  for (const part of partsOf(value)) {
    const names = part.split(/\s+(?:and|&|with)\s+|^(?:and|&)\s+/iu).filter(Boolean);
    const whole = organWordLength(tokenize(part)) > 0 ? 'HOUSE' : englishPart(part);
    // "Jane Doe and Ana Ruiz Staff writers" ends as a job does.
    const kind = names.length > 1 && whole === 'JOB' ? null : whole;
    if (isAccount(part) || BESIDE.test(part) || kind === 'JOB' || (persons.length > 0 && isDegree(part)))
      continue;
    if (kind === 'HOUSE') organ ??= part;
    else if (kind === 'DESK') desk ??= part;
    else {
      const kinds = names.map(englishPart);
      const isRead =
        kinds.every((each) => each !== null) && (isField || names.every((name) => /\s/.test(name)));
      if (!isRead && !(isField && persons.length > 0)) return null;
      if (isRead) persons.push(...names.filter((_name, at) => kinds[at] === 'PERSON').map(englishName));
    }
  }
  return { persons, organ: organ ?? (persons.length === 0 ? desk : null) };
}

function partsOf(value: string): string[] {
  return value
    .split(/\s*(?:\n|[|•·;/]|,(?!\s*(?:Jr|Sr|II|III)\b)|\s[–—-]\s)\s*|\s*[()[\]]\s*/u)
    .map((part) => cleanLine(part).replace(FILED, ''))
    .filter((part) => part !== '');
}

/** "Jane Doe in Recipes": the section behind the name. */
const FILED = /\s(?:in|under)\s\p{Lu}[\p{L} &]{2,40}$/u;

/** Accounts, addresses and counters beside a name. */
const BESIDE =
  /@|https?:|^(?:\d+\s)?(?:comments?|views?|shares?|min(?:ute)?s? read)$|^leave a (?:comment|reply)$/i;

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = String.raw`(?:${MONTH}\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s\d{4})?|\d{1,2}(?:st|nd|rd|th)?\s${MONTH}(?:,?\s\d{4})?|\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})`;
const STAMP = new RegExp(
  String.raw`(?:^|[\s,|•·(–—-])[\s,|•·(–—-]*(?:(?:last )?(?:published|updated|posted|modified|on|at)\s*:?\s*(?:on\s)?)*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s)?${DAY}.*$`,
  'isu',
);
const FIRST_STAMP = new RegExp(String.raw`^${DAY}(?:,?\s*\d{1,2}:\d{2}(?:\s?[ap]m)?)?[\s,|•·–—-]+`, 'iu');

/** Without the day beside the name and what follows it: "by Jane Doe on May 4, 2024 in News", "Jan 10 - Written By". */
function withoutStamps(text: string): string {
  const line = text.replace(FIRST_STAMP, '');
  return line
    .replace(STAMP, '')
    .replace(/[\s|•·-]+\d+\s?min(?:ute)?s? read.*$/iu, '')
    .trim();
}

/**
 * Holds the line a word that cannot be a Vietnamese syllable, so that it is no name of ours without its marks? Abbreviations
 * are none, and where offices sign in our words the line is ours.
 */
function isForeign(line: string): boolean {
  if (/^(?:tin|bai|anh|ctv|pv|bbt|btv)\b|\b(?:theo|nguon|trich)\b/i.test(line)) return false;
  const words = line
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => /\p{Ll}/u.test(word) || !/^\p{Lu}{2,5}$/u.test(word));
  if (organWordLength(tokenize(line)) > 0) return false;
  return words.some(isForeignWord);
}
