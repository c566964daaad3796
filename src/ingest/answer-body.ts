import { createHash } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import { SourceError } from '../errors.js';

/** A whole body, unpacked. */
export interface Body {
  readonly bytes: Uint8Array;
  /** SHA-256 of `bytes`, hex. */
  readonly hash: string;
}

/** More codings than this on one answer are a bomb, not a site. */
const MOST_LAYERS = 2;
/** Real pages pack to a tenth, repetitive sitemaps to a fortieth; gzip can reach a thousandfold. */
const MOST_EXPANSION = 100;
/** Below this size no ratio is asked for: a short page of blanks is harmless. */
const FREE_BYTES = 1_000_000;
/** RFC 9659: 8 MB is the largest window an answer may ask for; zstd itself would reserve 128 MB. */
const ZSTD_WINDOW_LOG = 23;

/** Node has zstd since 22.15. */
const HAS_ZSTD = typeof zlib.createZstdDecompress === 'function';

/** The codings that can be read, for the request. */
export const ACCEPT_ENCODING = HAS_ZSTD ? 'gzip, deflate, br, zstd' : 'gzip, deflate, br';

/** A stream that unpacks, chosen by the first two bytes; null when the bytes are not packed after all. */
type Unpacker = (first: number, second: number) => Decoder | null;
type Decoder = Duplex & { readonly bytesWritten: number };

const gunzip: Unpacker = (first, second) => (first === 0x1f && second === 0x8b ? zlib.createGunzip() : null);

const unzstd: Unpacker = () =>
  zlib.createZstdDecompress({ params: { [zlib.constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG } });

/** Content codings and how each is unpacked. What is not here (`utf-8`, `none`) is passed on, as browsers do. */
const UNPACKERS: ReadonlyMap<string, Unpacker> = new Map<string, Unpacker>([
  ['gzip', gunzip],
  ['x-gzip', gunzip],
  // RFC 9110 means zlib's format; IIS long sent the naked deflate.
  [
    'deflate',
    (first, second) =>
      (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0
        ? zlib.createInflate()
        : zlib.createInflateRaw(),
  ],
  ['br', () => zlib.createBrotliDecompress()],
  ...(HAS_ZSTD ? ([['zstd', unzstd]] as const) : []),
]);

/**
 * Reads an answer's body as it comes, unpacks it and stops at the first byte too many, so that memory stays flat
 * whatever the site sends. `contentEncoding` is the header; a gzip file without the header is unpacked too
 * (`sitemap.xml.gz`). `cap` counts bytes at every stage: on the wire, between two layers, unpacked.
 * Throws a SourceError: BODY_TOO_LARGE, EXPANSION_TOO_LARGE, ANSWER_BROKEN (the packed data is broken or
 * breaks off); what the stream itself throws comes through.
 */
export async function readBody(
  stream: AsyncIterable<Uint8Array>,
  contentEncoding: string | null,
  cap: number,
): Promise<Body> {
  const layers = layersOf(contentEncoding);
  const wire: Count = { bytes: 0 };
  let unpacked = metered(stream, cap, wire, wire);
  for (const unpacker of layers) {
    unpacked = metered(unpack(unpacked, unpacker), cap, { bytes: 0 }, wire);
  }
  const whole = growingBuffer(cap);
  const hash = createHash('sha256');
  for await (const chunk of unpacked) {
    whole.add(chunk);
    hash.update(chunk);
  }
  return { bytes: whole.bytes(), hash: hash.digest('hex') };
}

/** The layers from the outside in. The last coding named was applied last (RFC 9110 §8.4). */
function layersOf(contentEncoding: string | null): readonly Unpacker[] {
  const named = (contentEncoding ?? '').toLowerCase().split(',');
  const layers = named.flatMap((coding) => UNPACKERS.get(coding.trim()) ?? []).reverse();
  if (layers.length > MOST_LAYERS) {
    throw new SourceError('EXPANSION_TOO_LARGE', `the answer is packed ${layers.length} times over`);
  }
  return layers.length === 0 ? [gunzip] : layers;
}

/** What has passed one stage so far. */
interface Count {
  bytes: number;
}

/** Counts what passes. Throws when it is more than the cap, or far more than came over the wire. */
async function* metered(
  stream: AsyncIterable<Uint8Array>,
  cap: number,
  count: Count,
  wire: Readonly<Count>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    count.bytes += chunk.byteLength;
    if (count.bytes > FREE_BYTES && count.bytes > wire.bytes * MOST_EXPANSION) {
      throw expandsTooFar();
    }
    if (count.bytes > cap) throw tooLarge(cap);
    yield chunk;
  }
}

/** The refusal of a body over `cap` bytes. */
export function tooLarge(cap: number): SourceError {
  return new SourceError('BODY_TOO_LARGE', `the answer is larger than ${cap} bytes`, { cap });
}

function expandsTooFar(): SourceError {
  return new SourceError(
    'EXPANSION_TOO_LARGE',
    `the answer unpacks to over ${MOST_EXPANSION} times its size`,
  );
}

/** One buffer that doubles: kept as pieces, a body sent byte by byte would take a hundred times its size. */
function growingBuffer(cap: number): { add: (chunk: Uint8Array) => void; bytes: () => Uint8Array } {
  let room = new Uint8Array(Math.min(cap, 64 * 1024));
  let used = 0;
  return {
    add(chunk) {
      if (used + chunk.byteLength > room.byteLength) {
        const wider = new Uint8Array(Math.min(Math.max(room.byteLength * 2, used + chunk.byteLength), cap));
        wider.set(room.subarray(0, used));
        room = wider;
      }
      room.set(chunk, used);
      used += chunk.byteLength;
    },
    bytes: () => room.slice(0, used),
  };
}

/** Passes `stream` through the unpacker that its first two bytes ask for. */
async function* unpack(stream: AsyncGenerator<Uint8Array>, unpacker: Unpacker): AsyncGenerator<Uint8Array> {
  const head: Uint8Array[] = [];
  let seen = 0;
  while (seen < 2) {
    const next = await stream.next();
    if (next.done) break;
    head.push(next.value);
    seen += next.value.byteLength;
  }
  if (seen === 0) return;
  const [first = 0, second = 0] = Buffer.concat(head);
  const rest = following(head, stream);
  const decoder = unpacker(first, second);
  if (!decoder) return yield* rest;

  // The pipeline's own failure is the decoder's too, and is thrown by the loop.
  pipeline(rest, decoder).catch(() => {});
  let bytes = 0;
  try {
    for await (const chunk of decoder as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength;
      // What the decoder has eaten, not what has arrived: a small bomb arrives whole before it opens.
      if (bytes > FREE_BYTES && bytes > decoder.bytesWritten * MOST_EXPANSION) throw expandsTooFar();
      yield chunk;
    }
  } catch (cause) {
    const reason = /^(Z_|ERR__|ERR_BROTLI|ERR_ZSTD|ZSTD_)/.exec(errorCode(cause) ?? '') && errorCode(cause);
    if (reason === null) throw cause;
    throw new SourceError('ANSWER_BROKEN', 'the packed answer is broken or breaks off', { reason }, cause);
  }
}

async function* following(
  head: readonly Uint8Array[],
  stream: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* head;
  yield* stream;
}

/** The `code` of an error of Node or of a library, null when it has none. */
export function errorCode(error: unknown): string | null {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}
