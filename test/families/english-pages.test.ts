import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { parsePage } from '../../src/families/page.js';
import { wordpress } from '../../src/families/wordpress.js';

const HERE = 'https://news.example.org/markets/mill-lane-bridge-reopens';
const TITLE = 'Mill Lane bridge reopens after two years';
const TEXT = [
  'The bridge over the Fenn was opened to traffic on Monday morning, two years after a flood had washed away its eastern pier.',
  'Drivers will save eleven minutes on the way to the station, the county engineer said, and the bus returns to its old route.',
  'The work cost four million, of which the county paid a third; the rest came from the fund that was set up after the flood.',
]
  .map((each) => `<p>${each}</p>`)
  .join('');
const HEAD = `<h1>${TITLE}</h1>`;
const BODY = `<div class="story">${TEXT}</div>`;

function read(body: string, head = '') {
  return generic.readArticle(
    parsePage(`<html><head><title>${TITLE}</title>${head}</head><body>${body}</body></html>`, HERE),
  );
}

describe('who signs behind an English label', () => {
  test.each([
    ['in an element before the name', `<div><span>by </span><p><a href="/team/rc">Ruth Calder</a></p></div>`],
    ['in one line with the name', `<p class="m">By Ruth Calder | March 4, 2025</p>`],
    ['with what the person does', `<div><i>Written by</i> <b>Ruth Calder</b>, Markets Editor</div>`],
    ['behind the time to read it', `<p>5 min read · By <a href="/u/1">Ruth Calder</a></p>`],
    ['as a field', `<dl><dt>Reporter:</dt><dd>Ruth Calder</dd></dl>`],
  ])('%s', (_, line) => {
    expect(read(`<div class="page">${HEAD}${line}${BODY}</div>`)?.byline).toMatch(
      /^Ruth Calder(?:, Markets Editor)?$/,
    );
  });

  test('beside a link to where the source of the page is edited', () => {
    const line =
      '<div class="m"><b>March 4, 2025</b> · <i>Ruth Calder</i> | <a href="https://code.example/p/edit/a.md">Improve Page</a></div>';
    expect(read(`<div class="page">${HEAD}${line}${BODY}</div>`)?.byline).toBe('Ruth Calder');
  });

  test('two of them, behind a German label, the second without a link', () => {
    const line = '<p class="u"><b class="autor">Von <a href="/a/1">Ruth Calder</a> und Piotr Zajac</b></p>';
    expect(read(`<div class="page">${HEAD}${line}${BODY}</div>`)?.byline).toBe(
      'Von Ruth Calder und Piotr Zajac',
    );
  });

  test('two of them', () => {
    const line = '<p>By <a href="/a/1">Ruth Calder</a> and <a href="/a/2">Piotr Zajac</a></p>';
    expect(read(`<div class="page">${HEAD}${line}${BODY}</div>`)?.byline).toBe('Ruth Calder, Piotr Zajac');
  });

  test('two of them, with what the first does between', () => {
    const line = '<p>By <b>Ruth Calder</b>, markets editor and <b>Piotr Zajac</b> | March 4, 2025</p>';
    expect(read(`<div class="page">${HEAD}${line}${BODY}</div>`)?.byline).toBe('Ruth Calder, Piotr Zajac');
  });

  test('behind the text', () => {
    const card = '<div class="w"><span>Written by</span><span>Ruth Calder</span></div>';
    expect(read(`<div class="page">${HEAD}${BODY}${card}</div>`)?.byline).toBe('Ruth Calder');
  });

  test('of another page behind the text: nobody', () => {
    const cards =
      '<div class="more"><a href="/x">Ferry timetable changes</a><span>By Piotr Zajac</span></div>';
    expect(read(`<div class="page">${HEAD}${BODY}${cards}</div>`)?.byline).toBeNull();
  });

  test('of a text of WordPress, whose theme has no box for it', () => {
    const html = `<html><body class="single single-post postid-7"><div class="page">${HEAD}<div><span>Written by</span> <span>Ruth Calder</span></div><div class="entry-content">${TEXT}</div></div></body></html>`;
    expect(wordpress.readArticle(parsePage(html, HERE))?.byline).toBe('Ruth Calder');
  });
});

describe('what is capitalised as names are', () => {
  test.each([
    [
      'a section by its address',
      '<div><a href="/category/river-towns">River Towns</a> <time>March 4, 2025</time></div>',
    ],
    ['a label', '<div><b>Last Updated:</b> March 4, 2025</div>'],
    ['a section of health', '<div><span>Mental Health</span> | <span>March 4, 2025</span></div>'],
    [
      "a phrase in the author's box",
      '<div class="author">How we reviewed this article</div><p>March 4, 2025</p>',
    ],
  ])('%s', (_, line) => {
    expect(read(`<div class="page">${HEAD}${line}${BODY}</div>`)?.byline).toBeNull();
  });
});

