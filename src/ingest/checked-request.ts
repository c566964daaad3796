import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls, type SecureContext } from 'node:tls';
import { Client, errors, type buildConnector, type Dispatcher } from 'undici';
import { SourceError } from '../errors.js';
import { addressKey } from './address-check.js';
import { literalAddress, portOf } from './allow-list.js';
import { errorCode, readBody, tooLarge, type Body } from './answer-body.js';

/** How long a site may take, in milliseconds. */
export interface Timeouts {
  /** From the start of a hop until its headers are whole, connecting and TLS included. */
  readonly headerMs: number;
  /** Between two pieces of the body. */
  readonly idleMs: number;
  /** All hops together, name look-ups included; waiting for the pace is not counted. */
  readonly totalMs: number;
}

/** One hop: a URL, and the one address that was checked and is connected to. */
export interface CheckedRequest {
  readonly url: URL;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Most bytes of the body, unpacked. */
  readonly cap: number;
  readonly timeouts: Timeouts;
  /** The authorities trusted, when they are others than Node's own. */
  readonly secureContext?: SecureContext | undefined;
  readonly signal: AbortSignal;
}

/** The answer of one hop. The body is read for 2xx only: what else comes is dropped with the connection. */
export interface Answer {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly body: Body | null;
}

/** How far a request has come. */
interface Progress {
  connected: boolean;
  /** The headers are whole. */
  answered: boolean;
}

/** No connection came about; another address of the same host may do better. */
export class NotConnected extends SourceError {}

/** Cookies and policies of real sites stay under 16 KB together. */
const MOST_HEADER_BYTES = 32 * 1024;

/** What Node's errors while connecting and reading mean, in an editor's words. */
const REASONS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'the certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate is signed by nobody but itself',
  ECONNREFUSED: 'the server refuses connections',
  ECONNRESET: 'the server broke the connection off',
  EHOSTUNREACH: 'the server cannot be reached',
  ENETUNREACH: 'the network of the server cannot be reached',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate belongs to another host',
  EPIPE: 'the server broke the connection off',
  ETIMEDOUT: 'the server cannot be reached',
  SELF_SIGNED_CERT_IN_CHAIN: 'the certificate is signed by an unknown authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'the certificate is signed by an unknown authority',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the server leaves out the certificate that signed its own',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the answer is shorter than announced',
  UND_ERR_SOCKET: 'the server broke the connection off',
};

/** One for all: an error made for every connection costs more than closing it. */
const THROUGH = new Error('the request is through');

/**
 * One GET over one fresh connection to `request.address`, closed afterwards: Host and SNI are those of the URL, the
 * address is not looked up again. Throws {@link NotConnected}, a SourceError (ADDRESS_REFUSED, TIMEOUT,
 * BODY_TOO_LARGE, EXPANSION_TOO_LARGE, CONNECTION_FAILED, ANSWER_BROKEN once the headers are whole) or the reason of
 * the signal.
 */
export async function requestChecked(request: CheckedRequest): Promise<Answer> {
  const watch = startWatch(request.timeouts, request.signal);
  const state: Progress = { connected: false, answered: false };
  const client = new Client(request.url.origin, {
    connect: connectorTo(request, watch.signal, state),
    allowH2: false,
    maxHeaderSize: MOST_HEADER_BYTES,
    // The watch keeps the time: undici's own timers are coarse and know no total.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  try {
    const response = await client.request({
      method: 'GET',
      path: request.url.pathname + request.url.search,
      headers: request.headers,
      reset: true,
      signal: watch.signal,
    });
    response.body.on('error', () => {});
    state.answered = true;
    watch.alive();
    return await readAnswer(response, request, watch.alive);
  } catch (error) {
    if (watch.signal.aborted) throw watch.signal.reason;
    throw asSourceError(error, state);
  } finally {
    watch.stop();
    await client.destroy(THROUGH);
  }
}

async function readAnswer(
  response: Dispatcher.ResponseData,
  request: CheckedRequest,
  alive: () => void,
): Promise<Answer> {
  const status = response.statusCode;
  const header = (name: string): string | null => {
    const value = response.headers[name];
    return (Array.isArray(value) ? value[0] : value) ?? null;
  };
  if (status < 200 || status > 299) return { status, header, body: null };
  if (Number(header('content-length')) > request.cap) throw tooLarge(request.cap);
  const encodings = [response.headers['content-encoding'] ?? []].flat().join(',');
  const body = await readBody(watched(response.body, alive), encodings, request.cap);
  return { status, header, body };
}

async function* watched(stream: AsyncIterable<unknown>, alive: () => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    alive();
    yield chunk as Uint8Array;
  }
}

