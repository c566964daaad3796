/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which articles. All that is given must hold; null and empty values are refused. */
export type ArticleFilter = {
  /** All of these hold. */
  and?: Array<ArticleFilter> | null | undefined;
  /** One of the persons of its byline; `ne` and `notIn`: none of them. */
  author?: TextFilter | null | undefined;
  /** Unit of the organ that wrote it. */
  authorUnit?: UnitMatch | null | undefined;
  /** The source's own word for the section. */
  category?: StringFilter | null | undefined;
  /** The story it tells; an article of no cluster is different from any. */
  cluster?: IdFilter | null | undefined;
  /** In which collection it is; not within the filter of a collection. */
  collection?: IdFilter | null | undefined;
  /** What kind of text it is. */
  contentType?: ContentTypeFilter | null | undefined;
  /** One of the document numbers it names; `ne` and `notIn`: none of them. */
  documentNumber?: StringFilter | null | undefined;
  /** When it was first read here. */
  firstSeenAt?: DateTimeFilter | null | undefined;
  /** Whether one of its images has a caption. */
  hasCaptions?: boolean | null | undefined;
  /** Whether it has an image. */
  hasImages?: boolean | null | undefined;
  /** One of the units that title and lead name; all that is given must hold for the same one. */
  mentionedUnit?: UnitMatch | null | undefined;
  /** Whatever this does not find, also where nothing is known. */
  not?: ArticleFilter | null | undefined;
  /** At least one of these holds. */
  or?: Array<ArticleFilter> | null | undefined;
  /** Whether it is nobody's copy: `isOriginal`. */
  original?: boolean | null | undefined;
  /** What is odd about it. */
  problem?: ArticleProblemFilter | null | undefined;
  /** When it was published. */
  publishedAt?: DateTimeFilter | null | undefined;
  /** Unit of the owner of the source on the day of publication. */
  publisherUnit?: UnitMatch | null | undefined;
  /** Where it was read. */
  source?: IdFilter | null | undefined;
  /** Whether it is shown. Only editors may ask; where a filter speaks of it, what is not shown is found too. Not within the filter of a collection. */
  status?: ArticleStatusFilter | null | undefined;
  /** One of the tags that editors gave it; `ne` and `notIn`: none of them. */
  tag?: StringFilter | null | undefined;
  /** Its title. */
  title?: TextFilter | null | undefined;
};

/** One sort of articles; ties are broken by id. */
export type ArticleOrder = {
  /** Which way; when nothing is said, titles from A, the newest and what fits best first. */
  direction?: OrderDirection | null | undefined;
  /** What to sort by. */
  field: ArticleOrderField;
};

/** What articles are sorted by. */
export type ArticleOrderField =
  /** When it was first read here. */
  | 'FIRST_SEEN_AT'
  /** Publication; undated articles come last in both directions. */
  | 'PUBLISHED_AT'
  /** How well it fits the search, which must be given, title and lead first. Ranks the newest 500 that are found. */
  | 'RELEVANCE'
  /** Title in Vietnamese alphabetical order. */
  | 'TITLE';

/** What can be odd about an article that is kept all the same. */
export type ArticleProblemCode =
  /** The date could be read in more than one way: beside AM/PM it was read month first, else it was left out. */
  | 'AMBIGUOUS_DATE'
  /** An image has no usable address. */
  | 'BROKEN_IMAGE'
  /** An entry has no usable link. */
  | 'BROKEN_LINK'
  /** Page and metadata name different days; the page won. */
  | 'DATE_CONFLICT'
  /** The declared character set does not fit the bytes. */
  | 'ENCODING_DOUBT'
  /** The date lies in the future and was left out. */
  | 'FUTURE_DATE'
  /** The page carries hidden links to other sites. */
  | 'HIDDEN_LINKS'
  /** The date does not exist and was left out. */
  | 'IMPOSSIBLE_DATE'
  /** The feed is not well-formed and was mended. */
  | 'MALFORMED_FEED'
  /** An image has no caption. */
  | 'MISSING_CAPTION'
  /** No title was found. */
  | 'MISSING_TITLE'
  /** No body text was found. */
  | 'NO_BODY'
  /** No date of publication was found. */
  | 'NO_DATE'
  /** The article has no image. */
  | 'NO_IMAGE'
  /** A rule of the source found nothing on the page, and the family read the part. */
  | 'RULE_FOUND_NOTHING'
  /** Local time was stamped as GMT and was put right by seven hours. */
  | 'SHIFTED_CLOCK'
  /** The body has fewer than 80 words. */
  | 'SHORT_BODY'
  /** The feed breaks off; the entries before the break were kept. */
  | 'TRUNCATED_FEED'
  /** The byline names an organ that could not be tied to one unit. */
  | 'UNRESOLVED_BYLINE';

