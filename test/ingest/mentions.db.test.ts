import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { incomingOf, storeTestArticle, storeTestArticles } from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';

describe.each(TEST_DATABASES)('mentioned units on %s', (_name, open) => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await open();
  });
  afterAll(() => db.drop());

  const mentions = (articleId: number | undefined) =>
    db.database.read(
      'select unit_id as unit, district_id as district, province_id as province from article_mentioned_unit where article_id = $1 order by position',
      [articleId],
    );

  test('are stored with district and province of the day, and anew when the article changes', async () => {
    const article = {
      source: 'locHa',
      title: 'Xã Thạch Kim làm đường',
      publishedAt: '2016-09-01T07:12:00.000Z',
      read: { lead: null, bodyText: 'Sáng 31/8, huyện Lộc Hà kiểm tra.\n\nXã Hộ Độ cũng vậy.' },
    } as const;
    const { sources, articles } = await storeTestArticles(db.database, [article]);
    const huyen = {
      unit: 'ht-huyen-loc-ha-448',
      district: 'ht-huyen-loc-ha-448',
      province: 'ht-province-42',
    };
    expect(await mentions(articles[0])).toEqual([{ ...huyen, unit: 'ht-xa-thach-kim-18580' }, huyen]);
    const changed = incomingOf({ ...article, title: 'Làm đường ở vùng biển' }, 0);
    await storeTestArticle(db.database, sources.locHa, changed);
    expect(await mentions(articles[0])).toEqual([huyen]);
  });
});