/**
 * A connector to the checked address and nowhere else. Once connected, the socket's own word is compared with it:
 * what the system did in between (a proxy library, an odd resolver) does not count.
 */
function connectorTo(
  request: CheckedRequest,
  signal: AbortSignal,
  state: Progress,
): buildConnector.connector {
  return (_options, callback) => {
    const secure = request.url.protocol === 'https:';
    const where = {
      host: request.address,
      port: portOf(request.url),
      autoSelectFamily: false,
      noDelay: true,
    };
    const socket: Socket = secure
      ? connectTls({
          ...where,
          // SNI carries names only (RFC 6066 §3); for an address the certificate is checked against `host`.
          ...(literalAddress(request.url) === null && {
            servername: request.url.hostname.replace(/\.$/, ''),
          }),
          ALPNProtocols: ['http/1.1'],
          ...(request.secureContext && { secureContext: request.secureContext }),
        })
      : connectTcp(where);
    const stop = (): void => void socket.destroy(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
    socket.once('close', () => signal.removeEventListener('abort', stop));
    const failed = (error: Error): void => callback(error, null);
    socket.once('error', failed);
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      socket.off('error', failed);
      state.connected = true;
      if (addressKey(socket.remoteAddress ?? '') === addressKey(request.address))
        return callback(null, socket);
      const refusal = new SourceError(
        'ADDRESS_REFUSED',
        'the connection leads to another address than was checked',
      );
      socket.on('error', () => {});
      socket.destroy();
      callback(refusal, null);
    });
  };
}

/** A signal that ends with the caller's, when the headers are late, the body rests or the time is up. */
function startWatch(timeouts: Timeouts, outer: AbortSignal) {
  const controller = new AbortController();
  const late = (what: string, ms: number) => (): void =>
    controller.abort(
      new SourceError('TIMEOUT', `${what} within ${Math.round(ms)} ms`, { timeoutMs: Math.round(ms) }),
    );
  const total = setTimeout(late('the site did not finish', timeouts.totalMs), timeouts.totalMs);
  const headers = setTimeout(late('the site gave no headers', timeouts.headerMs), timeouts.headerMs);
  let idle: NodeJS.Timeout | undefined;
  const onOuter = (): void => controller.abort(outer.reason);
  outer.addEventListener('abort', onOuter, { once: true });
  if (outer.aborted) onOuter();
  return {
    signal: controller.signal,
    alive(): void {
      clearTimeout(headers);
      if (idle) idle.refresh();
      else idle = setTimeout(late('the body did not go on', timeouts.idleMs), timeouts.idleMs);
    },
    stop(): void {
      clearTimeout(total);
      clearTimeout(headers);
      clearTimeout(idle);
      outer.removeEventListener('abort', onOuter);
    },
  };
}

function asSourceError(error: unknown, { connected, answered }: Progress): unknown {
  if (error instanceof SourceError) return error;
  // undici's parser often leaves its code out.
  const code = errorCode(error) ?? (error instanceof errors.HTTPParserError ? 'HPE_INVALID' : null);
  if (code === 'UND_ERR_HEADERS_OVERFLOW') {
    return new SourceError('BODY_TOO_LARGE', `the headers are larger than ${MOST_HEADER_BYTES} bytes`, {
      cap: MOST_HEADER_BYTES,
    });
  }
  // Without a code it is no failure of the world but a slip of ours.
  if (code === null) return error;
  if (answered) {
    const reason = REASONS[code] ?? 'the answer breaks off or is no HTTP that can be read';
    return new SourceError('ANSWER_BROKEN', reason, { reason: code }, error);
  }
  const Failure = connected ? SourceError : NotConnected;
  const otherwise = connected ? 'the answer is no HTTP that can be read' : 'no connection could be made';
  return new Failure('CONNECTION_FAILED', REASONS[code] ?? otherwise, { reason: code }, error);
}
