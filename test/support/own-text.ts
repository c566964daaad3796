/** A text of its own for every name: the words are the same, their order is not. */
export function textOf(name: string, paragraphs = 4): string {
  let state = [...name].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) >>> 0, 7);
  const words =
    'xã thôn hội đường làng nông dân vườn lúa mùa nước cán bộ trường học sinh biển thuyền chợ nhà văn hóa đoàn viên'.split(
      ' ',
    );
  const paragraph = () =>
    Array.from({ length: 45 }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return words[(state >>> 8) % words.length];
    }).join(' ');
  return Array.from({ length: paragraphs }, paragraph).join('\n\n');
}
