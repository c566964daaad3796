import { foldByLetter } from '../../html/fold-by-letter.js';

/**
 * The form in which labels and headings are compared inside the families: no marks, đ → d, lower case,
 * everything but letters and digits one space. For tables of site words only ("Nguồn tin:" → `nguon tin`);
 * text that is handed on stays as the site wrote it.
 */
export const plain: (text: string) => string = foldByLetter(plainWhole);

function plainWhole(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
