/**
 * One article of the archive, as it would come out of a page: what `storeArticles` takes. All follows from the seed,
 * the number of the article and the number of all.
 */
import { copiesOf } from './copies.mjs';
import { calendarOf } from './calendar.mjs';
import { diceOf, indexIn, sumsOf } from './dice.mjs';
import { lookUpKeys } from './product.mjs';
import { lowerFirst, SHARES } from './sources.mjs';
import { personName, vocabularyOf } from './vocabulary.mjs';

/** What all articles share. `sources` are those of `planSources`, in that order. */
export function createWorld({ count, seed, until, gazetteer, sources, origins = copiesOf(count, seed) }) {
  const levels = Map.groupBy(sources.keys(), (index) => sources[index].level);
  const drawers = new Map(
    [...levels].map(([level, indexes]) => [
      level,
      { indexes, sums: sumsOf(indexes.map((index) => sources[index].weight)) },
    ]),
  );
  return {
    count,
    seed,
    gazetteer,
    sources,
    origins,
    drawers,
    calendar: calendarOf(count, until),
    vocabulary: vocabularyOf(gazetteer.units.flatMap((unit) => unit.versions.map(({ name }) => name))),
  };
}

/** The article: its source's index, when it was first read, and what was read of it. */
export function articleOf(number, world) {
  const origin = world.origins[number];
  return origin < 0 ? tell(number, world) : copy(number, tell(origin, world), world);
}

const KINDS = [
  'NEWS',
  'NEWS',
  'NEWS',
  'NEWS',
  'NEWS',
  'NEWS',
  'NEWS',
  'NEWS',
  'ANNOUNCEMENT',
  'DOCUMENT',
  'PRAISE',
  'SCHEDULE',
];
const CATEGORIES =
  'Tin tức - Sự kiện,Tin trong xã,Tin hoạt động,Kinh tế,Văn hóa - Xã hội,Xây dựng Đảng,Nông thôn mới,An ninh - Quốc phòng,Thông báo,Văn bản,Chuyển đổi số,TIN TỨC,Tin tổng hợp,Giáo dục,Y tế,Tuyên truyền'.split(
    ',',
  );
const CATEGORY_SUMS = sumsOf(CATEGORIES.map((_, at) => 1 / (at + 2)));
const IMAGES = [0, 0, 1, 1, 1, 1, 2, 2, 3, 4];

function tell(number, world) {
  const dice = diceOf(world.seed, number);
  const moment = world.calendar.momentOf(number);
  const index = drawSource(dice, moment.day, world);
  const place = placeName(world.sources[index], moment.day, world);
  const write = writerOf(dice, world);
  const contentType = dice.pick(KINDS);
  const event = new Date(moment.at - dice.int(0, 2) * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10);
  const [, month, day] = event.split('-');
  const title = `${dice.chance(0.6) ? `${capital(place)}: ` : ''}${capital(write.words(3, 6))}${dice.chance(0.3) ? ` năm ${event.slice(0, 4)}` : ''}`;
  const lead = `${dice.pick(['Sáng', 'Chiều', 'Ngày', 'Sáng ngày'])} ${day}/${month}, tại ${place}, ${write.words(8, 14)}.`;
  const paragraphs = [lead, ...Array.from({ length: dice.int(2, 6) }, () => write.paragraph(place))];
  const key = `${index}-${number}`;
  const url = `${world.sources[index].source.homepageUrl}tin-tuc/${slugOf(title)}-${key}.html`;
  const person = personName(dice);
  const byline = dice.next();
  const images = Array.from({ length: dice.pick(IMAGES) }, (_, at) =>
    imageOf(`${url.slice(0, url.indexOf('/tin-tuc'))}/anh/${key}-${at}.jpg`, at, dice, write),
  );
  const published = publishedAt(moment, dice);
  const foreign = dice.chance(0.02) ? 'Báo Nhân Dân' : null;
  return {
    index,
    seenAt: new Date(moment.at + 1_200_000 + (number % 1000)),
    moment,
    incoming: {
      sourceKey: lookUpKeys([url])[0],
      urls: [url],
      read: {
        family: world.sources[index].source.family,
        url,
        title,
        lead: dice.chance(0.7) ? lead : null,
        publishedAt: published,
        modifiedAt: null,
        eventDate: contentType === 'NEWS' ? event : null,
        byline: {
          raw: byline < 0.6 ? person : null,
          persons: byline < 0.6 ? [person] : [],
          organ: null,
          republishedFrom: foreign,
        },
        authorUnit: byline > 0.8 ? ownOrgan(world.sources[index].source.owners, moment.day) : null,
        bylineBasis: 'BYLINE',
        category: dice.chance(0.92) ? CATEGORIES[indexIn(CATEGORY_SUMS, dice.next())] : null,
        contentType,
        images,
        attachments:
          contentType === 'DOCUMENT'
            ? [{ url: `${url.slice(0, -5)}.pdf`, type: 'pdf', name: `Văn bản ${number % 500}` }]
            : [],
        documentNumbers: contentType === 'DOCUMENT' ? [`${number % 900}/KH-UBND`] : [],
        bodyText: paragraphs.join('\n\n'),
        bodyHtml: paragraphs.map((text) => `<p>${text}</p>`).join(''),
        status: number % 997 === 3 ? 'QUARANTINED' : 'ACTIVE',
        problems: [
          ...(published === null ? [{ code: 'NO_DATE' }] : []),
          ...(images.length === 0 ? [{ code: 'NO_IMAGE' }] : []),
          ...(images.some(({ caption }) => caption === null) ? [{ code: 'MISSING_CAPTION' }] : []),
        ],
      },
    },
  };
}

