/** Degrees in short, as many as stand before a name ("ThS.BS", "PGS.TS.", "BS CKII"). */
export const DEGREES =
  /^(?:(?:PGS|GS|TSKH|TS|ThS|BS|BSCK(?:I{1,2}|[12])|CK(?:I{1,2}|[12])|KS|CN|LS|DS|ĐD|NCS|NSƯT|NSND|CCB)(?:[.,]\s*|\s+))+(?=\p{Lu})/u;
/** Ranks and callings. */
const CALLING =
  /^(?:(?:đại|thượng|trung|thiếu) (?:tá|úy|uý|tướng)|thạc s[ĩỹ]|tiến s[ĩỹ]|bác s[ĩỹ]|dược s[ĩỹ]|y s[ĩỹ]|lương y|điều dưỡng|cử nhân|đồng chí|luật sư|kỹ sư|nhà (?:báo|văn|thơ|giáo))[.,]?\s+(?=\p{Lu})/iu;

/** A name without the rank, degrees and calling in front of it; other words as they are. */
export function withoutRank(text: string): string {
  return text.normalize('NFC').replace(CALLING, '').replace(DEGREES, '');
}