/** What is odd about it: one of its problems is, or none of them is. */
export type ArticleProblemFilter = {
  /** It has this problem. */
  eq?: ArticleProblemCode | null | undefined;
  /** It has one of these. */
  in?: Array<ArticleProblemCode> | null | undefined;
  /** It does not have this problem. */
  ne?: ArticleProblemCode | null | undefined;
  /** It has none of these. */
  notIn?: Array<ArticleProblemCode> | null | undefined;
};

/** Whether an article is shown. Lists show ACTIVE and CORRECTED. */
export type ArticleStatus =
  /** Shown. */
  | 'ACTIVE'
  /** Shown; the source corrected it. */
  | 'CORRECTED'
  /** Held back for an editor, e.g. for hidden links. */
  | 'QUARANTINED'
  /** Removed on demand; its text is no longer given. */
  | 'TAKEN_DOWN'
  /** The source removed it; its text is no longer given. */
  | 'WITHDRAWN_BY_SOURCE';

/** Comparisons of statuses; only editors may ask them. */
export type ArticleStatusFilter = {
  /** Equal to. */
  eq?: ArticleStatus | null | undefined;
  /** One of. */
  in?: Array<ArticleStatus> | null | undefined;
  /** Not equal to. */
  ne?: ArticleStatus | null | undefined;
  /** None of. */
  notIn?: Array<ArticleStatus> | null | undefined;
};

/** What names the author-unit. */
export type BylineBasis =
  /** The byline of the page. */
  | 'BYLINE'
  /** The author of the feed entry. */
  | 'FEED'
  /** An editor. */
  | 'MANUAL'
  /** The metadata of the page. */
  | 'META'
  /** The owner of the source on that day, for want of a byline. */
  | 'SOURCE';

/** How sure the tie between a byline and a unit is. */
export type Confidence =
  /** Organ, level and name name one unit of that day. */
  | 'EXACT'
  /** Several units fit; they are listed, none is chosen. */
  | 'GUESS'
  /** One unit fits, though not every word names it. */
  | 'LIKELY'
  /** No unit could be named. */
  | 'NONE';

/** What kind of text an article is. */
export type ContentType =
  /** Thông báo. */
  | 'ANNOUNCEMENT'
  /** Văn bản: quyết định, kế hoạch, công văn. */
  | 'DOCUMENT'
  /** Tin, bài. */
  | 'NEWS'
  /** Tin buồn. */
  | 'OBITUARY'
  /** Anything else. */
  | 'OTHER'
  /** Khen thưởng, gương người tốt. */
  | 'PRAISE'
  /** Tuyển dụng. */
  | 'RECRUITMENT'
  /** Lịch công tác, lịch tiếp công dân. */
  | 'SCHEDULE'
  /** Mời thầu, đấu giá. */
  | 'TENDER';

/** Comparisons of content types. */
export type ContentTypeFilter = {
  /** Equal to. */
  eq?: ContentType | null | undefined;
  /** One of. */
  in?: Array<ContentType> | null | undefined;
  /** Not equal to. */
  ne?: ContentType | null | undefined;
  /** None of. */
  notIn?: Array<ContentType> | null | undefined;
};

/** Where a date stood. */
export type DateBasis =
  /** In the feed. */
  | 'FEED'
  /** Set by an editor. */
  | 'MANUAL'
  /** In the metadata of the page. */
  | 'META'
  /** Printed on the page. */
  | 'PAGE'
  /** In the address. */
  | 'URL';

