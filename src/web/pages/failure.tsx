import type { AskError } from './ask.js';
import { printInstant } from './printed.js';
import { say } from './words.js';

/** Why something is not shown, and what to do about it. */
export function Failure({ error, again }: { readonly error: AskError; readonly again: () => void }) {
  if (error.code === 'UNAUTHENTICATED' || error.code === 'FORBIDDEN') return <SignInFirst error={error} />;
  return (
    <div className="notice failure" role="alert">
      <p className="notice-title">{say(error.code === 'NO_ANSWER' ? 'failure.noAnswer' : 'failure.title')}</p>
      {error.code !== 'NO_ANSWER' && <p>{error.message}</p>}
      {error.retryAt && <p>{say('failure.retryAt', { at: printClock(error.retryAt) })}</p>}
      <RequestId error={error} />
      <p>
        <button type="button" onClick={again}>
          {say('failure.again')}
        </button>
      </p>
    </div>
  );
}

/** Reading is not public here: the way in, which leads back. */
function SignInFirst({ error }: { readonly error: AskError }) {
  return (
    <div className="notice" role="alert">
      <p className="notice-title">{say('failure.signIn')}</p>
      <p>{error.message}</p>
      <p>
        <a className="button" href={signInHref()}>
          {say('who.enter')}
        </a>
      </p>
      <RequestId error={error} />
    </div>
  );
}

function RequestId({ error: { requestId, code } }: { readonly error: AskError }) {
  if (requestId === null) return null;
  return (
    <p className="quiet">
      {say('failure.requestId')} <code>{requestId}</code> · <code>{code}</code>
    </p>
  );
}

/** Where to sign in, with the way back to what is shown. */
export function signInHref(): string {
  return `/auth/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`;
}

function printClock(at: Date): string {
  return printInstant(at.toISOString()).split(' ')[0] ?? '';
}
