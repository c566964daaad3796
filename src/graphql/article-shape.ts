import { clientError } from './client-error.js';
import { originalSql, visibleSql } from './article-filter.js';
import { highlightsSql } from './highlights.js';
import { connectionSql } from './page.js';
import { jsonList, jsonString, jsonStrings } from './json-text.js';
import {
  column,
  day,
  type FieldSql,
  globalId,
  globalIdSql,
  instant,
  instantSql,
  literal,
  nested,
  type Shape,
  TODAY,
} from './statement.js';
import { hasShownMemberSql } from './story-shape.js';
import { unitRowSql } from './unit-row.js';

/** Articles whose text is no longer given, because the source or an authority withdrew it. */
const WITHHELD = `status in ('WITHDRAWN_BY_SOURCE', 'TAKEN_DOWN')`;

/** The fields of a revision that hold text or images, which a withheld article no longer gives. */
const WITHHELD_FIELDS = ['lead', 'bodyText', 'bodyHtml', 'images'].map(literal).join(', ');

/** The value unless the article is withheld. */
function unlessWithheld(row: string, value: string, otherwise: string): string {
  return `case when ${row}.${WITHHELD} then ${otherwise} else ${value} end`;
}

/** The unit a column of the article points to, as of the article's day. */
function unitOf(columnName: string): FieldSql {
  return (statement, field, row) => {
    const unit = statement.alias('u');
    const asOf = `${row}.day`;
    const value = nested(statement, field, unit, { asOf });
    return `(select ${value} from ${unitRowSql(unit, asOf)} where ${unit}.id = ${row}.${columnName})`;
  };
}

/** The organ a column of the article points to. */
function organOf(columnName: string): FieldSql {
  return (statement, field, row) => {
    const organ = statement.alias('o');
    const value = nested(statement, field, organ, { asOf: `${row}.day` });
    return `(select ${value} from organ ${organ} where ${organ}.id = ${row}.${columnName})`;
  };
}

/** A column that holds a list of strings. */
function strings(columnName: string): FieldSql {
  return (_statement, _field, row) => jsonStrings(`${row}.${columnName}`);
}

const images: FieldSql = (statement, field, row, scope) => {
  const image = statement.alias('i');
  const list = jsonList(
    nested(statement, field, image, scope),
    `article_image ${image} where ${image}.article_id = ${row}.id`,
    `${image}.position`,
  );
  return unlessWithheld(row, list, `'[]'`);
};

const attachments: FieldSql = (statement, field, row, scope) => {
  const file = statement.alias('f');
  const list = jsonList(
    nested(statement, field, file, scope),
    `article_attachment ${file} where ${file}.article_id = ${row}.id`,
    `${file}.position`,
  );
  return unlessWithheld(row, list, `'[]'`);
};

const problems: FieldSql = (statement, field, row, scope) => {
  const problem = statement.alias('p');
  return jsonList(
    nested(statement, field, problem, scope),
    `jsonb_array_elements(${row}.problems) with ordinality as ${problem}(value, n)`,
    `${problem}.n`,
  );
};

const revisions: FieldSql = (statement, field, row, scope) =>
  connectionSql(statement, field, {
    type: 'ArticleRevision',
    rowPrefix: 'r',
    from: (revision) => `article_revision ${revision}`,
    where: (revision) => [`${revision}.article_id = ${row}.id`],
    sort: {
      name: 'SEEN_AT DESC',
      keys: [{ sql: (revision) => `${revision}.id`, sqlType: 'int', descending: true }],
    },
    scope,
  });

const LONGEST_SNIPPET = 2000;
const USUAL_SNIPPET = 200;

/** The first words of lead or body, cut between words; the ellipsis counts. */
const snippet: FieldSql = (statement, field, row) => {
  const asked = Number(field.args['length'] ?? USUAL_SNIPPET);
  if (asked < 1 || asked > LONGEST_SNIPPET) {
    const argument = `${field.key}.length`;
    const message = `\`${argument}\` must be from 1 to ${LONGEST_SNIPPET}, got ${asked}.`;
    throw clientError('BAD_USER_INPUT', message, argument);
  }
  const length = statement.param(asked, 'int');
  const text = `regexp_replace(left(coalesce(${row}.body_text, ${row}.lead, ''), 4000), '\\s+', ' ', 'g')`;
  const cut = `regexp_replace(left(${text}, ${length}), '(\\s+\\S*|\\S)$', '') || '…'`;
  return unlessWithheld(
    row,
    `case when char_length(${text}) <= ${length} then ${text} else ${cut} end`,
    `''`,
  );
};

