/**
 * Every code the service can speak, in one place.
 *
 * Three kinds of trouble, three ways out:
 * - the world fails (a site, a page, a feed): throw a {@link SourceError}; it is caught in one place,
 *   stored on the fetch and served as data;
 * - one odd entry: return a {@link Problem} beside the value; the article is kept where it can be;
 * - we are wrong: any other throw, logged whole and masked towards the client.
 */

/** What can be wrong with a source as a whole, with what an editor should understand by it. */
export const SOURCE_ERRORS = {
  ADDRESS_REFUSED: 'The address lies in a network that may not be read (private, loopback, reserved)',
  ANSWER_BROKEN: 'The answer broke off or could not be unpacked',
  BAD_URL: 'The address is not an http or https URL that may be read',
  BODY_TOO_LARGE: 'The answer is larger than the cap, counted after decompression',
  CONNECTION_FAILED: 'No connection could be made',
  DNS_FAILED: 'The host name could not be resolved',
  ENCODING_UNREADABLE: 'The bytes could not be read in any known character set',
  EXPANSION_TOO_LARGE: 'The compressed answer expands beyond the allowed ratio',
  FIELDS_DRIFTED: 'Fields that used to be filled are not any more; the pages may have a new design',
  FEED_REFUSED: 'The feed is built to harm: entities, nesting or size beyond all use',
  HTTP_ERROR: 'The site answered with an error status',
  NOT_A_FEED: 'The answer is not a feed (often a web page in its place)',
  NOT_AN_ARTICLE: 'The page holds no article that could be found',
  NOT_HTML: 'The answer is not a web page',
  PAGE_REFUSED: 'The page is built to harm: it keeps its reader busy beyond all use',
  PAGES_GONE: 'Most known pages of the source are gone at once, or the home page fails too',
  RATE_LIMITED: 'The site asks to come back later',
  ROBOTS_REFUSED: 'The robots.txt of the site asks not to read this address',
  ROBOTS_UNREACHABLE: 'The robots.txt of the site could not be read, so nothing else may be asked for now',
  SUDDENLY_EMPTY: 'The list gave articles before and gives none now',
  TIMEOUT: 'The site did not answer in time',
  TOO_MANY_REDIRECTS: 'More redirects than may be followed',
  UNSAFE_REDIRECT: 'A redirect leads where it must not: to a plain connection or a refused address',
} as const;

export type SourceErrorCode = keyof typeof SOURCE_ERRORS;

/** The world failed: a site, a page or a feed could not be read. `details` are stored with the fetch. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: SourceErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: SourceErrorCode,
    message: string,
    details: Record<string, unknown> = {},
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.details = details;
  }
}

/** What can be odd about one article or feed entry that is kept all the same. */
export const PROBLEMS = {
  AMBIGUOUS_DATE:
    'The date could be read in more than one way: beside AM/PM it was read month first, else it was left out',
  BROKEN_IMAGE: 'An image has no usable address',
  BROKEN_LINK: 'An entry has no usable link',
  DATE_CONFLICT: 'Page and metadata name different days; the page won',
  ENCODING_DOUBT: 'The declared character set does not fit the bytes',
  FUTURE_DATE: 'The date lies in the future and was left out',
  HIDDEN_LINKS: 'The page carries hidden links to other sites',
  IMPOSSIBLE_DATE: 'The date does not exist and was left out',
  MALFORMED_FEED: 'The feed is not well-formed and was mended',
  MISSING_CAPTION: 'An image has no caption',
  MISSING_TITLE: 'No title was found',
  NO_BODY: 'No body text was found',
  NO_DATE: 'No date of publication was found',
  NO_IMAGE: 'The article has no image',
  RULE_FOUND_NOTHING: 'A rule of the source found nothing on the page, and the family read the part',
  SHORT_BODY: 'The body has fewer than 80 words',
  SHIFTED_CLOCK: 'Local time was stamped as GMT and was put right by seven hours',
  TRUNCATED_FEED: 'The feed breaks off; the entries before the break were kept',
  UNRESOLVED_BYLINE: 'The byline names an organ that could not be tied to one unit',
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** One odd thing about an entry that was kept; `detail` says where or what, in a few words. */
export interface Problem {
  readonly code: ProblemCode;
  readonly detail?: string;
}

/** A `switch` that forgot an arm: a compile error first, a loud throw at run time second. */
export class UnreachableCaseError extends Error {
  constructor(value: never) {
    super(`unreachable case: ${JSON.stringify(value)}`);
  }
}
