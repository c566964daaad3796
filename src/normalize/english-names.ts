import { fold } from './text.js';

/** Words that stand in front of a name and are none of it. */
const TITLES =
  /^(?:(?:dr|mr|mrs|ms|mx|prof|professor|sir|dame|lord|lady|rev|reverend|fr|father|sister|hon|cllr|councillor|capt|captain|sgt|lt|col|gen|maj|cpt|amb|ambassador|msgr|pastor|rabbi|engr|eng)\.?|associate professor|assoc\.? prof\.?)\s+(?=\p{Lu})/iu;

/** Degrees and honours behind a name: "PhD", "M.D.", "CPA", "Esq."; "Jr." is a part of it. */
const DEGREES =
  /(?:[\s,]+(?:Ph\.?\s?D\.?|Psy\.?D\.?|Ed\.?D\.?|Pharm\.?D\.?|M\.?Sc\.?|B\.?Sc\.?|M\.?Ed\.?|Esq\.?|(?:\p{Lu}\.){2,5}|(?!II\b|III\b|IV\b)\p{Lu}{2,6}(?:-\p{Lu}{1,3})?))+$/u;

/** Small words inside names: "Ludwig van Beethoven", "Maria da Silva". */
const PARTICLE =
  /^(?:van|von|der|den|de|da|das|do|dos|di|del|della|la|le|los|bin|binti|al|el|ibn|ter|ten|af|zu|y|e)$/;