/** How an article is read. */
export const articleShape: Shape = {
  type: 'Article',
  fields: {
    id: globalId('Article', 'id'),
    title: column('title'),
    lead: (_statement, _field, row) => unlessWithheld(row, `${row}.lead`, 'null'),
    url: column('url'),
    alternateUrls: (statement, _field, row) => {
      const known = statement.alias('k');
      return jsonList(
        jsonString(`${known}.url`),
        `article_url ${known} where ${known}.article_id = ${row}.id and ${known}.url <> ${row}.url`,
        `${known}.url`,
      );
    },
    publishedAt: instant('published_at'),
    publishedAtInfo: (statement, field, row, scope) => nested(statement, field, row, scope),
    modifiedAt: instant('modified_at'),
    firstSeenAt: instant('first_seen_at'),
    eventDate: day('event_date'),
    source: (statement, field, row, scope) => {
      const source = statement.alias('s');
      return `(select ${nested(statement, field, source, scope)} from source ${source} where ${source}.id = ${row}.source_id)`;
    },
    publisherUnit: unitOf('publisher_unit_id'),
    byline: (statement, field, row, scope) => nested(statement, field, row, scope),
    authorUnit: organOf('author_organ_id'),
    category: column('category'),
    contentType: column('content_type'),
    bodyHtml: (_statement, _field, row) => unlessWithheld(row, `${row}.body_html`, 'null'),
    bodyText: (_statement, _field, row) => unlessWithheld(row, `${row}.body_text`, 'null'),
    wordCount: column('word_count'),
    language: column('language'),
    images,
    attachments,
    documentNumbers: strings('document_numbers'),
    snippet,
    highlights: (statement, field, row, { search }) => highlightsSql(statement, field, row, search),
    mentionedUnits: (statement, field, row) => {
      const [mention, unit, asOf] = [statement.alias('m'), statement.alias('u'), `${row}.day`];
      return jsonList(
        nested(statement, field, unit, { asOf }),
        `article_mentioned_unit ${mention}, ${unitRowSql(unit, asOf)} ` +
          `where ${mention}.article_id = ${row}.id and ${unit}.id = ${mention}.unit_id`,
        `${mention}.position`,
      );
    },
    cluster: (statement, field, row) => {
      const [member, story] = [statement.alias('t'), statement.alias('c')];
      const value = nested(statement, field, story, { asOf: TODAY });
      return (
        `(select ${value} from article_story ${member} join story_cluster ${story} on ${story}.id = ${member}.cluster_id ` +
        `where ${member}.article_id = ${row}.id and ${hasShownMemberSql(story)})`
      );
    },
    isOriginal: (_statement, _field, row) => originalSql(row),
    tags: (statement, _field, row) => {
      const tag = statement.alias('t');
      return jsonList(
        jsonString(`${tag}.tag`),
        `article_tag ${tag} where ${tag}.article_id = ${row}.id`,
        `${tag}.tag collate "C"`,
      );
    },
    edits: (statement, field, row, scope) => {
      const edit = statement.alias('e');
      return jsonList(
        nested(statement, field, edit, scope),
        `article_edit ${edit} where ${edit}.article_id = ${row}.id and (${edit}.field <> 'captions' or not ${row}.${WITHHELD})`,
        `${edit}.field`,
      );
    },
    status: column('status'),
    revisions,
    statusReason: column('status_reason'),
    statusAt: instant('status_at'),
    rights: column('rights'),
    embargoUntil: instant('embargo_until'),
    isEmbargoed: column('is_embargoed'),
    correctionOf: (statement, field, row, scope) => {
      const article = statement.alias('a');
      return (
        `(select ${nested(statement, field, article, scope)} from article ${article} ` +
        `where ${article}.id = ${row}.correction_of_id and ${visibleSql(statement.viewer, article)})`
      );
    },
    problems,
    citation: (statement, field, row, scope) => nested(statement, field, row, scope),
    version: column('version'),
  },
};

/**
 * A time of day with its zone behind it: `07:12:00Z`, `07:12 +0700`, `14:12 (GMT+7)`, `07:12:00 EST`. Without a time of
 * day nothing is a zone: the `-2016` of `01-09-2016` is a year. `08:15-02/03/2026` has none
 * either: what follows is a day.
 */
