import type { Dice } from '../../../src/demo/demo-random.js';
import type { MadeArticle } from './made-article.js';

/** A way to copy: what is done to title and text. `other` is another article of the same days. */
type Way = (
  from: MadeArticle,
  dice: Dice,
  other: MadeArticle,
) => Pick<MadeArticle, 'title' | 'text'> & { stories?: readonly string[] };

const paragraphsOf = ({ text }: MadeArticle) => text.split('\n\n');

/** Every way of copying that is met, by name. */
export const WAYS = {
  'word for word, source line added': ({ title, text }, dice) => ({
    title,
    text: `${text}\n\n${dice.pick(['Theo Báo Hà Tĩnh', 'Nguồn: baohatinh.vn', '(Nguồn: Cổng thông tin điện tử tỉnh)'])}`,
  }),
  'title edited': ({ title, text }, dice) => ({ title: editedTitle(title, dice), text }),
  'paragraphs cut': (from, dice) => ({ title: from.title, text: cut(paragraphsOf(from), dice).join('\n\n') }),
  'marks scrambled': ({ title, text }, dice) => ({
    title: scrambled(title, dice),
    text: scrambled(text, dice),
  }),
  'description only': (from) => ({ title: from.title, text: paragraphsOf(from)[0] ?? '' }),
  'description cut in the middle': (from, dice) => {
    const words = from.text.replaceAll('\n\n', ' ').split(' ');
    return { title: from.title, text: `${words.slice(0, dice.int(28, 50)).join(' ')}…` };
  },
  'merged with another': (from, dice, other) => ({
    title: `Tin vắn trong ngày: ${dice.pick(['đời sống', 'kinh tế - xã hội', 'hoạt động cơ sở'])}`,
    text: [...paragraphsOf(from), ...paragraphsOf(other)].join('\n\n'),
    stories: [...from.stories, ...other.stories],
  }),
  'words changed here and there': ({ title, text }, dice) => ({ title, text: reworded(text, dice) }),
  'opening rewritten': (from, dice) => ({
    title: from.title,
    text: [
      `${dice.pick(['Vừa qua', 'Mới đây', 'Những ngày qua'])}, ${dice.pick(['tại địa phương đã diễn ra hoạt động nhận được sự quan tâm của đông đảo bà con', 'cán bộ và Nhân dân phấn khởi đón nhận tin vui từ cơ sở'])}.`,
      ...paragraphsOf(from),
    ].join('\n\n'),
  }),
  'all at once': (from, dice) => ({
    title: editedTitle(from.title, dice),
    text: scrambled(
      [
        '(Baohatinh.vn) - ' + (paragraphsOf(from)[0] ?? ''),
        ...cut(paragraphsOf(from), dice).slice(1),
        'Nguồn: Báo Hà Tĩnh',
      ].join('\n\n'),
      dice,
    ),
  }),
} satisfies Record<string, Way>;

function editedTitle(title: string, dice: Dice): string {
  const words = title.split(' ');
  switch (dice.int(0, 3)) {
    case 0:
      return `Hà Tĩnh: ${title}`;
    case 1:
      return title.toLocaleUpperCase('vi');
    case 2:
      return `${words.slice(0, Math.max(4, words.length - 3)).join(' ')}…`;
    default:
      return `${title} - nét mới ở cơ sở`;
  }
}

/** The first paragraph stays, a third to a half of the others goes; one at least, where there is one. */
function cut(paragraphs: readonly string[], dice: Dice): string[] {
  const [first = '', ...rest] = paragraphs;
  const kept = rest.filter(() => dice.chance(60));
  return [first, ...(kept.length === rest.length ? kept.slice(1) : kept)];
}

const MARKS = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const ODD: Readonly<Record<string, string>> = { i: 'ı', o: 'о', a: 'а', e: 'е', c: 'с', d: 'đ', đ: 'd' };

/** What spam sites do so that nobody finds the original: other marks, letters of other alphabets. */
function scrambled(text: string, dice: Dice): string {
  return [...text.normalize('NFD')]
    .map((char) => {
      if (/[\u0300-\u0323]/.test(char)) return dice.chance(40) ? dice.pick(MARKS) : char;
      return dice.chance(8) ? (ODD[char] ?? char) : char;
    })
    .join('')
    .normalize('NFC');
}

const WORDS: readonly (readonly [string, string])[] = [
  ['tổ chức', 'tiến hành'], ['thông báo', 'cho biết'], ['đề nghị', 'yêu cầu'], ['phối hợp', 'cùng'], ['hỗ trợ', 'giúp đỡ'],
  ['trên địa bàn', 'tại'], ['kiểm tra', 'rà soát'], ['người dân', 'bà con'], ['đã', 'đã kịp thời'], ['và', 'cùng'],
  ['được', 'đều được'], ['cho', 'dành cho'], ['với', 'cùng với'],
]; // prettier-ignore

/** An editor's hand: one word in fifteen, about. */
function reworded(text: string, dice: Dice): string {
  return text
    .split('\n\n')
    .map((paragraph) =>
      WORDS.reduce(
        (line, [from, to]) => (dice.chance(45) ? line.replace(` ${from} `, ` ${to} `) : line),
        paragraph,
      ),
    )
    .join('\n\n');
}
