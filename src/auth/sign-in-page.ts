/** The words of the sign-in pages. */
const WORDS = {
  vi: {
    title: 'Đăng nhập Bantin',
    name: 'Tên đăng nhập',
    password: 'Mật khẩu',
    enter: 'Đăng nhập',
    provider: 'Đăng nhập bằng tài khoản cơ quan',
    change: 'Đổi mật khẩu',
    current: 'Mật khẩu hiện tại',
    next: 'Mật khẩu mới (ít nhất 10 ký tự)',
    save: 'Lưu',
  },
  en: {
    title: 'Sign in to Bantin',
    name: 'Name',
    password: 'Password',
    enter: 'Sign in',
    provider: 'Sign in with the account of your office',
    change: 'Change the password',
    current: 'Current password',
    next: 'New password (at least 10 characters)',
    save: 'Save',
  },
} as const;

/** What a page shows beside its form. */
export interface PageFacts {
  readonly language: 'vi' | 'en';
  /** Where to go afterwards: a path of ours. */
  readonly next: string;
  readonly message: string | null;
}

/** The page with the form for name and password. */
export function signInPage({ language, next, message }: PageFacts, hasProvider: boolean): string {
  const words = WORDS[language];
  const provider = hasProvider
    ? `<p><a href="/auth/oidc?next=${encodeURIComponent(next)}">${words.provider}</a></p>`
    : '';
  return page(
    language,
    words.title,
    `${told(message)}<form method="post" action="/auth/sign-in">
<input type="hidden" name="next" value="${escape(next)}">
<p><label>${words.name}<br><input name="name" autocomplete="username" required autofocus></label></p>
<p><label>${words.password}<br><input name="password" type="password" autocomplete="current-password" required></label></p>
<p><button>${words.enter}</button></p></form>${provider}`,
  );
}

/** The page with the form for a new password. */
export function passwordPage({ language, next, message }: PageFacts): string {
  const words = WORDS[language];
  return page(
    language,
    words.change,
    `${told(message)}<form method="post" action="/auth/password">
<input type="hidden" name="goTo" value="${escape(next)}">
<p><label>${words.current}<br><input name="current" type="password" autocomplete="current-password" required autofocus></label></p>
<p><label>${words.next}<br><input name="next" type="password" autocomplete="new-password" minlength="10" required></label></p>
<p><button>${words.save}</button></p></form>`,
  );
}

function page(language: 'vi' | 'en', title: string, body: string): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>body{font:1rem/1.5 system-ui,sans-serif;max-width:22rem;margin:4rem auto;padding:0 1rem}
input:not([type=hidden]),button{font:inherit;width:100%;padding:.5rem;box-sizing:border-box}[role=alert]{color:#a00}</style></head>
<body><main><h1>${title}</h1>${body}</main></body></html>`;
}

function told(message: string | null): string {
  return message === null ? '' : `<p role="alert">${escape(message)}</p>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
