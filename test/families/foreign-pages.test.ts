import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { parsePage } from '../../src/families/page.js';
import { draftArticle } from '../../src/normalize/draft-article.js';

const HERE = 'https://www.example.org/2031/ponte';
const TITLE = 'La passerella del mulino riapre dopo il restauro';
const TEXT = [
  'La passerella del mulino era chiusa da quattro inverni, da quando una piena aveva portato via due dei suoi piloni di legno.',
  'Il restauro è stato pagato dai tre paesi della valle e da una lotteria, i cui biglietti sono finiti in meno di due giorni.',
  'Da lunedì si passa di nuovo a piedi e in bicicletta; per i trattori resta la strada alta, che il comune allargherà in primavera.',
]
  .map((each) => `<p>${each}</p>`)
  .join('');

function draft(body: string, head = TITLE) {
  const html = `<html><head><title>${head}</title></head><body><div class="k"><a href="/">Valle</a> <a href="/s">Sport</a></div>${body}</body></html>`;
  const facts = generic.readArticle(parsePage(html, HERE));
  return draftArticle(facts!, { url: HERE, family: 'generic', fetchedAt: new Date('2031-06-01T00:00:00Z') });
}

/** The wall clock that a line between title and text is read as; the day alone where no clock is told. */
function clock(line: string): string | null {
  const { publishedAt } = draft(
    `<main><h1>${TITLE}</h1><div class="z">${line}</div><div class="t">${TEXT}</div></main>`,
  );
  if (!publishedAt) return null;
  const own = new Date(Date.parse(publishedAt.value) + 7 * 3_600_000).toISOString();
  return publishedAt.precision === 'DAY' ? own.slice(0, 10) : own.slice(0, 16);
}

describe('a day and its clock', () => {
  test.each([
    ['Publié le 12/09/2022 à 18h05 <i>Mis à jour le 13/09/2022 à 07h30</i>', '2022-09-12T18:05'],
    ['Mis à jour le 13/09/2022 à 07h30 - Publié le 12/09/2022 à 18h05', '2022-09-12T18:05'],
    ['mardi 1er févr. 2022', '2022-02-01'],
    ['Veröffentlicht am 3. Mai 2021 um 9.41 Uhr', '2021-05-03T09:41'],
    ['Sonntag, 3. Okt. 2021, 17:05 Uhr', '2021-10-03T17:05'],
    ['Zuletzt aktualisiert: 5. Mai 2021 – Veröffentlicht: 3. Mai 2021', '2021-05-03'],
    ['3 de agosto de 2020 (09:41 h.)', '2020-08-03T09:41'],
    ['Publicado el sábado, 3 de dic. de 2020 a las 9:41', '2020-12-03T09:41'],
    ['Pubblicato il 28 maggio 2022 alle ore 7.30', '2022-05-28T07:30'],
    ['domenica 5 giu 2022', '2022-06-05'],
    ['Publicado em 07/08/2018 às 10h22', '2018-08-07T10:22'],
    ['terça-feira, 1º de março de 2022', '2022-03-01'],
    ['12/set/2022 18:02', '2022-09-12T18:02'],
  ])('%s', (line, expected) => expect(clock(line)).toBe(expected));

  test('with who wrote and how often it was read, behind the text and before the comments', () => {
    const foot = '<div class="f">Rédigé par Odile Marchand le Jeudi 6 Juin 2019 à 11:20 | Lu 512 fois</div>';
    const reply = '<div class="r"><p><b>1. Posté par Jean le 08/06/2019 19:02</b></p><p>Bravo !</p></div>';
    const { publishedAt, byline } = draft(
      `<div class="a"><h2>${TITLE}</h2><div class="t">${TEXT}</div>${foot}${reply}</div>`,
    );
    expect(publishedAt?.value).toBe('2019-06-06T04:20:00.000Z');
    expect(byline.persons).toEqual(['Odile Marchand']);
  });

  test.each([
    ['Geschrieben von: Uwe Behnke | Veröffentlicht: 3. Mai 2021 | Zugriffe: 734', 'Uwe Behnke'],
    ['Texto: Inés Lozano | Fotografía: Raúl Peña | 3 de mayo de 2021', 'Inés Lozano'],
    ['di <em>Ugo Nerini</em><br>3 Maggio 2021 alle 07:30', 'Ugo Nerini'],
    ['Escrito por Rui Falcão em 3 de maio de 2021', 'Rui Falcão'],
  ])('in a row of fields: %s', (line, expected) => {
    const { publishedAt, byline } = draft(
      `<main><h1>${TITLE}</h1><div class="z">${line}</div><div class="t">${TEXT}</div></main>`,
    );
    expect(publishedAt?.raw).toMatch(/2021/);
    expect(byline.persons.join()).toBe(expected);
  });
});

describe('the lead', () => {
  const LEAD = 'I tre paesi della valle hanno pagato i lavori.';

  test('is a sentence between the title and the line of its day', () => {
    const page = `<article><h1>${TITLE}</h1><p>${LEAD}</p><p>3 maggio 2021</p>${TEXT}</article>`;
    expect(draft(page).lead).toBe(LEAD);
  });

  test.each([
    ['a phrase', `<p>Notizie dalla valle e dintorni, ogni giorno</p><p>3 maggio 2021</p>${TEXT}`],
    ['the first paragraph of a text', `<p>3 maggio 2021</p>${TEXT}`],
  ])('is not %s', (_, rest) => expect(draft(`<article><h1>${TITLE}</h1>${rest}</article>`).lead).toBeNull());

  test('may bear the name that newsrooms of other countries give it', () => {
    const page = `<article><h1>${TITLE}</h1><p class="sottotitolo">${LEAD}</p>${TEXT}<p>3 maggio 2021</p></article>`;
    expect(draft(page).lead).toBe(LEAD);
  });
});

describe('around the text', () => {
  const page = `<h1>${TITLE}</h1><p>3 maggio 2021</p>${TEXT}`;

  test('whom to ask, by mail and telephone, is no author', () => {
    const ask =
      '<div class="q"><h3>Press contact</h3><p>Ruth Calder, ruth@example.org, +44 20 7946 0011</p></div>';
    expect(draft(`<main><article>${page}</article>${ask}</main>`).byline.persons).toEqual([]);
  });

  test('the picture beside a few words on somebody is none of the news', () => {
    const bio = '<div class="blog-bio"><img src="/u/9.jpg"><p>Sono Ugo e scrivo di ponti.</p></div>';
    expect(draft(`<main><article>${page}</article>${bio}</main>`).images).toEqual([]);
  });

  test.each([
    ['belongs to the article', '<div class="k2"><a href="/d/nota.pdf">Scarica la nota</a></div>', 1],
    [
      'leads to pages as well',
      '<div><a href="/d/nota.pdf">Nota</a> <a href="/a/4">Altre notizie</a></div>',
      0,
    ],
    ['is the foot of the page', '<footer><a href="/d/privacy.pdf">Privacy</a></footer>', 0],
  ])('a file in a box behind it that %s', (_, box, count) => {
    expect(draft(`<section class="w">${page}</section>${box}`).attachments).toHaveLength(count);
  });
});
