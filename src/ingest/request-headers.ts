import { ACCEPT_ENCODING } from './answer-body.js';

/** What each kind of request asks for, and how many bytes it may get. */
export const KINDS = {
  feed: {
    cap: 5_000_000,
    accept:
      'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, ' +
      'application/json;q=0.8, text/html;q=0.5, */*;q=0.3',
  },
  page: { cap: 10_000_000, accept: 'text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5' },
} as const satisfies Record<string, { readonly cap: number; readonly accept: string }>;

export type FetchKind = keyof typeof KINDS;

/** The validators of the last answer. */
export interface Validators {
  readonly etag?: string | null;
  readonly lastModified?: string | null;
}

/** All headers of a request but Host and Connection. */
export function headersFor(
  request: Validators & { readonly kind: FetchKind },
  userAgent: string,
): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: KINDS[request.kind].accept,
    'accept-language': 'vi, *;q=0.5',
    'accept-encoding': ACCEPT_ENCODING,
    ...conditions(request),
  };
}

/** The conditional headers; a stored validator that is no header value any more is left out. */
export function conditions(request: Validators): Record<string, string> {
  const etag = short(request.etag);
  const lastModified = short(request.lastModified);
  return {
    ...(etag !== null && { 'if-none-match': etag }),
    ...(lastModified !== null && { 'if-modified-since': lastModified }),
  };
}

/** A header value fit to be stored and sent again: not empty, not a kilobyte of tracking, no control characters. */
export function short(value: string | null | undefined): string | null {
  const text = value?.trim() ?? '';
  return text !== '' && text.length <= 512 && /^[\x20-\x7e\x80-\xff]+$/.test(text) ? text : null;
}