describe('whom a page names to machines', () => {
  const article = (author: unknown, ...others: object[]): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@graph': [{ '@type': 'Article', headline: TITLE, author }, ...others] })}</script>`;

  test.each([
    [
      'all of several',
      article([{ name: 'Ruth Calder' }, { name: 'Piotr Zajac' }]),
      'Ruth Calder, Piotr Zajac',
    ],
    [
      'somebody told of elsewhere',
      article({ '@id': '#p7' }, { '@type': 'Person', '@id': '#p7', name: 'Ruth Calder' }),
      'Ruth Calder',
    ],
    [
      'on a page that is called no article',
      `<script type="application/ld+json">{"@type":"WebPage","name":"${TITLE}","author":{"name":"Ruth Calder"}}</script>`,
      'Ruth Calder',
    ],
    [
      'in an element for each',
      '<meta name="citation_author" content="Calder, Ruth"><meta name="citation_author" content="Zajac, Piotr">',
      'Ruth Calder, Piotr Zajac',
    ],
    ['not the site', article([{ name: 'news.example.org' }]), null],
  ])('%s', (_, head, expected) => {
    expect(read(`${HEAD}<p>March 4, 2025</p>${BODY}`, head)?.byline ?? null).toBe(expected);
  });
});

test('a picture in a figure shows the news, whoever its words name', () => {
  const photo =
    '<figure><img src="/media/bridge.jpg" alt="Tác giả: Lò Thị Hoa"><figcaption>The bridge on Monday</figcaption></figure>';
  expect(read(`<div class="page">${HEAD}<p>March 4, 2025</p>${photo}${BODY}</div>`)?.cover?.url).toBe(
    '/media/bridge.jpg',
  );
});

test('the face of who wrote is no picture of the news', () => {
  const face = '<div class="r"><img src="/media/reporters/ruth.png" alt="Reporter: Ruth Calder"></div>';
  const photo = '<div class="i"><img src="/media/bridge.jpg"><div>The bridge on Monday</div></div>';
  expect(read(`<div class="page">${HEAD}${face}<p>March 4, 2025</p>${photo}${BODY}</div>`)?.cover?.url).toBe(
    '/media/bridge.jpg',
  );
});

describe('titles', () => {
  const page = (body: string) =>
    generic.readArticle(
      parsePage(
        `<html><head><title>Fenn Valley Information Office</title></head><body><div><div>${body}</div></div></body></html>`,
        'https://fenn.example.org/item.php?id=7',
      ),
    )?.title;

  test('below the name of a section', () => {
    expect(
      page(`<h1>News &amp; Events</h1><div><h2>${TITLE}</h2><p>Posted: March 4, 2025</p>${BODY}</div>`),
    ).toBe(TITLE);
  });

  test('a bold line above who wrote and when', () => {
    expect(page(`<p><b>${TITLE}</b></p><p>By Ruth Calder<br>March 4, 2025</p>${TEXT}`)).toBe(TITLE);
  });
});

describe('what stands where categories do and is none', () => {
  const DAY = '<p>March 4, 2025</p>';
  test.each([
    ['a warning in a sentence', `<p>Flood watch is in force</p>${HEAD}${DAY}`],
    ['a label whose value follows', `${HEAD}<div><b>RELEASE SENT BY</b> <u>Fenn Mills</u> ${DAY}</div>`],
    ['who wrote', `${HEAD}<div><a href="/w/1">Ruth Calder</a> ${DAY}</div>`],
    ['a line above it in a box of the whole page', `<p>Bell Hollow</p><main>${HEAD}${DAY}</main>`],
  ])('%s', (_, head) => {
    const said = '<meta name="author" content="Ruth Calder">';
    expect(read(`<div class="page page-section">${head}${BODY}</div>`, said)?.category).toBeNull();
  });

  test('the last item of a menu of bare links with breaks between them', () => {
    const menu = ['Ferries', 'Trains', 'Buses', 'Tolls', 'Parking']
      .map((name) => `<a href="/${name.toLowerCase()}.htm">${name}</a><br>`)
      .join('');
    const page = `<table><tr><td><font>${menu}</font></td><td>${HEAD}<i>by Ruth Calder</i><br>${BODY}</td></tr></table>`;
    expect(read(page)?.category).toBeNull();
  });

  test('the name of the page over all articles, where a link above the title says more', () => {
    const head = `<p class="breadcrumb"><a href="/">Home</a> / <span>Notices</span></p><h1>Notices</h1>`;
    const own = `<h4><a href="/c/5">Roads</a></h4><p>Posted on: March 4, 2025</p><h3>${TITLE}</h3>`;
    expect(read(`<div>${head}<div>${own}${BODY}</div></div>`)?.category).toBe('Roads');
  });
});
