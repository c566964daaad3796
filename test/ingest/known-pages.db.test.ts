import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { createReader, NOON, type Reader } from '../support/reader.js';
import { articlePage, listPage, LONG_TEXT, rss, startSite, type TestSite } from '../support/site.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe.each(TEST_DATABASES)('known pages on %s', (_name, open) => {
  let db: TestDatabase;
  let site: TestSite;
  let reader: Reader;
  let made = 0;
  let at = '';

  beforeAll(async () => {
    db = await open();
    site = await startSite();
    reader = createReader(db.database, site.allow);
  });
  beforeEach(() => {
    made += 1;
    at = `/${made}`;
    reader.clock.now = NOON;
    site.pages.set(`${at}/home`, '<p>Trang chủ</p>');
    site.asked.length = 0;
  });
  afterAll(async () => {
    await reader.close();
    await site.close();
    await db.drop();
  });

  const title = (path: string) => `Hội nghị của xã, bài ${path.replace(/\W+/g, ' ').trim()}`;
  function serveList(count: number): string[] {
    const paths = Array.from({ length: count }, (_, n) => `${at}/bai-${n}`);
    for (const path of paths) site.pages.set(path, articlePage(title(path), LONG_TEXT, '04/03/2026 11:15'));
    site.pages.set(at, listPage(paths));
    return paths;
  }
  const added = () =>
    reader.add({
      url: site.origin + at,
      homepageUrl: `${site.origin}${at}/home`,
      kind: 'HTML',
      family: 'generic',
    });
  const after = (ms: number) => {
    reader.clock.now = new Date(NOON.getTime() + ms);
    site.asked.length = 0;
  };
  const article = async (id: number, path: string) =>
    (
      await reader.rows<{
        id: number;
        status: string;
        reason: string | null;
        version: number;
        title: string;
      }>(
        'select id, status, status_reason as reason, version, title from article where source_id = $1 and url = $2',
        [id, site.origin + path],
      )
    )[0];
  const changes = async (id: number, path: string) =>
    (
      await reader.rows<{ kind: string }>(
        'select c.kind from article_change c join article a on a.id = c.article_id where source_id = $1 and a.url = $2 order by c.xid, c.id',
        [id, site.origin + path],
      )
    ).map(({ kind }) => kind);
  const diffs = (id: number, path: string) =>
    reader.rows<{ diff: Record<string, { before: unknown; after: unknown }> }>(
      'select r.diff from article_revision r join article a on a.id = r.article_id where source_id = $1 and a.url = $2 order by r.id',
      [id, site.origin + path],
    );
  const decide = (id: number, path: string, status: string) =>
    db.database
      .em()
      .getConnection()
      .execute(`update article set status = ?, status_basis = 'MANUAL' where source_id = ? and url = ?`, [
        status,
        id,
        site.origin + path,
      ]);

  test('a page is asked for again after 1 h, 6 h, 1 d, 3 d, 7 d and 30 d, and between them left alone', async () => {
    const [path = ''] = serveList(2);
    const id = await added();
    await reader.read(id);
    const asked: number[] = [];
    for (const hour of [0.5, 1, 2, 5.5, 6, 7, 23, 24, 30, 71, 72, 100, 167, 168, 400, 719, 720, 800, 2000]) {
      after(hour * HOUR);
      await reader.read(id);
      if (site.asked.includes(path)) asked.push(hour);
    }
    expect(asked).toEqual([1, 6, 24, 72, 168, 720]);
  });

  test('an article that was old when it was found is looked at once, a month later', async () => {
    const [path = ''] = serveList(2);
    site.pages.set(path, articlePage(title(path), LONG_TEXT, '01/09/2016 14:12'));
    const id = await added();
    await reader.read(id);
    after(8 * DAY);
    await reader.read(id);
    expect(site.asked).not.toContain(path);
    after(31 * DAY);
    await reader.read(id);
    expect(site.asked).toContain(path);
  });

  test('an edit becomes a revision with its fields, and the same page again nothing', async () => {
    const [path = '', other = ''] = serveList(2);
    const id = await added();
    await reader.read(id);
    site.pages.set(
      path,
      articlePage(title(path), `${LONG_TEXT}\nHội nghị dời sang ngày mai.`, '04/03/2026 11:15'),
    );
    after(HOUR);
    expect(await reader.read(id)).toMatchObject({ outcome: 'NEW', newCount: 0, changedCount: 1 });
    expect(site.asked).toEqual([at, path, other]);
    expect(await changes(id, path)).toEqual(['CREATED', 'UPDATED']);
    expect(await changes(id, other)).toEqual(['CREATED']);
    const [revision] = await diffs(id, path);
    expect(Object.keys(revision?.diff ?? {}).sort()).toEqual(['bodyHtml', 'bodyText']);
    expect(revision?.diff['bodyText']?.after).toContain('dời sang ngày mai');
    after(6 * HOUR);
    expect(await reader.read(id)).toMatchObject({ outcome: 'UNCHANGED', changedCount: 0 });
  });

  test('where the site gives an ETag it is asked with it, and told "not modified" nothing is read', async () => {
    const [path = ''] = serveList(2);
    const body = articlePage(title(path), LONG_TEXT, '04/03/2026 11:15');
    const conditions: unknown[] = [];
    site.pages.set(path, (request, response) => {
      conditions.push(request.headers['if-none-match']);
      const same = request.headers['if-none-match'] === '"v1"';
      response
        .writeHead(same ? 304 : 200, { etag: '"v1"', 'content-type': 'text/html' })
        .end(same ? '' : body);
    });
    const id = await added();
    await reader.read(id);
    after(HOUR);
    await reader.read(id);
    after(6 * HOUR);
    await reader.read(id);
    expect(conditions).toEqual([undefined, '"v1"', '"v1"']);
    expect(await article(id, path)).toMatchObject({ version: 1 });
  });

  test('what the list alone knew is not lost when the page is read again', async () => {
    const path = `${at}/bai`;
    const undated = articlePage(title(path)).replace(/<p class="date">.*?<\/p>/, '');
    site.pages.set(path, undated);
    site.pages.set(
      at,
      rss([
        {
          title: title(path),
          link: site.origin + path,
          pubDate: 'Wed, 04 Mar 2026 04:15:00 GMT',
          category: 'Thời sự',
        },
      ]),
    );
    const id = await reader.add({ url: site.origin + at, family: 'generic' });
    await reader.read(id);
    site.pages.set(path, undated.replace('hội nghị', 'hội nghị tổng kết'));
    after(HOUR);
    expect(await reader.read(id)).toMatchObject({ changedCount: 1 });
    expect((await diffs(id, path)).map(({ diff }) => Object.keys(diff).sort())).toEqual([
      ['bodyHtml', 'bodyText'],
    ]);
  });

  test('"3 giờ trước" that has become "1 ngày trước" is no edit', async () => {
    const [path = ''] = serveList(2);
    const page = (date: string) => articlePage(title(path), LONG_TEXT, date);
    site.pages.set(path, page('3 giờ trước'));
    const id = await added();
    await reader.read(id);
    site.pages.set(path, page('1 ngày trước'));
    after(DAY);
    expect(await reader.read(id)).toMatchObject({ changedCount: 0 });
    expect(await article(id, path)).toMatchObject({ version: 1 });
  });

  test('gone once is nothing, gone twice a day apart is withdrawn, and back again it is shown', async () => {
    const [path = ''] = serveList(6);
    const page = site.pages.get(path) ?? '';
    const id = await added();
    await reader.read(id);
    site.pages.set(path, { status: 404 });
    after(HOUR);
    expect(await reader.read(id)).toMatchObject({ outcome: 'UNCHANGED', changedCount: 0 });
    after(6 * HOUR);
    await reader.read(id);
    expect(await article(id, path)).toMatchObject({ status: 'ACTIVE' });
    after(25 * HOUR);
    expect(await reader.read(id)).toMatchObject({ changedCount: 1 });
    expect(await article(id, path)).toMatchObject({
      status: 'WITHDRAWN_BY_SOURCE',
      reason: 'PAGE_GONE',
      version: 2,
    });
    expect(await changes(id, path)).toEqual(['CREATED', 'WITHDRAWN']);
    expect((await diffs(id, path)).map(({ diff }) => diff)).toEqual([
      { status: { before: 'ACTIVE', after: 'WITHDRAWN_BY_SOURCE' } },
    ]);
    expect(await reader.source(id)).toMatchObject({ healthState: 'OK' });
    site.pages.set(path, page);
    after(50 * HOUR);
    expect(await reader.read(id)).toMatchObject({ changedCount: 1 });
    expect(await article(id, path)).toMatchObject({ status: 'ACTIVE', reason: null, version: 3 });
    expect(await changes(id, path)).toEqual(['CREATED', 'WITHDRAWN', 'CREATED']);
  });

  test('a page that answers in between was not gone', async () => {
    const [path = ''] = serveList(6);
    const page = site.pages.get(path) ?? '';
    const id = await added();
    await reader.read(id);
    for (const [hours, answer] of [
      [1, { status: 404 }],
      [25, page],
      [80, { status: 410 }],
    ] as const) {
      site.pages.set(path, answer);
      after(hours * HOUR);
      await reader.read(id);
    }
    expect(await article(id, path)).toMatchObject({ status: 'ACTIVE', version: 1 });
  });

  test.each(['TAKEN_DOWN', 'CORRECTED', 'QUARANTINED', 'ACTIVE'])(
    'what somebody decided (%s) stays when the page is gone',
    async (status) => {
      const [path = ''] = serveList(6);
      const id = await added();
      await reader.read(id);
      await decide(id, path, status);
      site.pages.set(path, { status: 404 });
      for (const hours of [1, 26]) {
        after(hours * HOUR);
        await reader.read(id);
      }
      expect(await article(id, path)).toMatchObject({ status, version: 1 });
      expect(await changes(id, path)).toEqual(['CREATED']);
    },
  );

  test('most pages gone at once is the fault of the site: its health says so, nothing is withdrawn, however long it lasts', async () => {
    const paths = serveList(6);
    const id = await added();
    await reader.read(id);
    for (const path of paths.slice(1)) site.pages.set(path, { status: 404 });
    after(HOUR);
    expect(await reader.read(id)).toMatchObject({ outcome: 'UNCHANGED', errorCode: 'PAGES_GONE' });
    expect(await reader.source(id)).toMatchObject({
      healthState: 'DRIFTED',
      healthReason: expect.stringContaining('5 of 6'),
    });
    for (const day of [1.1, 2.2, 3.3, 4.4, 8, 40]) {
      // New articles come meanwhile, and their pages stand.
      const fresh = Array.from({ length: 8 }, (_, n) => `${at}/moi-${day}-${n}`);
      for (const path of fresh) site.pages.set(path, articlePage(title(path)));
      site.pages.set(at, listPage(fresh));
      after(day * DAY);
      await reader.read(id);
      after(day * DAY + HOUR);
      await reader.read(id);
    }
    for (const path of paths) expect(await article(id, path)).toMatchObject({ status: 'ACTIVE', version: 1 });
  });

  test('a home page that fails keeps a page that is gone from being withdrawn, until it answers', async () => {
    const [path = ''] = serveList(6);
    const id = await added();
    await reader.read(id);
    site.pages.set(path, { status: 404 });
    after(HOUR);
    await reader.read(id);
    site.pages.set(`${at}/home`, { status: 503 });
    after(26 * HOUR);
    expect(await reader.read(id)).toMatchObject({ changedCount: 0, errorCode: 'PAGES_GONE' });
    expect(await reader.source(id)).toMatchObject({ healthState: 'DRIFTED' });
    site.pages.set(`${at}/home`, '<p>Trang chủ</p>');
    after(51 * HOUR);
    expect(await reader.read(id)).toMatchObject({ changedCount: 1 });
    expect(await article(id, path)).toMatchObject({ status: 'WITHDRAWN_BY_SOURCE' });
    expect(await reader.source(id)).toMatchObject({ healthState: 'OK' });
  });

  test('an address that shows something else now is no edit', async () => {
    const [path = ''] = serveList(6);
    const id = await added();
    await reader.read(id);
    site.pages.set(
      path,
      articlePage(
        'Trang bạn tìm không có',
        'Rất tiếc, địa chỉ bạn vừa gõ không còn trên máy chủ của chúng tôi nữa, mời bạn quay về mục khác.\nXin cảm ơn bạn đã ghé thăm cổng thông tin, mong bạn thông cảm vì sự bất tiện này và thử tìm bằng từ khóa.',
      ),
    );
    after(HOUR);
    expect(await reader.read(id)).toMatchObject({ changedCount: 0 });
    expect(await article(id, path)).toMatchObject({ title: title(path), version: 1 });
  });

  test('new articles come first, and no more than twenty known pages a reading are looked at', async () => {
    const paths = serveList(30);
    const id = await added();
    await reader.read(id);
    const fresh = `${at}/bai-moi`;
    site.pages.set(fresh, articlePage(title(fresh)));
    site.pages.set(at, listPage([fresh, ...paths]));
    after(HOUR);
    await reader.read(id);
    expect(site.asked.slice(0, 2)).toEqual([at, fresh]);
    expect(site.asked).toHaveLength(22);
  });

  test('a site that fails is not asked for all its known pages', async () => {
    const paths = serveList(8);
    const id = await added();
    await reader.read(id);
    for (const path of paths) site.pages.set(path, { status: 500 });
    after(HOUR);
    await reader.read(id);
    expect(site.asked).toHaveLength(4);
    for (const path of paths) expect(await article(id, path)).toMatchObject({ status: 'ACTIVE' });
  });

  describe('hidden link farms', () => {
    const FARM =
      '<div style="position:absolute;left:-9999px"><a href="https://soi-cau-88.example">nhà cái</a><a href="https://bet88.example">cá cược bóng đá</a></div>';
    const dirty = (path: string, more = '') =>
      articlePage(title(path), LONG_TEXT + more, '04/03/2026 11:15').replace('</main>', `</main>${FARM}`);

    test('quarantine an article; a clean page lifts it', async () => {
      const [path = ''] = serveList(2);
      site.pages.set(path, dirty(path));
      const id = await added();
      await reader.read(id);
      expect(await article(id, path)).toMatchObject({ status: 'QUARANTINED', reason: 'HIDDEN_LINKS' });
      after(HOUR);
      await reader.read(id);
      expect(await article(id, path)).toMatchObject({ status: 'QUARANTINED', version: 1 });
      site.pages.set(path, articlePage(title(path), LONG_TEXT, '04/03/2026 11:15'));
      after(6 * HOUR);
      expect(await reader.read(id)).toMatchObject({ changedCount: 1 });
      expect(await article(id, path)).toMatchObject({ status: 'ACTIVE', reason: null, version: 2 });
      expect((await diffs(id, path))[0]?.diff['status']).toEqual({ before: 'QUARANTINED', after: 'ACTIVE' });
    });

    test('that are put in later quarantine an article that was shown; what is held back is looked at for as long as it is', async () => {
      const [path = ''] = serveList(2);
      const id = await added();
      await reader.read(id);
      site.pages.set(path, dirty(path));
      after(HOUR);
      await reader.read(id);
      expect(await article(id, path)).toMatchObject({ status: 'QUARANTINED' });
      for (const days of [31, 40, 50, 200]) {
        after(days * DAY);
        await reader.read(id);
        expect(site.asked).toContain(path);
      }
      site.pages.set(path, articlePage(title(path), LONG_TEXT, '04/03/2026 11:15'));
      after(210 * DAY);
      await reader.read(id);
      expect(await article(id, path)).toMatchObject({ status: 'ACTIVE' });
    });

    test.each([
      ['ACTIVE', (path: string) => dirty(path, '\nThêm một câu.')],
      ['QUARANTINED', (path: string) => articlePage(title(path), `${LONG_TEXT}\nThêm một câu.`)],
    ])('what an editor decided (%s) stays, whatever is read', async (status, page) => {
      const [path = ''] = serveList(2);
      site.pages.set(path, dirty(path));
      const id = await added();
      await reader.read(id);
      await decide(id, path, status);
      site.pages.set(path, page(path));
      after(HOUR);
      expect(await reader.read(id)).toMatchObject({ changedCount: 1 });
      expect(await article(id, path)).toMatchObject({ status, version: 2 });
    });
  });

  describe('corrections', () => {
    const correct = async (heading: string, links: (paths: string[]) => string[]) => {
      const paths = serveList(3);
      const path = `${at}/dinh-chinh`;
      const anchors = links(paths).map((href) => `<a href="${href}">bài viết</a>`);
      site.pages.set(
        path,
        articlePage(heading, `${LONG_TEXT}\nBan biên tập xin đính chính ${anchors.join(' và ')} như trên.`),
      );
      site.pages.set(at, listPage([path, ...paths]));
      const id = await added();
      await reader.read(id);
      const [row] = await reader.rows<{ url: string | null }>(
        'select c.url from article a left join article c on c.id = a.correction_of_id where a.source_id = $1 and a.url = $2',
        [id, site.origin + path],
      );
      return { paths, corrected: row?.url ?? null };
    };

    test('name the article they link to', async () => {
      const { paths, corrected } = await correct('Đính chính thông tin trong bài về hội nghị xã', (all) => [
        all[1] ?? '',
        `${at}/`.replace(/.*/, '/'),
      ]);
      expect(corrected).toBe(site.origin + (paths[1] ?? ''));
    });

    test.each([
      ['two links', 'Cải chính thông tin về hội nghị xã', (all: string[]) => all.slice(0, 2)],
      ['a link to a page that is not known', 'Cải chính thông tin về hội nghị', () => [`${at}/khac`]],
      ['no correction', 'Cái chính là làm cho dân hiểu rõ chủ trương', (all: string[]) => all.slice(0, 1)],
    ])('%s: not certain, so none is named', async (_what, heading, links) => {
      expect((await correct(heading, links)).corrected).toBeNull();
    });
  });
});