const NAMED_ZONE =
  '\\d[:hg]\\d\\d(:\\d\\d([.,]\\d+)?)?\\s*(am|pm|sa|ch)?[\\s,]*\\(?\\s*' +
  '(z|((gmt|utc|ut|ict|[ecmp][sd]t)\\s*([+-]\\s*\\d{1,2}(:?\\d\\d)?)?)|([+-]\\d{1,2}(:?\\d\\d)?))\\s*\\)?(?![\\w/-])(?!\\.\\d)';

/** The publication date with where it stood; read from the article's own row. */
export const dateInfoShape: Shape = {
  type: 'DateInfo',
  fields: {
    value: instant('published_at'),
    precision: column('published_precision'),
    basis: column('published_basis'),
    raw: column('published_raw'),
    assumedZone: (_statement, _field, row) =>
      `case when ${row}.published_raw !~* '${NAMED_ZONE}' then 'Asia/Ho_Chi_Minh' end`,
  },
};

/** The byline, read from the article's own row. */
export const bylineShape: Shape = {
  type: 'Byline',
  fields: {
    raw: column('byline_raw'),
    persons: strings('byline_persons'),
    organ: organOf('byline_organ_id'),
    candidates: (statement, field, row) => {
      const [id, unit, asOf] = [statement.alias('c'), statement.alias('u'), `${row}.day`];
      return jsonList(
        nested(statement, field, unit, { asOf }),
        `jsonb_array_elements_text(${row}.byline_candidates) with ordinality as ${id}(unit_id, n), ` +
          `${unitRowSql(unit, asOf)} where ${unit}.id = ${id}.unit_id`,
        `${id}.n`,
      );
    },
    basis: column('byline_basis'),
    confidence: column('byline_confidence'),
    republishedFrom: column('republished_from'),
  },
};

/** What a reader of the article must be told when it is quoted (decree 147/2024/NĐ-CP). */
export const citationShape: Shape = {
  type: 'Citation',
  fields: {
    publisher: (_statement, _field, row) =>
      `coalesce((select o.name from organ o join source_owner w on w.organ_id = o.id where w.source_id = ${row}.source_id ` +
      `and coalesce(w.valid_from, '-infinity') <= ${row}.day and ${row}.day < coalesce(w.valid_to, 'infinity') ` +
      `order by w.valid_from desc nulls last, w.id limit 1), (select s.name from source s where s.id = ${row}.source_id))`,
    title: column('title'),
    publishedAt: instant('published_at'),
    url: column('url'),
    retrievedAt: instant('retrieved_at'),
    contentHash: column('content_hash'),
  },
};

/** An odd thing about an article; rows of a JSON array. */
export const problemShape: Shape = {
  type: 'ArticleProblem',
  fields: {
    code: (_statement, _field, row) => `${row}.value->>'code'`,
    detail: (_statement, _field, row) => `${row}.value->>'detail'`,
  },
};

export const imageShape: Shape = {
  type: 'ArticleImage',
  fields: {
    url: column('url'),
    caption: column('caption'),
    credit: column('credit'),
    alt: column('alt'),
    position: column('position'),
    isCover: column('is_cover'),
    width: column('width'),
    height: column('height'),
    pairing: column('pairing'),
  },
};

export const attachmentShape: Shape = {
  type: 'Attachment',
  fields: { position: column('position'), url: column('url'), type: column('type'), name: column('name') },
};

export const revisionShape: Shape = {
  type: 'ArticleRevision',
  fields: {
    id: (_statement, _field, row) => globalIdSql('ArticleRevision', `${row}.id`),
    seenAt: (_statement, _field, row) => instantSql(`${row}.seen_at`),
    changes: (statement, field, row, scope) => {
      const change = statement.alias('d');
      return jsonList(
        nested(statement, field, change, scope),
        `jsonb_each(${row}.diff) as ${change}(field, value) where ${change}.field not in (${WITHHELD_FIELDS}) or not exists ` +
          `(select 1 from article a where a.id = ${row}.article_id and a.${WITHHELD})`,
        `${change}.field`,
      );
    },
  },
};

export const fieldChangeShape: Shape = {
  type: 'FieldChange',
  fields: {
    field: (_statement, _field, row) => `${row}.field`,
    before: (_statement, _field, row) => `${row}.value->'before'`,
    after: (_statement, _field, row) => `${row}.value->'after'`,
  },
};

export const editShape: Shape = {
  type: 'ArticleEdit',
  fields: {
    field: column('field'),
    sourceValue: column('source_value'),
    value: column('value'),
    at: instant('at'),
  },
};