/** How exact a date is. */
export type DatePrecision =
  /** The day only; the instant is its Vietnamese midnight. */
  | 'DAY'
  /** To the minute or better. */
  | 'MINUTE'
  /** The month only; the instant is its first Vietnamese midnight. */
  | 'MONTH';

/** Comparisons of instants; half-open ranges with `gte` and `lt`. */
export type DateTimeFilter = {
  /** At this instant. */
  eq?: string | null | undefined;
  /** After. */
  gt?: string | null | undefined;
  /** At or after. */
  gte?: string | null | undefined;
  /** true: not known; false: known. */
  isNull?: boolean | null | undefined;
  /** Within this ISO 8601 duration back from now: `P7D`, `PT12H`. */
  last?: string | null | undefined;
  /** Before. */
  lt?: string | null | undefined;
  /** At or before. */
  lte?: string | null | undefined;
};

/** What articles are counted by. Days are those of publication in Việt Nam (Asia/Ho_Chi_Minh). */
export type FacetDimension =
  /** Unit of the organ that wrote it; key: its id. */
  | 'AUTHOR_UNIT'
  /** The section, whatever its capitals; key: in lower case. */
  | 'CATEGORY'
  /** What kind of text it is; key: the enum value. */
  | 'CONTENT_TYPE'
  /** Day; key: the day. A date known to the month only is missing here. */
  | 'DAY'
  /** Whether it has an image; key: true or false. */
  | 'HAS_IMAGES'
  /** Month; key: its first day. */
  | 'MONTH'
  /** Whether it is nobody's copy; key: true or false. */
  | 'ORIGINAL'
  /** Unit of the owner of the source on the day; key: its id. */
  | 'PUBLISHER_UNIT'
  /** Where it was read; key: its id. */
  | 'SOURCE'
  /** ISO week; key: its Monday. A date known to the month only is missing here. */
  | 'WEEK'
  /** Year; key: its first day. */
  | 'YEAR';

/** How a source fares. */
export type HealthState =
  /** The address is refused or the site forbids reading. */
  | 'BLOCKED'
  /** Reading fails. */
  | 'BROKEN'
  /** It is read, but its pages no longer fill the fields they used to. */
  | 'DRIFTED'
  /** The last read worked, or none was due yet. */
  | 'OK'
  /** It is read, but nothing new came for longer than its own rhythm. */
  | 'STALE';

/** Comparisons of health states. */
export type HealthStateFilter = {
  /** Equal to. */
  eq?: HealthState | null | undefined;
  /** One of. */
  in?: Array<HealthState> | null | undefined;
  /** Not equal to. */
  ne?: HealthState | null | undefined;
  /** None of. */
  notIn?: Array<HealthState> | null | undefined;
};

/** Comparisons of ids. */
export type IdFilter = {
  /** Equal to. */
  eq?: string | number | null | undefined;
  /** One of, at most 100. */
  in?: Array<string | number> | null | undefined;
  /** Not equal to. */
  ne?: string | number | null | undefined;
  /** None of, at most 100. */
  notIn?: Array<string | number> | null | undefined;
};

/** Whether `within` follows its territory through time: by succession of communes, never by name, each unit only on the days it had some of that territory. */
export type Lineage =
  /** Both ways. */
  | 'BOTH'
  /** The unit itself and what lies in it. */
  | 'EXACT'
  /** And what its territory was before. */
  | 'PREDECESSORS'
  /** And what became of its territory. */
  | 'SUCCESSORS';

/** How Vietnamese marks are taken. */
export type MarksMode =
  /** Typed with marks means marks, typed without means without; each phrase by itself. */
  | 'AUTO'
  /** Marks count, and so does their absence. */
  | 'EXACT'
  /** Marks never count. */
  | 'FOLDED';

/** Which way a sort runs. */
export type OrderDirection =
  /** Smallest, oldest, A first. */
  | 'ASC'
  /** Largest, newest, Y first. */
  | 'DESC';

