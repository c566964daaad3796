import type { SqlEntityManager } from '@mikro-orm/sql';
import { lookUpKeys } from './known.js';

/**
 * Ties corrections ("Đính chính", "Cải chính") to the articles they put right, where that is certain: the title says that
 * it is one, and the only page of the site its text links to is an article of the same source. Doing it again changes
 * nothing; a corrected article that is stored after its correction is found the next time.
 */
export async function linkCorrections(em: SqlEntityManager, sourceId: number): Promise<void> {
  const run = <Row>(sql: string, params: unknown[]): Promise<Row[]> =>
    em.getConnection().execute<Row[]>(sql, params, 'all', em.getTransactionContext());
  const corrections = await run<Correction>(UNTIED, [sourceId]);
  const links = corrections.flatMap(({ id, url, html }) => {
    const [key, ...others] = lookUpKeys(pagesLinked(html, url));
    return key === undefined || others.length > 0 ? [] : [{ id, key }];
  });
  if (links.length > 0) await run(TIE, [JSON.stringify(links), sourceId]);
}

interface Correction {
  readonly id: number;
  readonly url: string;
  readonly html: string;
}

/** How titles of corrections begin. With marks: without them "cái chính là" would be one. */
const TITLE = '^(thông báo |thông tin |tin |lời |nội dung |về việc |)(đính chính|cải chính)([^[:alpha:]]|$)';

const UNTIED =
  `select id, url, body_html as html from article where source_id = ? and correction_of_id is null ` +
  `and body_html is not null and title_lower ~ '${TITLE}' order by id desc limit 200`;

const TIE =
  `update article a set correction_of_id = t.target from (` +
  `select l.id, min(u.article_id) as target from jsonb_to_recordset(?::jsonb) as l(id int, key text) ` +
  `join article_url u on u.url_key = l.key join article o on o.id = u.article_id ` +
  `where o.source_id = ? and o.id <> l.id group by l.id having count(distinct u.article_id) = 1) as t ` +
  `where a.id = t.id and a.correction_of_id is null`;

/** Pages of the article's own host that its sanitised text links to; the front page, itself and files are none. */
function pagesLinked(html: string, own: string): string[] {
  const hrefs = Array.from(html.matchAll(/<a\s[^>]*?href="([^"]+)"/g), ([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );
  const [ownKey] = lookUpKeys([own]);
  return hrefs.filter((href) => {
    const url = URL.parse(href);
    if (!url || hostOf(url.href) !== hostOf(own) || FILE.test(url.pathname)) return false;
    return (url.pathname !== '/' || url.search !== '') && lookUpKeys([href])[0] !== ownKey;
  });
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? '';
}

const FILE = /\.(?:jpe?g|png|gif|webp|pdf|docx?|xlsx?|zip|rar|mp[34])$/i;