/** The same text on another site of the level, often without its end, sometimes with a word of whose it is. */
function copy(number, from, world) {
  const dice = diceOf(world.seed ^ 0xc0b1, number);
  const moment = world.calendar.momentOf(number);
  const index = drawSource(dice, moment.day, world);
  const { read } = from.incoming;
  const key = `${index}-${number}`;
  const url = `${world.sources[index].source.homepageUrl}tin-tuc/${slugOf(read.title)}-${key}.html`;
  const all = read.bodyText.split('\n\n');
  const paragraphs = all.length > 4 && dice.chance(0.4) ? all.slice(0, -1) : all;
  const named = dice.chance(0.5) ? world.sources[from.index].source.name : null;
  return {
    index,
    seenAt: new Date(moment.at + 1_200_000 + (number % 1000)),
    moment,
    incoming: {
      sourceKey: lookUpKeys([url])[0],
      urls: [url],
      read: {
        ...read,
        family: world.sources[index].source.family,
        url,
        publishedAt: publishedAt(moment, dice),
        byline: { raw: null, persons: [], organ: null, republishedFrom: named },
        authorUnit: null,
        category: CATEGORIES[indexIn(CATEGORY_SUMS, dice.next())],
        bodyText: paragraphs.join('\n\n'),
        bodyHtml: paragraphs.map((text) => `<p>${text}</p>`).join(''),
        status: 'ACTIVE',
      },
    },
  };
}

/** What the source made of the article later, where it did: its title got an end. One in 33. */
export function correctionOf(number, article) {
  if (number % 33 !== 7) return null;
  const { read } = article.incoming;
  const incoming = { ...article.incoming, read: { ...read, title: `${read.title} (cập nhật)` } };
  return { ...article, incoming, seenAt: new Date(article.seenAt.getTime() + 7_200_000) };
}

function drawSource(dice, day, { drawers, sources }) {
  const { shares } = SHARES.find(({ until }) => until === null || day < until);
  for (let tries = 0; ; tries += 1) {
    let share = dice.next();
    const [level] = Object.entries(shares).find(([, each]) => (share -= each) < 0) ?? ['province'];
    const { indexes, sums } = drawers.get(level);
    const index = indexes[indexIn(sums, dice.next())];
    if (tries > 30 || ownerOn(sources[index].source.owners, day)) return index;
  }
}

function ownerOn(owners, day) {
  return owners.find(
    ({ validFrom, validTo }) => (validFrom ?? '') <= day && (validTo === null || day < validTo),
  );
}

/** The organ that owns the site, as a byline names it. */
function ownOrgan(owners, day) {
  const owner = ownerOn(owners, day);
  return owner
    ? { kind: owner.kind, name: owner.name, unitId: owner.unitId, confidence: 'EXACT', candidates: [] }
    : null;
}

function placeName({ source }, day, { gazetteer }) {
  const owner = ownerOn(source.owners, day) ?? source.owners.at(-1);
  const version = gazetteer.versionAt(owner.unitId, day) ?? gazetteer.unit(owner.unitId).versions.at(-1);
  return lowerFirst(version.fullName);
}

/** One article has no date, one in seven only a day. */
function publishedAt({ day, midnight, at }, dice) {
  const kind = dice.next();
  if (kind < 0.003) return null;
  if (kind < 0.15)
    return {
      value: new Date(midnight).toISOString(),
      precision: 'DAY',
      basis: 'PAGE',
      raw: day.split('-').reverse().join('/'),
    };
  const clock = new Date(at + 7 * 3_600_000).toISOString().slice(11, 16);
  return {
    value: new Date(at).toISOString(),
    precision: 'MINUTE',
    basis: 'PAGE',
    raw: `${day.split('-').reverse().join('/')} ${clock}`,
  };
}

function imageOf(url, at, dice, write) {
  const caption = dice.chance(0.75) ? `${capital(write.words(3, 7))}` : null;
  return {
    url,
    caption,
    credit: caption !== null && dice.chance(0.3) ? personName(dice) : null,
    alt: null,
    isCover: at === 0 && dice.chance(0.3),
    width: null,
    height: null,
    pairing: caption === null ? 'NONE' : 'FIGCAPTION',
  };
}

/** Words by Zipf, a third of them from the few that this article is about. */
function writerOf(dice, { vocabulary }) {
  const draw = () => vocabulary.word(vocabulary.rank(dice.next()));
  const topic = Array.from({ length: 12 }, draw);
  const word = () => (dice.chance(0.35) ? dice.pick(topic) : draw());
  const words = (low, high) => Array.from({ length: dice.int(low, high) }, word).join(' ');
  const sentence = (place) => {
    const kind = dice.next();
    const start = kind < 0.06 ? `Đồng chí ${personName(dice)} ` : kind < 0.12 ? `Trên địa bàn ${place} ` : '';
    const figure = dice.chance(0.3) ? ` ${dice.int(2, 980)} ${word()}` : '';
    return `${capital(`${start}${words(5, 11)}${figure}${dice.chance(0.5) ? `, ${words(2, 6)}` : ''}`)}.`;
  };
  return {
    words,
    paragraph: (place) => Array.from({ length: dice.int(2, 5) }, () => sentence(place)).join(' '),
  };
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function slugOf(text) {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '');
}