/** What kind of body writes or owns. */
export type OrganKind =
  /** Sở, phòng, trung tâm of the state. */
  | 'DEPARTMENT'
  /** Mặt trận Tổ quốc. */
  | 'FRONT'
  /** Hospitals, health centres and stations. */
  | 'HEALTH'
  /** Unions and associations: Hội, Đoàn, Liên đoàn Lao động. */
  | 'MASS_ORGANIZATION'
  /** Newspapers, broadcasters, culture and media centres, editorial desks. */
  | 'MEDIA'
  /** Ban chỉ huy quân sự, Bộ đội Biên phòng. */
  | 'MILITARY'
  /** Any other body. */
  | 'OTHER'
  /** Party boards and offices: Ban Tổ chức, Ban Tuyên giáo, Văn phòng cấp ủy. */
  | 'PARTY_BODY'
  /** Tỉnh ủy, Huyện ủy, Thị ủy, Thành ủy, Đảng ủy. */
  | 'PARTY_COMMITTEE'
  /** Ủy ban nhân dân. */
  | 'PEOPLES_COMMITTEE'
  /** Hội đồng nhân dân. */
  | 'PEOPLES_COUNCIL'
  /** Công an. */
  | 'POLICE'
  /** Schools. */
  | 'SCHOOL';

/** How a caption was tied to its image. */
export type Pairing =
  /** The alternative text, for want of anything better. */
  | 'ALT'
  /** The portal's own caption field. */
  | 'FIELD'
  /** A figure with its caption. */
  | 'FIGCAPTION'
  /** There is no caption. */
  | 'NONE'
  /** Text in the block of the image. */
  | 'SAME_BLOCK'
  /** The block after the image. */
  | 'SIBLING'
  /** A table with an image row and a text row. */
  | 'TABLE';

/** On what ground the text may be shown. */
export type Rights =
  /** A legal or administrative document, outside copyright (IP Law, art. 15). */
  | 'GOV_DOCUMENT'
  /** News of the day as mere information (IP Law, art. 15). */
  | 'NEWS_FACT'
  /** Under a written agreement with the press organ. */
  | 'PRESS_AGREEMENT'
  /** Not settled. */
  | 'UNKNOWN';

/** What somebody may do, each with all that those before it may. */
export type Role =
  /** Also manages accounts, keys and everything else. */
  | 'ADMINISTRATOR'
  /** Also changes sources, articles and collections of the units served. */
  | 'EDITOR'
  /** Reads. */
  | 'VIEWER';

/** Where a search looks. */
export type SearchField =
  /** Lead and body as a reader reads them. */
  | 'BODY'
  /** The captions of its images. */
  | 'CAPTION'
  /** The lead, where the page sets one apart. */
  | 'LEAD'
  /** The title. */
  | 'TITLE';

/** What is searched. Neighbouring words belong together; `"…"` exactly so; `-` leaves out what follows it; `OR` gives a choice; a comma parts. UBND and Ủy ban nhân dân, hoà and hòa, kỹ and kĩ are one. Old names of units find the news of their successors too. */
export type SearchInput = {
  /** Where to look; everywhere when nothing is said. */
  fields?: Array<SearchField> | null | undefined;
  /** How marks are taken. */
  marks?: MarksMode | null | undefined;
  /** What was typed, at most 300 characters. */
  query: string;
};

/** Which sources. All that is given must hold; null and empty values are refused. */
export type SourceFilter = {
  /** All of these hold. */
  and?: Array<SourceFilter> | null | undefined;
  /** How it fares. */
  health?: HealthStateFilter | null | undefined;
  /** The source itself. */
  id?: IdFilter | null | undefined;
  /** How its list is read. */
  kind?: SourceKindFilter | null | undefined;
  /** Whether it is read. */
  lifecycle?: SourceLifecycleFilter | null | undefined;
  /** Its name. */
  name?: TextFilter | null | undefined;
  /** Whatever this does not find, also where nothing is known. */
  not?: SourceFilter | null | undefined;
  /** At least one of these holds. */
  or?: Array<SourceFilter> | null | undefined;
  /** GSO code of the province whose unit names resolve first. */
  province?: StringFilter | null | undefined;
  /** Whether it is a sample site that ships with Bantin. */
  sample?: boolean | null | undefined;
};

/** How the list of a source is read. */
export type SourceKind =
  /** RSS, Atom or JSON Feed. */
  | 'FEED'
  /** A list page of the site. */
  | 'HTML'
  /** An XML sitemap. */
  | 'SITEMAP';

