/** Months in words, as WordPress writes them in Vietnamese: `Tháng sáu`, `Th6`. */
export const MONTH = String.raw`(?:tháng|thg|th)\s?(?:\d{1,2}|giêng|mười\s(?:một|hai)|mười|một|hai|ba|tư|bốn|năm|sáu|b[ảẩ]y|tám|chín|chạp)`;
