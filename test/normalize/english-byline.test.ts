import { describe, expect, test } from '@jest/globals';
import { readByline } from '../../src/normalize/byline.js';
import { splitCredit } from '../../src/normalize/photo-credit.js';

/** One byline: persons joined by `+`, and the organ; empty for none. */
function brief(text: string, field?: 'AUTHOR'): string {
  const { persons, organ } = readByline(text, field ? { field } : {});
  return [persons.join('+'), organ ?? ''].join(' | ');
}

describe('behind a label, in the text as in a field of its own', () => {
  test.each([
    ['By Ruth Calder', 'Ruth Calder | '],
    ['WRITTEN BY: Ruth Calder', 'Ruth Calder | '],
    ['Words by Ruth Calder and Piotr Zajac', 'Ruth Calder+Piotr Zajac | '],
    ['By Ruth Calder, Piotr Zajac & Inés Quiroga', 'Ruth Calder+Piotr Zajac+Inés Quiroga | '],
    ['Posted by Ruth Calder on 12 May 2024 at 09:30 in Markets', 'Ruth Calder | '],
    ['Mar 4, 2025 - Written by Ruth Calder', 'Ruth Calder | '],
    ['By Ruth Calder | Staff Writer', 'Ruth Calder | '],
    ['By Ruth Calder\nSpecial to the Valley Courier', 'Ruth Calder | '],
    ['By Dr. Ruth Calder, PhD', 'Ruth Calder | '],
    ['By Ruth Calder and Ana Ruiz Staff writers', 'Ruth Calder+Ana Ruiz | '],
    ['Authors: Ruth Calder and Piotr Zajac', 'Ruth Calder+Piotr Zajac | '],
    ['Words: Ruth Calder. Photographs: Piotr Zajac', 'Ruth Calder | '],
    ['By Lam Tra Farmers and Fishermen Association', ' | Lam Tra Farmers and Fishermen Association'],
    ['By the Associated Press', ' | the Associated Press'],
    ['By Marie-Claire van den Berg', 'Marie-Claire van den Berg | '],
    ['Von Karin Bolz', 'Karin Bolz | '],
    ['Par Hélène Morel', 'Hélène Morel | '],
    ['Von Karin Bolz und Jürgen Thiel', 'Karin Bolz+Jürgen Thiel | '],
    ['Par Hélène Morel et Luc Sarrazin', 'Hélène Morel+Luc Sarrazin | '],
    ['Por Ana Ortega y Gasset', 'Ana Ortega y Gasset | '],
    ['Redactado por Ana Sousa Prado', 'Ana Sousa Prado | '],
    ['Scritto da Ugo Nerini', 'Ugo Nerini | '],
    ['Texto de Rui Falcão', 'Rui Falcão | '],
    ['Testo di Ugo Nerini', 'Ugo Nerini | '],
    ['Written by Ruth Calder, Communications Office', 'Ruth Calder | Communications Office'],
    ['Autorin: Karin Bolz', 'Karin Bolz | '],
  ])('%s', (text, expected) => {
    expect(brief(text)).toBe(expected);
    expect(brief(text, 'AUTHOR')).toBe(expected);
  });
});

describe("in the author's field", () => {
  test.each([
    ['Jean-Luc Marchetti', 'Jean-Luc Marchetti | '],
    ['Hélène Morel et Luc Sarrazin', 'Hélène Morel+Luc Sarrazin | '],
    ["Siobhán O'Reilly-Burke", "Siobhán O'Reilly-Burke | "],
    ['Ruth Calder, Senior Markets Editor', 'Ruth Calder | '],
    ['Ruth Calder Former Deputy Editor', 'Ruth Calder | '],
    ['Ruth Calder, MD, FACP', 'Ruth Calder | '],
    ['Walter B. Lindqvist Jr.', 'Walter B. Lindqvist Jr. | '],
    ['View all posts by Ruth Calder', 'Ruth Calder | '],
    ['Cllr Ruth Calder', 'Ruth Calder | '],
    ['Ruth Calder / Reuters', 'Ruth Calder | Reuters'],
    ['Ruth Calder, Fenwick University', 'Ruth Calder | Fenwick University'],
    ['Editorial Team', ' | Editorial Team'],
    ['Local Democracy Reporter', ' | '],
    ['Fenwick Borough Council', ' | Fenwick Borough Council'],
    ['Department of Public Works', ' | Department of Public Works'],
    ['RUTH CALDER', 'Ruth Calder | '],
  ])('%s', (text, expected) => {
    expect(brief(text, 'AUTHOR')).toBe(expected);
  });
});