/** Comparisons of source kinds. */
export type SourceKindFilter = {
  /** Equal to. */
  eq?: SourceKind | null | undefined;
  /** One of. */
  in?: Array<SourceKind> | null | undefined;
  /** Not equal to. */
  ne?: SourceKind | null | undefined;
  /** None of. */
  notIn?: Array<SourceKind> | null | undefined;
};

/** Whether a source is read. */
export type SourceLifecycle =
  /** Read on its schedule. */
  | 'ACTIVE'
  /** The site is gone. */
  | 'CLOSED'
  /** The site stands but is no longer written; looked at monthly. */
  | 'FROZEN'
  /** Not read until an editor resumes it. */
  | 'PAUSED'
  /** The site moved for good. */
  | 'REDIRECTED';

/** Comparisons of source lifecycles. */
export type SourceLifecycleFilter = {
  /** Equal to. */
  eq?: SourceLifecycle | null | undefined;
  /** One of. */
  in?: Array<SourceLifecycle> | null | undefined;
  /** Not equal to. */
  ne?: SourceLifecycle | null | undefined;
  /** None of. */
  notIn?: Array<SourceLifecycle> | null | undefined;
};

/** Comparisons of words such as slugs and codes; case does not count. */
export type StringFilter = {
  /** Holds this text. */
  contains?: string | null | undefined;
  /** Equal to. */
  eq?: string | null | undefined;
  /** One of, at most 100. */
  in?: Array<string> | null | undefined;
  /** true: not known; false: known. */
  isNull?: boolean | null | undefined;
  /** Not equal to. */
  ne?: string | null | undefined;
  /** None of, at most 100. */
  notIn?: Array<string> | null | undefined;
  /** Starts with this text. */
  startsWith?: string | null | undefined;
};

/** Comparisons of text; case does not count. For `contains` and `startsWith`, typed with Vietnamese marks means marks, typed without means without; for the others marks always count. */
export type TextFilter = {
  /** Holds this text. */
  contains?: string | null | undefined;
  /** Equal to. */
  eq?: string | null | undefined;
  /** One of, at most 100. */
  in?: Array<string> | null | undefined;
  /** Not equal to. */
  ne?: string | null | undefined;
  /** None of, at most 100. */
  notIn?: Array<string> | null | undefined;
  /** Starts with this text. */
  startsWith?: string | null | undefined;
};

/** Whether a unit published, and if not, whether that is its silence. */
export type UnitActivityStatus =
  /** It published something that the filter lets pass. */
  | 'ACTIVE'
  /** It owned no source that is known here. */
  | 'NO_SOURCE'
  /** Every source it owned was read, and nothing was there. */
  | 'SILENT'
  /** A source it owned was not read with success in the days it counts for, or is broken, blocked, paused, redirected or closed since: nothing can be said. Closed and redirected ones do not count beside others. */
  | 'SOURCE_DOWN';

/** The three levels of local government; districts exist until 2025-06-30. */
export type UnitLevel =
  /** Xã, phường, thị trấn, đặc khu. */
  | 'COMMUNE'
  /** Huyện, quận, thị xã, city under a province; none since 2025-07-01. */
  | 'DISTRICT'
  /** Province or municipality under the centre. */
  | 'PROVINCE';

/** Comparisons of unit levels. */
export type UnitLevelFilter = {
  /** Equal to. */
  eq?: UnitLevel | null | undefined;
  /** One of. */
  in?: Array<UnitLevel> | null | undefined;
  /** Not equal to. */
  ne?: UnitLevel | null | undefined;
  /** None of. */
  notIn?: Array<UnitLevel> | null | undefined;
};

/** A unit, as of the day of publication of each article; all that is given must hold. */
export type UnitMatch = {
  /** The day as of which `within` and `code` read, in the place of the day of each article; only together with one of them. */
  asOf?: string | null | undefined;
  /** Its GSO code on that day. */
  code?: StringFilter | null | undefined;
  /** The unit itself. */
  id?: IdFilter | null | undefined;
  /** Its level. */
  level?: UnitLevelFilter | null | undefined;
  /** Which territory `within` takes in; other than EXACT only together with it. The territory is read as of `asOf`, else of today, else of the last day of the unit; `partialCount` tells what only partial successions brought in. */
  lineage?: Lineage | null | undefined;
  /** Its slug. */
  slug?: StringFilter | null | undefined;
  /** The unit or anything below it on that day. */
  within?: string | number | null | undefined;
};

