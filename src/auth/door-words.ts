/** What the routes under /auth say; the names are the codes of their JSON answers. Sorted. */
const WORDS = {
  CLOSED: { vi: 'Tài khoản này đã bị khoá.', en: 'This account is closed.' },
  EASY: { vi: 'Mật khẩu này dễ đoán quá.', en: 'This password is too easy to guess.' },
  INCOMPLETE: { vi: 'Thiếu tên hoặc mật khẩu.', en: 'Name or password is missing.' },
  LONG: { vi: 'Mật khẩu dài quá 200 ký tự.', en: 'The password has more than 200 characters.' },
  PROVIDER_REFUSED: {
    vi: 'Đăng nhập qua tài khoản cơ quan không thành; hãy thử lại.',
    en: 'The sign-in with the account of your office failed; try again.',
  },
  SAME: { vi: 'Mật khẩu mới phải khác mật khẩu cũ.', en: 'The new password must differ from the old one.' },
  SHORT: { vi: 'Mật khẩu phải có ít nhất 10 ký tự.', en: 'The password must have at least 10 characters.' },
  SIGN_IN_FIRST: { vi: 'Hãy đăng nhập trước.', en: 'Sign in first.' },
  TOO_OFTEN: {
    vi: 'Thử quá nhiều lần; hãy đợi {seconds} giây.',
    en: 'Too many attempts; wait {seconds} seconds.',
  },
  WRONG: { vi: 'Tên hoặc mật khẩu không đúng.', en: 'The name or the password is wrong.' },
} as const satisfies Readonly<Record<string, Readonly<Record<'vi' | 'en', string>>>>;

export type DoorWord = keyof typeof WORDS;

/** The words for a code. */
export function doorWords(word: DoorWord, language: 'vi' | 'en', seconds = 0): string {
  return WORDS[word][language].replace('{seconds}', String(seconds));
}
