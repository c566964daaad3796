import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { parsePage } from '../../src/families/page.js';
import { wordpress } from '../../src/families/wordpress.js';
import { draftArticle } from '../../src/normalize/draft-article.js';

const HERE = 'https://news.example.org/harbor/old-ferry-slip-sold-to-sailing-club';
const TITLE = 'Old ferry slip sold to sailing club';
const PARAGRAPHS = [
  'The old ferry slip on Cobb Street was sold on Monday to the sailing club, which had rented it since the ferries stopped.',
  'Members will pay for the repair of the two lower landings, the club said, and the upper one stays open to all who walk by.',
  'The town had asked for half a million, of which it got a little more than a third; the rest is to be paid in labor.',
].map((each) => `<p>${each}</p>`);
const TEXT = PARAGRAPHS.join('');

function read(body: string, family = generic) {
  const head = `<title>${TITLE}</title>${family === wordpress ? '<meta name="generator" content="WordPress 6.6">' : ''}`;
  const html = `<html><head>${head}</head><body class="single-post">${body}</body></html>`;
  return family.readArticle(parsePage(html, HERE));
}

function draft(body: string, family = generic) {
  return draftArticle(read(body, family)!, { url: HERE, family: family.name, fetchedAt: null });
}

const files = (body: string) => draft(body).images.map(({ url }) => new URL(url!).pathname);
const H1 = `<h1>${TITLE}</h1>`;
const DAY = '<p class="d">March 4, 2025</p>';

describe('a picture of the text', () => {
  const inText = (aside: string) =>
    `<div class="page">${H1}${DAY}<div class="story">${PARAGRAPHS[0]}${aside}${PARAGRAPHS[1]}${PARAGRAPHS[2]}</div></div>`;

  test('may stand in an aside', () => {
    const aside =
      '<aside class="inset half"><figure><img src="/p/slip.jpg"><figcaption>The slip in 1931.</figcaption></figure></aside>';
    const { images, bodyText } = draft(inText(aside));
    expect(images).toMatchObject([{ caption: 'The slip in 1931.' }]);
    expect(bodyText).not.toContain('1931');
  });

  test.each([
    [
      'leads to another page',
      '<aside class="inset"><figure><a href="/x/1"><img src="/p/x.jpg"></a></figure></aside>',
    ],
    ['is of other news', '<aside class="related"><figure><img src="/p/x.jpg"></figure></aside>'],
    [
      'stands beside words of its own',
      '<aside><figure><img src="/p/x.jpg"></figure><b>Join our club</b></aside>',
    ],
  ])('is none in an aside that %s', (_, aside) => expect(files(inText(aside))).toEqual([]));
});

describe('the cover', () => {
  test('in an article of its own inside the article, as Drupal prints it', () => {
    const media =
      '<div class="hero"><article class="media wide"><div><img src="/p/slip.jpg"></div><div class="caption">The slip at low tide.</div></article></div>';
    const page = `<main><article>${H1}${DAY}${media}<div class="story">${TEXT}</div></article></main>`;
    expect(draft(page).images).toMatchObject([{ caption: 'The slip at low tide.' }]);
  });

  test('is no card of another article inside it', () => {
    const card = '<article class="card"><img src="/p/x.jpg"><h3>Crab season opens late</h3></article>';
    expect(
      files(`<main><article>${H1}${DAY}${card}<div class="story">${TEXT}</div></article></main>`),
    ).toEqual([]);
  });

  test('with its caption in the header of the title, called so', () => {
    const photo =
      '<div class="pic"><img src="/p/slip.jpg"><span class="caption">The slip at low tide.</span></div>';
    const page = `<main><div class="story-header">${H1}${photo}</div>${DAY}<div class="story">${TEXT}</div></main>`;
    expect(files(page)).toEqual(['/p/slip.jpg']);
    const logo = `<div class="story-header">${H1}<div><img src="/p/paper.jpg"></div></div>`;
    expect(files(`<main>${logo}${DAY}<div class="story">${TEXT}</div></main>`)).toEqual([]);
  });

  test('is the one figure of a slider, its paragraph the caption and no lead', () => {
    const slides =
      '<x-gallery class="Carousel"><div><figure><img src="/p/slip.jpg"></figure></div><div><span><p>A gull rests on the slip, Monday, March 3, 2025. (NCP Photo/Ann Roe)</p></span></div><x-more>Read More</x-more></x-gallery>';
    const page = `<main>${H1}${slides}${DAY}<div class="story">${TEXT}</div></main>`;
    const { images, lead } = draft(page);
    expect(images).toMatchObject([
      { caption: 'A gull rests on the slip, Monday, March 3, 2025', credit: 'NCP Photo/Ann Roe' },
    ]);
    expect(lead).toBeNull();
  });

  test('is not the face beside the byline', () => {
    const face = '<div class="byline-photo"><img src="/staff/rc.jpg"></div>';
    const photo = '<div><img src="/p/slip.jpg"></div>';
    expect(files(`<div>${H1}${face}${DAY}${photo}<div class="story">${TEXT}</div></div>`)).toEqual([
      '/p/slip.jpg',
    ]);
  });
});