export type DashboardNumbersQueryVariables = Exact<{
  filter: ArticleFilter;
  before: ArticleFilter;
  by: Array<FacetDimension> | FacetDimension;
}>;


export type DashboardNumbersQuery = { articles: { totalCount: number, facets: Array<{ dimension: FacetDimension, otherCount: number, missingCount: number, buckets: Array<{ key: string, label: string, count: number }> }>, nodes: Array<{ id: string, title: string, publishedAtInfo: { value: string | null, precision: DatePrecision | null }, source: { id: string, name: string }, authorUnit: { id: string, name: string } | null }> }, before: { totalCount: number } };

export type DashboardPlacesQueryVariables = Exact<{
  asOf: string;
  code?: string | null | undefined;
  byCode: boolean;
  id?: string | number | null | undefined;
  byId: boolean;
}>;


export type DashboardPlacesQuery = { units: { nodes: Array<{ id: string, fullName: string, code: string }> }, home?: { id: string, fullName: string, code: string } | null, chosen?: { id: string, fullName: string, code: string } | null };

export type DashboardSourcesQueryVariables = Exact<{
  province: string;
}>;


export type DashboardSourcesQuery = { ailing: { totalCount: number, nodes: Array<{ id: string, name: string, lifecycle: SourceLifecycle, health: { state: HealthState, since: string | null, reason: string | null, lastSuccessAt: string | null, lastNewArticleAt: string | null } }> }, fine: { totalCount: number, nodes: Array<{ id: string, name: string, lifecycle: SourceLifecycle, health: { state: HealthState, since: string | null, reason: string | null, lastSuccessAt: string | null, lastNewArticleAt: string | null } }> } };

export type SourceFareFragment = { id: string, name: string, lifecycle: SourceLifecycle, health: { state: HealthState, since: string | null, reason: string | null, lastSuccessAt: string | null, lastNewArticleAt: string | null } };

export type DashboardUnitsQueryVariables = Exact<{
  within: string | number;
  from: string;
  to: string;
  fromBefore: string;
  toBefore: string;
}>;


export type DashboardUnitsQuery = { unitActivity: Array<{ level: UnitLevel, status: UnitActivityStatus, articleCount: number, lastPublishedAt: string | null, daysSilent: number, unit: { id: string, fullName: string } }>, before: Array<{ articleCount: number, unit: { id: string } }> };

export type RoomAddedSubscriptionVariables = Exact<{
  filter?: ArticleFilter | null | undefined;
}>;


export type RoomAddedSubscription = { articleAdded: { id: string, publishedAt: string | null } };

export type RoomArticleQueryVariables = Exact<{
  id: string | number;
}>;


export type RoomArticleQuery = { article: { id: string, title: string, lead: string | null, url: string, alternateUrls: Array<string>, modifiedAt: string | null, firstSeenAt: string, eventDate: string | null, category: string | null, contentType: ContentType, wordCount: number, language: string, bodyHtml: string | null, documentNumbers: Array<string>, tags: Array<string>, status: ArticleStatus, statusReason: string | null, statusAt: string | null, rights: Rights, isEmbargoed: boolean, embargoUntil: string | null, isOriginal: boolean, publishedAtInfo: { value: string | null, precision: DatePrecision | null, basis: DateBasis | null, raw: string | null, assumedZone: string | null }, source: { id: string, name: string, homepageUrl: string | null }, publisherUnit: { id: string, fullName: string } | null, byline: { raw: string | null, persons: Array<string>, basis: BylineBasis, confidence: Confidence, republishedFrom: string | null, organ: { name: string } | null, candidates: Array<{ id: string, fullName: string }> }, authorUnit: { id: string, name: string, kind: OrganKind, unit: { id: string, fullName: string, validFrom: string | null, validTo: string | null } | null } | null, mentionedUnits: Array<{ id: string, fullName: string }>, images: Array<{ url: string, caption: string | null, credit: string | null, alt: string | null, position: number, pairing: Pairing }>, attachments: Array<{ name: string | null, type: string | null, url: string, position: number }>, correctionOf: { id: string, title: string } | null, problems: Array<{ code: string, detail: string | null }>, edits: Array<{ field: string, value: unknown, sourceValue: unknown, at: string }>, revisions: { nodes: Array<{ id: string, seenAt: string, changes: Array<{ field: string, before: unknown, after: unknown }> }> }, cluster: { id: string, size: number, members: Array<{ similarity: number | null, lagMinutes: number | null, lagPrecision: DatePrecision | null, attributed: boolean, article: { id: string, title: string, publishedAtInfo: { value: string | null, precision: DatePrecision | null }, source: { id: string, name: string } } }> } | null, citation: { retrievedAt: string, contentHash: string } } | null };

