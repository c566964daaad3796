import type { Viewer } from './viewer.js';

const WORDS = {
  vi: { enter: 'Đăng nhập', leave: 'Đăng xuất' },
  en: { enter: 'Sign in', leave: 'Sign out' },
} as const;

/** Who is signed in, with the way out; or the way in, which leads back here. */
export function Who({ viewer }: { readonly viewer: Viewer | null }) {
  const words = WORDS[navigator.language.startsWith('en') ? 'en' : 'vi'];
  if (!viewer) {
    return (
      <a className="bantin-who" href="/auth/sign-in?next=/graphiql">
        {words.enter}
      </a>
    );
  }
  return (
    <form className="bantin-who" method="post" action="/auth/sign-out">
      <span title={viewer.role ?? undefined}>{viewer.name}</span>
      <button>{words.leave}</button>
    </form>
  );
}
