/** Vietnamese unless the client would rather have English: `en-GB, vi;q=0.5` (RFC 9110 §12.5.4). */
export function readLanguage(header = ''): 'vi' | 'en' {
  const wishes = header.split(',').map((part) => {
    const [range = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
    const weight = parameters.find((each) => each.startsWith('q='))?.slice(2) ?? '1';
    return {
      language: range.split('-')[0],
      weight: /^[01](?:\.\d{0,3})?$/.test(weight) ? Number(weight) : 0,
    };
  });
  const best = wishes
    .filter(({ language, weight }) => weight > 0 && ['vi', 'en', '*'].includes(language ?? ''))
    .sort((a, b) => b.weight - a.weight)[0];
  return best?.language === 'en' ? 'en' : 'vi';
}
