/** Degrees in short, however dotted, as many as stand before a name ("ThS.BS", "Th.S", "PGS.TS.", "BS CKII", "T.S"). */
export const DEGREES =
  /^(?:(?:P\.?G\.?S|G\.?S|TSKH|T\.?S|T\.?[Hh]\.?[Ss]|B\.?[Ss]|[BD]SCK(?:I{1,2}|[12])|CK[.\s]?(?:I{1,2}|[12])|K\.?S|KTS|C\.?N|L\.?S|D\.?[Ss]|ĐD|YS|NCS|NSƯT|NSND|CCB)(?:[.,]\s*|\s+|-(?=\p{Lu}{2}))){1,4}(?=\p{Lu}\p{L}*\s|\p{Lu}\p{Ll}+$)/u;
/** Ranks and callings. */
const CALLING =
  /^(?:(?:đại|thượng|trung|thiếu) (?:tá|úy|uý|tướng)|thạc s[ĩỹ]|tiến s[ĩỹ]|bác s[ĩỹ]|dược s[ĩỹ]|y s[ĩỹ]|lương y|điều dưỡng|cử nhân|đồng chí|luật sư|kỹ sư|nhà (?:báo|văn|thơ|giáo))[.,]?\s+(?=\p{Lu})/iu;

/** A name without the rank, degrees and calling in front of it; other words as they are. */
export function withoutRank(text: string): string {
  return text.normalize('NFC').replace(CALLING, '').replace(DEGREES, '');
}
