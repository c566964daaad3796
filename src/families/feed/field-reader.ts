import { FEED_LIMITS } from './feed-limits.js';
import { SourceError } from '../../errors.js';
import { ENDS_MARKUP, FIELDS, FRAMES } from './feed-vocabulary.js';
import { decodeReferences, hasLooseAmpersand } from './xml-entities.js';
import type { Token, XmlScanner } from './xml-scanner.js';

/** The value of one field, whatever stood inside it. */
export interface ReadField {
  /** Text with references replaced once; with elements inside: their markup, the text between them as HTML. */
  readonly value: string;
  readonly hasMarkup: boolean;
  /** How it ended: by its end tag, by something that cannot stand inside it, or with the document. */
  readonly end: 'CLOSED' | 'FORGOTTEN' | 'BROKEN';
  readonly loose: 'AMPERSAND' | 'ENTITY' | null;
}

export interface FieldContext {
  readonly name: string;
  readonly isMarkup: boolean;
  /** The mended name of an element inside; null when it is none of ours. */
  readonly nameOf: (written: string) => string | null;
}

interface Piece {
  readonly kind: 'text' | 'cdata' | 'tag';
  readonly text: string;
}

/**
 * Reads on from a field's start tag to its end. The end tag may be missing: a field of plain text ends where
 * another field begins, a field with markup where something begins that HTML does not have, every field at the
 * end of its entry. Throws {@link SourceError} FEED_REFUSED when markup nests too deep.
 */
export function readField(
  scanner: XmlScanner,
  start: Extract<Token, { kind: 'open' }>,
  context: FieldContext,
): ReadField {
  const own = start.name.toLowerCase();
  const pieces: Piece[] = [];
  let depth = 0;
  let same = 0;
  let loose: ReadField['loose'] = null;
  for (let token = scanner.next(); token; token = scanner.next()) {
    if (token.kind === 'text') {
      if (loose !== 'AMPERSAND' && token.raw.includes('&')) loose = hasLooseAmpersand(token.raw) ?? loose;
      pieces.push({ kind: 'text', text: token.raw });
    } else if (token.kind === 'cdata') {
      const cut = unclosedCdataEnd(token.value, own);
      if (cut >= 0) {
        // The section was never closed: what follows the field's end tag belongs to the feed again.
        pieces.push({ kind: 'cdata', text: token.value.slice(0, cut) });
        scanner.rewind(token, token.raw.length - token.value.length - (token.closed ? 3 : 0) + cut);
        loose = 'AMPERSAND';
        continue;
      }
      if (!token.closed) return finish(pieces, 'BROKEN', loose);
      pieces.push({ kind: 'cdata', text: token.value });
    } else if (token.kind === 'close') {
      const name = token.name.toLowerCase();
      if (name === own) {
        if (same === 0) return finish(pieces, 'CLOSED', loose);
        same -= 1;
      } else if (FRAMES.has(name.slice(name.indexOf(':') + 1))) {
        scanner.rewind(token, 0);
        return finish(pieces, 'FORGOTTEN', loose);
      }
      if (depth > 0 && !LIGHT.has(name)) depth -= 1;
      pieces.push({ kind: 'tag', text: withoutPrefix(token.raw, token.name, 2) });
    } else if (token.kind === 'open') {
      const name = context.nameOf(token.name);
      if (endsField(name, context) || (depth === 0 && isFeedLink(token, context))) {
        scanner.rewind(token, 0);
        return finish(pieces, 'FORGOTTEN', loose);
      }
      const written = token.name.toLowerCase();
      if (!token.selfClosing) {
        if (written === own) same += 1;
        if (!LIGHT.has(written)) depth += 1;
        if (depth > FEED_LIMITS.depth) {
          throw new SourceError(
            'FEED_REFUSED',
            `The feed nests elements deeper than ${FEED_LIMITS.depth} levels`,
          );
        }
      }
      pieces.push({ kind: 'tag', text: withoutPrefix(token.raw, token.name, 1) });
    } else if (token.kind === 'broken') {
      return finish(pieces, 'BROKEN', loose);
    }
  }
  return finish(pieces, 'BROKEN', loose);
}

/** Elements that have no end tag or are often left without one: they do not count as depth. */
const LIGHT: ReadonlySet<string> = new Set(
  'br img hr input meta link col area base embed param source track wbr p li td tr th dd dt option font b i u'.split(
    ' ',
  ),
);

function endsField(name: string | null, context: FieldContext): boolean {
  if (name === null || name.startsWith('xhtml:')) return false;
  if (FRAMES.has(name)) return name === 'item' || name === 'entry';
  if (context.isMarkup) return name !== context.name && ENDS_MARKUP.has(name);
  return name in FIELDS;
}

/** `<link>` with an address inside: HTML has a `<link …/>` too, and that is nothing without attributes. */
function isFeedLink(token: Extract<Token, { kind: 'open' }>, { name, isMarkup }: FieldContext): boolean {
  return isMarkup && name !== 'image' && token.name.toLowerCase() === 'link' && token.attributes.size === 0;
}

/** Where an unclosed CDATA section should have ended, when it ran on into the next entry; -1 when it did not. */
function unclosedCdataEnd(value: string, own: string): number {
  const entryEnd = /<\/(?:item|entry)>\s*<(?:\/|item|entry)/.exec(value);
  if (!entryEnd) return -1;
  const fieldEnd = value.lastIndexOf(`</${own}`, entryEnd.index);
  return fieldEnd >= 0 ? fieldEnd : entryEnd.index;
}

/** `<xhtml:p …>` → `<p …>`: inside a field, only HTML is meant. */
function withoutPrefix(raw: string, name: string, from: number): string {
  const colon = name.indexOf(':');
  return colon < 0 ? raw : raw.slice(0, from) + raw.slice(from + colon + 1);
}

function finish(pieces: readonly Piece[], end: ReadField['end'], loose: ReadField['loose']): ReadField {
  const hasMarkup = pieces.some((piece) => piece.kind === 'tag');
  let value = '';
  for (const piece of pieces) {
    // With elements inside, the whole is HTML: its text keeps its references, sections of CDATA are HTML already.
    value += piece.kind === 'text' && !hasMarkup ? decodeReferences(piece.text) : piece.text;
  }
  // A section inside a section leaves the outer one's end behind.
  if (value.endsWith(']]>')) value = value.slice(0, -3);
  // A section whose brackets were escaped.
  if (value.trimStart().startsWith('<![CDATA[')) value = value.trimStart().slice(9);
  return { value, hasMarkup, end, loose };
}
