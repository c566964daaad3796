/** Months in words, as WordPress writes them in Vietnamese: `Tháng sáu`, `Th6`. */
export const MONTH = String.raw`(?:tháng|thg|th)\s?(?:\d{1,2}|giêng|mười\s(?:một|hai)|mười|một|hai|ba|tư|bốn|năm|sáu|b[ảẩ]y|tám|chín|chạp)`;

/** Months in English words: `Mar`, `March`, `Sept.`. */
export const ENGLISH_MONTH = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?`;

/** Months of French, German and Spanish pages, which differ from the English ones. */
export const FOREIGN_MONTH =
  '(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|januar|jänner|februar|märz|april|juni|juli|august|september|oktober|november|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)';