export type RoomArticlesQueryVariables = Exact<{
  filter?: ArticleFilter | null | undefined;
  search?: SearchInput | null | undefined;
  orderBy?: Array<ArticleOrder> | ArticleOrder | null | undefined;
  after?: string | null | undefined;
  searching: boolean;
}>;


export type RoomArticlesQuery = { articles: { nodes: Array<{ id: string, title: string, lead: string | null, snippet: string, contentType: ContentType, category: string | null, isOriginal: boolean, status: ArticleStatus, isEmbargoed: boolean, publishedAtInfo: { value: string | null, precision: DatePrecision | null }, source: { name: string }, authorUnit: { name: string } | null, byline: { persons: Array<string> }, images: Array<{ url: string, caption: string | null, alt: string | null, isCover: boolean }>, cluster: { size: number } | null, highlights?: Array<{ field: SearchField, text: string, ranges: Array<{ start: number, end: number }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, searchInfo?: { expandedUnits: Array<{ unit: { id: string, fullName: string }, successors: Array<{ fullName: string }> }> } | null } };

export type RoomCategoriesQueryVariables = Exact<{
  filter?: ArticleFilter | null | undefined;
  search?: SearchInput | null | undefined;
}>;


export type RoomCategoriesQuery = { articles: { facets: Array<{ buckets: Array<{ key: string, label: string, count: number }> }> } };

export type RoomChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type RoomChoicesQuery = { collections: { nodes: Array<{ id: string, title: string, feedUrls: { rss: string } }> } };

export type RoomSourcesQueryVariables = Exact<{
  filter?: SourceFilter | null | undefined;
}>;


export type RoomSourcesQuery = { sources: { nodes: Array<{ id: string, name: string }> } };

export type RoomTotalsQueryVariables = Exact<{
  filter?: ArticleFilter | null | undefined;
  search?: SearchInput | null | undefined;
  unit?: string | number | null | undefined;
  hasUnit: boolean;
  source?: string | number | null | undefined;
  hasSource: boolean;
  searching: boolean;
}>;


export type RoomTotalsQuery = { articles: { totalCount: number, searchInfo?: { totalIsExact: boolean } | null }, sources: { nodes: Array<{ id: string }> }, unit?: { id: string, fullName: string, validTo: string | null } | null, source?: { id: string, name: string } | null };

export type RoomUnitsQueryVariables = Exact<{
  name: string;
}>;


export type RoomUnitsQuery = { today: { nodes: Array<{ id: string, name: string, fullName: string, level: UnitLevel, validFrom: string | null, validTo: string | null, parent: { fullName: string } | null }> }, former: { nodes: Array<{ id: string, name: string, fullName: string, level: UnitLevel, validFrom: string | null, validTo: string | null, parent: { fullName: string } | null }> }, older: { nodes: Array<{ id: string, name: string, fullName: string, level: UnitLevel, validFrom: string | null, validTo: string | null, parent: { fullName: string } | null }> } };

export type UnitChoiceFragment = { id: string, name: string, fullName: string, level: UnitLevel, validFrom: string | null, validTo: string | null, parent: { fullName: string } | null };

export type WhoAsksQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoAsksQuery = { viewer: { name: string, role: Role | null } | null };