describe('the text', () => {
  test('keeps a first paragraph that begins with place and day in elements of their own', () => {
    const first =
      '<p><b class="pl">COBB HARBOR, Maine</b>, <span class="dy">March 4, 2025</span> /Wire Post/ -- The sailing club said that it has bought the old slip.</p>';
    const facts = read(`<div class="page">${H1}<div class="story">${first}${TEXT}</div></div>`);
    expect(facts?.body).toContain('March 4, 2025</span> /Wire Post/');
  });

  test('begins with the list of what it says', () => {
    const list =
      '<div class="t"><ul><li>The club pays for two of the landings</li><li>The upper landing stays open to all</li></ul></div>';
    const page = (above: string) => `<main>${H1}${DAY}${above}<div class="story">${TEXT}</div></main>`;
    expect(draft(page(list)).bodyText).toMatch(/^The club pays/);
    const fields =
      '<ul><li>Written by: Ruth Calder of the Harbor Post</li><li>Filed under: Harbor and the sea</li></ul>';
    expect(draft(page(fields)).bodyText).not.toContain('Filed under');
  });

  test('does without the appeal for money and the card of who wrote', () => {
    const donate =
      '<div class="x-donate"><p>Your gift will help the students of Cobb Harbor School, who write and print this paper.</p></div>';
    const card =
      '<div class="x-staff-profile"><h3>About the Contributor</h3><p>Ruth is a junior and keeps two dogs, both of them old.</p></div>';
    const page = `<div class="s">${H1}${DAY}<div class="k">${TEXT}</div>${donate}${card}</div>`;
    expect(draft(page, wordpress).bodyText).not.toMatch(/gift|junior/);
  });

  test('is found beside a lead, a row of two days and a figure that are long for it', () => {
    const beside =
      '<div class="a_chapo">Fermée depuis trois hivers, la vieille cale du port change de mains.</div><div class="a_d">Publié le 4 mars 2025 à 18h32, mis à jour le 5 mars 2025 à 07h10</div><ul><li>Partager</li><li>Lire plus tard</li></ul><figure><img src="/p/cale.jpg"><figcaption>La cale est fermée depuis novembre 2022, et le restera.</figcaption></figure><div>Lecture : 3 min</div>';
    const { bodyText, lead } = draft(
      `<main><article>${H1}${beside}<div class="a_t">${TEXT}${TEXT}</div></article></main>`,
    );
    expect(lead).toMatch(/^Fermée/);
    expect(bodyText).not.toMatch(/Partager|Publié|Lecture/);
  });
});

describe('the lead', () => {
  test('is a smaller heading right behind the title in its header, full stop or not', () => {
    const header = `<header>${H1}<h2>The club takes over all three landings for the next ten years</h2></header>`;
    expect(read(`<article>${header}${DAY}<div class="story">${TEXT}</div></article>`)?.lead).toMatch(
      /^The club takes/,
    );
  });

  test.each(['vorspann', 'artikel-vorspann', 'a_entradilla'])('is named %s', (name) => {
    const header = `<header>${H1}<p class="${name}">The slip stays closed for now.</p></header>`;
    expect(read(`<article>${header}${DAY}<div class="story">${TEXT}</div></article>`)?.lead).toMatch(
      /^The slip stays/,
    );
  });

  test('is no caption, whatever names its box', () => {
    const figure =
      '<div class="art-lead"><figure><img src="/p/slip.jpg"><figcaption>The slip at low tide on Monday.</figcaption></figure></div>';
    const box =
      '<div class="art"><img src="/p/slip.jpg"><span itemprop="caption">The slip at low tide on Monday.</span></div>';
    for (const picture of [figure, box]) {
      const { lead, images } = draft(`<main>${H1}${DAY}${picture}<div class="story">${TEXT}</div></main>`);
      expect(lead).toBeNull();
      expect(images).toMatchObject([{ caption: 'The slip at low tide on Monday.' }]);
    }
  });
});

describe('the section', () => {
  test('is the whole of its link, a dash in it or not', () => {
    const row =
      '<p class="m">Posted: March 4, 2025 | Category: <a href="/s">Harbor - Sea</a> | 131 views</p>';
    expect(read(`<div class="page">${H1}${row}<div class="story">${TEXT}</div></div>`)?.category).toBe(
      'Harbor - Sea',
    );
  });
});

test('files of the text in a block that calls them related', () => {
  const block =
    '<div class="post-related post-related-files"><h4>Files</h4><ul><li><a href="/f/lease.pdf">Lease.pdf</a> 96 KB</li></ul></div>';
  expect(
    read(`<div class="page">${H1}${DAY}<div class="story">${TEXT}</div>${block}</div>`)?.attachments,
  ).toEqual([{ url: '/f/lease.pdf', text: 'Lease.pdf' }]);
});

test('what a theme repeats of its figure as the lead is the caption all the same', () => {
  const said = 'The ferry slip before the landings were mended.';
  const { lead, images } = draftArticle(
    {
      ...read(`${H1}${DAY}<div>${TEXT}</div>`)!,
      lead: said,
      cover: { url: '/p/slip.jpg', caption: said, alt: null, pairing: 'FIGCAPTION' },
    },
    { url: HERE, family: 'wordpress', fetchedAt: null },
  );
  expect(lead).toBeNull();
  expect(images.map(({ caption }) => caption)).toEqual([said]);
});