const WORD =
  /^(?:(?:\p{Lu}\.-?){1,3}|\p{Lu}[\p{L}\p{M}]*(?:['’.-]\p{L}[\p{L}\p{M}]*)*\.?|(?:al|el|d)['’-]\p{Lu}[\p{L}\p{M}]*)$/u;

/** What somebody does; a part of a byline that ends so is no name: "Senior Autos Reporter", "Head of Content". */
const JOB =
  /(?:^|\s)(?:editors?|writers?|reporters?|journalists?|correspondents?|contributors?|columnists?|bloggers?|authors?|producers?|photographers?|interns?|fellows?|critics?|reviewers?|researchers?|analysts?|strategists?|specialists?|experts?|consultants?|engineers?|developers?|designers?|managers?|directors?|officers?|founders?|co-?founders?|presidents?|chairs?|chair(?:man|woman|person)|partners?|attorneys?|lawyers?|teachers?|lecturers?|professors?|scientists?|physicians?|doctors?|nurses?|dietiti?cians?|dietitians?|therapists?|coach(?:es)?|trainers?|advisors?|advisers?|coordinators?|assistants?|executives?|ceo|cto|cfo|coo|cmo|vp|volunteers?|students?|members?|advocates?|ambassadors?|creators?|freelancers?|copywriters?|marketers?|technologists?|librarians?|curators?|historians?|economists?|architects?)$/i;

/** "Head of Content", "Vice President, Marketing", "Special to the Times": jobs told by how they begin. */
const JOB_BEGINS =
  /^(?:head|director|vice president|vp|president|chief|manager|founder|editor|professor|member|chair|dean|special|senior|deputy|former|freelance|guest|staff|contributing|managing|executive|for|from|at|of|on behalf)\s+(?:of|to|for|the|editor|writer|at|behalf)\b|^(?:for|from|at|on behalf of)\s/i;

const QUALIFIERS =
  'senior|staff|technical|tech|content|marketing|former|deputy|chief|managing|associate|assistant|executive|trending|editorial|news|sports?|political|features?|contributing|special|freelance|guest|lead|head|digital|product|software|web|community|health|business|national|local|regional';

/** Words that open what somebody is, where no comma parts it from the name: "Jane Doe Senior Staff Writer". */
const GLUED_JOB = new RegExp(
  String.raw`^(?<name>\S+(?:\s\S+){1,3}?)\s(?:${QUALIFIERS}|co-?founder|founder|ceo|director|editor|writer|reporter|author|contributor|correspondent|journalist|columnist|professor|president|manager|consultant)\b.*$`,
  'iu',
);

/** Groups that sign together: a desk of the house, which is nobody's name. */
const DESK =
  /^(?:the\s)?(?:\S+\s){0,3}(?:team|staff|editors|editorial(?: board| staff| team)?|newsroom|(?:news|web ?|sports )desk|desk|staff (?:writer|reporter)s?|reporters|writers|contributors|correspondents|guest (?:author|blogger|contributor|writer|post))$/i;

/** Words that houses, papers and agencies are called by, at the end of their names or before "of". */
const HOUSE =
  /^the\s\p{Lu}|(?:^|\s)(?:university|institute|college|school|academy|council|ministry|department|committee|commission|association|society|federation|union|company|corporation|corp|inc|ltd|llc|llp|plc|gmbh|group|foundation|news|media|magazine|journal|hospital|clinic|agency|authority|times|tribune|gazette|herald|chronicle|online|blog|wire|services?|network|cent(?:er|re)|organi[sz]ation|museum|library|studios?|solutions|consulting|marketing|international|project|program(?:me)?|shop|club|board|parliament|government|police|diocese|embassy|consulate)\.?$/iu;
/** These end the names of people too: then a house has three words at least. */
const HOUSE_OR_NAME = /^\S+\s\S+.*\s(?:press|church|parish|bank|post|court|office|army|party|store|today)$/i;
const HOUSE_OF =
  /^(?:the\s)?(?:university|ministry|department|bank|office|council|church|institute|school|college|academy|city|town|government|embassy|society|association|federation|union|board|bureau|diocese|general department)\s(?:of|for)\s/i;

/** The part of a house that speaks for it. */
const PRESS_OFFICE =
  /^(?:the\s)?(?:\S+\s)?(?:communications?|press|media|information|public (?:affairs|relations|information))\s(?:office|unit|department|bureau|service)s?$/i;

const AGENCIES: ReadonlySet<string> = new Set(
  'afp|agence france presse|ani|ap|associated press|bbc|bbc news|bernama|bloomberg|cnn|dpa|efe|ians|kyodo|nhan dan|pti|reuters|sputnik|tass|the associated press|usa today|vietnamplus|vna|vnexpress|vns|vov|vtv|wam|xinhua|yonhap'.split(
    '|',
  ),
);

/** What a part of an English byline is. */
export type EnglishPart = 'PERSON' | 'DESK' | 'HOUSE' | 'JOB' | null;

/** What `text`, a part of a byline between two separators, says; null where it is none of these. */
export function englishPart(text: string): EnglishPart {
  if (AGENCIES.has(fold(text))) return 'HOUSE';
  if (isEnglishName(englishName(text)) && englishName(text) !== text && GLUED_JOB.test(text)) return 'PERSON';
  if (DESK.test(text)) return 'DESK';
  if (JOB.test(text) || JOB_BEGINS.test(text)) return 'JOB';
  if (
    HOUSE.test(text) ||
    HOUSE_OR_NAME.test(text) ||
    HOUSE_OF.test(text) ||
    PRESS_OFFICE.test(text) ||
    ADDRESS.test(text)
  )
    return 'HOUSE';
  return isEnglishName(englishName(text)) ? 'PERSON' : null;
}

const ADDRESS = /^\S+\.(?:com|org|net|vn|co|io)$/i;

/** Is `text` nothing but degrees ("MD", "PhD")? They stand behind a comma. */
export function isDegree(text: string): boolean {
  return DEGREES.exec(` ${text}`)?.[0].length === text.length + 1;
}

/** A name without titles in front and degrees behind: "Dr. Jane Doe, MD" → "Jane Doe". */
export function englishName(text: string): string {
  let name = text.trim().replace(/^[\s"“”'‘’*@–—:-]+|[\s"“”*,;:–—-]+$/gu, '');
  const glued = GLUED_JOB.exec(name)?.groups?.['name'] ?? '';
  if (JOB.test(name) && glued.split(' ').every((word) => WORD.test(word)) && !JOB_WORD.test(glued))
    name = glued;
  for (let before = ''; before !== name;) {
    before = name;
    name = name.replace(TITLES, '').replace(FULL_STOP, '');
    const bare = name.replace(DEGREES, '');
    if (/\p{Ll}/u.test(bare) && (bare.includes(' ') || bare !== name)) name = bare;
  }
  return /\p{Ll}/u.test(name) || !name.includes(' ')
    ? name
    : name.replace(/(?<=\p{Lu})\p{Lu}+/gu, (tail) => tail.toLowerCase());
}

/** A job of several words has no name in front: "Deputy Chief Editor". */
const JOB_WORD = new RegExp(String.raw`^(?:${QUALIFIERS}|the)\s`, 'i');

/** The end of a sentence, and no initial's or "Jr."'s dot. */
const FULL_STOP = /(?<=\p{Ll}{2})(?<!\s[JS]r)\.$/u;

/** One to five words that begin with capitals, initials and small words between them; a word alone has letters only. */
function isEnglishName(name: string): boolean {
  const words = name.split(/\s+/);
  if (name.length > 50 || words.length > 5) return false;
  if (words.length === 1) return /^\p{Lu}[\p{L}\p{M}]+$/u.test(name) && /\p{Ll}/u.test(name);
  return (
    WORD.test(words[0]!) &&
    WORD.test(words.at(-1)!) &&
    words.every((word) => WORD.test(word) || PARTICLE.test(word))
  );
}