describe('signs nothing', () => {
  test.each([
    'Photo by Ruth Calder',
    'Edited by Ruth Calder',
    'Medically reviewed by Ruth Calder',
    'Stand by Me',
    'Written by hand',
    'By Friday, the flood had reached the mill',
    'Inspired by Vietnam',
    'Editorial Team',
    'Sponsored by Calder Mills',
  ])('%s', (text) => {
    expect(brief(text)).toBe(' | ');
  });
});

describe('names of ours without their marks stay ours', () => {
  test.each([
    ['By Tran Van Nam', 'Tran Van Nam | '],
    ['THCS Bãi Ngang', ' | THCS Bãi Ngang'],
    ['Thu Hà-Lê Na', 'Thu Hà+Lê Na | '],
    ["Tom O'Brien-Lee, Lò Thị Hoa", "Tom O'Brien-Lee+Lò Thị Hoa | "],
    ['Jean-Luc Marchetti và Lò Thị Hoa', 'Jean-Luc Marchetti+Lò Thị Hoa | '],
    ['Minh Anh (VnExpress)', 'Minh Anh | VnExpress'],
    ['Minh Anh - Zing News', 'Minh Anh | Zing News'],
    ['Minh Anh, Senior Editor', 'Minh Anh | '],
  ])('%s', (text, expected) => {
    expect(brief(text, 'AUTHOR')).toBe(expected);
  });
});

test.each([
  ['Crews pour the footing on Monday. Photo by Lena Ortiz', 'Crews pour the footing on Monday', 'Lena Ortiz'],
  ['The old mill (Picture courtesy of the Fenwick Museum)', 'The old mill', 'the Fenwick Museum'],
  ['Photograph: Lena Ortiz', null, 'Lena Ortiz'],
  ['Children read. Photo by Anna K.', 'Children read', 'Anna K.'],
  ['The mill. Photo by J. B. Ortiz', 'The mill', 'J. B. Ortiz'],
  [
    'Photo by Lena Ortiz. The mill was built in 1902.',
    'Photo by Lena Ortiz. The mill was built in 1902.',
    null,
  ],
  ['Two seals rest on the pier. (Courier photo by T. Abel)', 'Two seals rest on the pier', 'T. Abel'],
  ['Two seals rest. (NCP Photo/Lena Ortiz)', 'Two seals rest', 'NCP Photo/Lena Ortiz'],
  [
    'Two seals rest on the pier. © Blue Coast / T. Abel',
    'Two seals rest on the pier',
    'Blue Coast / T. Abel',
  ],
  ['Zwei Robben am Steg. Foto: Jana Witt', 'Zwei Robben am Steg', 'Jana Witt'],
  ['Zwei Robben am Steg. Bild: Hafenamt', 'Zwei Robben am Steg', 'Hafenamt'],
  ['La cale au petit matin | Photo archives Luc S.', 'La cale au petit matin', 'archives Luc S.'],
  ['Il molo di notte (foto Nerini)', 'Il molo di notte', 'Nerini'],
  ['El muelle nuevo, ayer por la noche / Inés Lozano', 'El muelle nuevo, ayer por la noche', 'Inés Lozano'],
  ['Two seals rest on the pier. Lena Ortiz/Norfoto', 'Two seals rest on the pier', 'Lena Ortiz/Norfoto'],
  ['Học sinh xem triển lãm / Trần Phú', 'Học sinh xem triển lãm / Trần Phú', null],
  ['The members chose one. Left/Right', 'The members chose one. Left/Right', null],
  ['Pedro Lozano / Inés Smith', 'Pedro Lozano / Inés Smith', null],
  ['The hall (photo gallery)', 'The hall (photo gallery)', null],
  ['The slogan ends with a sign: ©', 'The slogan ends with a sign: ©', null],
  ['A Photo/Video booth (bring your own)', 'A Photo/Video booth (bring your own)', null],
  ['A photo by the river, taken at dawn', 'A photo by the river, taken at dawn', null],
])('credits of pictures in English: %s', (text, caption, credit) => {
  expect(splitCredit(text)).toEqual({ caption, credit });
});
