/** Months in words, as WordPress writes them in Vietnamese: `Tháng sáu`, `Th6`. */
export const MONTH = String.raw`(?:tháng|thg|th)\s?(?:\d{1,2}|giêng|mười\s(?:một|hai)|mười|một|hai|ba|tư|bốn|năm|sáu|b[ảẩ]y|tám|chín|chạp)`;

/** Months in English words: `Mar`, `March`, `Sept.`. */
export const ENGLISH_MONTH = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?`;

/** Months of French, German, Spanish, Italian and Portuguese pages, long and short. */
export const FOREIGN_MONTH =
  '(?:janv(?:ier|\\.)?|f[ée]vr(?:ier|\\.)?|mars|avr(?:il|\\.)?|mai|juin|juil(?:let|\\.)?|ao[ûu]t|sept(?:embre|\\.)?|octobre|novembre|d[ée]c(?:embre|\\.)?' +
  '|januar|jänner|februar|märz|mrz\\.?|april|juni|juli|august|september|okt(?:ober|\\.)?|november|dez(?:ember|\\.)?' +
  '|ene(?:ro|\\.)?|febrero|marzo|abr(?:il|\\.)?|mayo|junio|julio|ago(?:sto|\\.)?|septiembre|octubre|noviembre|dic(?:iembre|embre|\\.)?' +
  '|gen(?:naio|\\.)?|febbraio|aprile|mag(?:gio|\\.)?|giu(?:gno|\\.)?|lug(?:lio|\\.)?|settembre|ott(?:obre|\\.)?' +
  '|janeiro|fev(?:ereiro|\\.)?|março|maio|junho|julho|set(?:embro|\\.)?|out(?:ubro|\\.)?|novembro|dezembro' +
  '|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov)\\.?)';

/** Their days of the week with and without their marks; the clipped ones are left out. */
export const FOREIGN_WEEKDAY =
  '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag' +
  '|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica' +
  '|(?:segunda|ter[cç]a|quarta|quinta|sexta)(?:[ -]feira)?)';
