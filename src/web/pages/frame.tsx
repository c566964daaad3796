import type { ReactNode } from 'react';
import { DOCUMENTS } from './documents.js';
import { signInHref } from './failure.js';
import { LANGUAGE, switchLanguage } from './language.js';
import { useAnswer } from './use-answer.js';
import { say } from './words.js';

const NOTHING = {};

/** Whether the service offers GraphiQL. */
export const HAS_GRAPHIQL = document.documentElement.dataset['graphiql'] === 'true';

/** What stands around every page: its name, the way to the others, the language, and who is signed in. */
export function Frame({ page, children }: { readonly page: 'room' | 'board'; readonly children: ReactNode }) {
  const current = (name: typeof page) => (name === page ? ('page' as const) : undefined);
  return (
    <>
      <a className="skip" href="#main">
        {say('frame.skip')}
      </a>
      <header className="frame">
        <a className="name" href="/" aria-label={say('frame.home')}>
          Bantin
        </a>
        <nav aria-label={say('frame.nav')}>
          <a href="/" aria-current={current('room')}>
            {say('frame.room')}
          </a>
          <a href="/dashboard" aria-current={current('board')}>
            {say('frame.board')}
          </a>
          {HAS_GRAPHIQL && <a href="/graphiql">GraphiQL</a>}
        </nav>
        <div className="frame-end">
          <LanguageSwitch />
          <Who />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="frame quiet">{say('frame.foot')}</footer>
    </>
  );
}

function LanguageSwitch() {
  const other = LANGUAGE === 'vi' ? 'en' : 'vi';
  return (
    <button type="button" className="plain" lang={other} onClick={() => switchLanguage(other)}>
      {other === 'en' ? 'English' : 'Tiếng Việt'}
    </button>
  );
}

/** Who is signed in, with the way out; or the way in, which leads back here. */
function Who() {
  const { data, error } = useAnswer(DOCUMENTS.whoAsks, NOTHING);
  if (!data && !error) return null;
  const viewer = data?.viewer ?? null;
  if (!viewer) return <a href={signInHref()}>{say('who.enter')}</a>;
  return (
    <form className="who" method="post" action="/auth/sign-out">
      <span title={viewer.role ?? undefined}>{viewer.name}</span>
      <button className="plain">{say('who.leave')}</button>
    </form>
  );
}
