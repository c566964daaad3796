import type { Anatomy } from '../article-frame.js';

/**
 * What gives each CMS away: a box of its text, and a box of its head that stands outside of it. One alone proves
 * nothing, for portals paste whole articles of newspapers, boxes and all, into their own pages. `list` is what its
 * list pages are made of.
 */
export const PRESS_MARKS = [
  {
    // baohatinh.vn now, nhandan.vn, vietnamplus.vn, tienphong.vn, plo.vn
    body: '.article__body, .cms-body',
    head: '.article__title, .article__header, .article__sapo, .article__meta, .cms-title, .cms-desc',
    list: '.story__heading, a.cms-link',
  },
  {
    // tuoitre.vn, thanhnien.vn, nld.com.vn, suckhoedoisong.vn, cafef.vn, baochinhphu.vn
    body: '.afcbc-body, [data-role="content"], .knc-content, .detail-content, [data-field="body"]',
    head: '[data-role="title"], [data-role="sapo"], .detail-title, .detail-sapo, h2.sapo, p.sapo, .knc-sapo, .kbwc-title, [data-field="sapo"]',
    list: '[data-marked-zoneid], .box-category-link-title',
  },
  {
    // vnexpress.net
    body: '.fck_detail',
    head: '.title-detail, .title_news_detail, p.description, .short_intro, .header-content .date, .block_timer_share',
    list: '.item-news .title-news, .list_news .title_news',
  },
] as const;

/** Marks that only VCCorp's editor leaves; its box names (`.detail-content`, `.sapo`) are anybody's. */
export const VCCORP_EDITOR =
  '.afcbc-body, .VCSortableInPreviewMode, [data-role="content"], .knc-content, script[src*="mediacdn.vn"], link[href*="mediacdn.vn"], meta[content*="mediacdn.vn"]';

/** Author lines inside the body box. */
export const AUTHORS_INSIDE =
  '.author_mail, .author_top, .p-author, p.author, div.author, [type="author"], .article__author, .cms-author, .detail-author';

/** Author boxes around the body. */
export const AUTHORS =
  '.detail-author .name, .author-info .name, .author-info, .cms-author, .article__author, .detail-author, .author-name, .author_mail, .p-author, [data-role="author"], .author, .kbwcm-author, .the-article-author';

/** Boxes that name whom the article was taken from. */
export const ORIGINS =
  '.link-source-name, .article__source, .cms-source, .p-source, .source-name, .kbwcm-source, .knc-source, .the-article-source, p.source, span.source';

/** Category boxes of pages without a trail. */
export const CATEGORIES =
  '.detail-cate a, .category-page__name, .main-cate a, .cms-cate, .article__category, .the-article-category a, .kbwcs-cate a';

/** What stands inside the body box and is no part of the text: other articles, films, polls, advertisements. */
const FURNITURE = [
  '[type="RelatedOneNews"], [type="RelatedNewsBox"], [type="RelatedNews"], [type="relatednews"], [type="link"]',
  '.link-content-footer, .kbwscwl-relatedbox, .relate-container, .readmore-body-box, .knc-relate-wrapper, .seo-suggest-link',
  '.box-tinlienquan, .box-tinlienquanv2, .box_tinlienquan, .insert-link-news, .list-news-relate, .box-tinkhac, .tindnd, #listNewsInContent',
  '[data-component-type], .article-relate, .article__relate, .cms-relate, .the-article-relate, .morenews, .news-relate',
  '[type="VideoStream"], [type="Video"], [type="audio"], .box_embed_video, .videoNewsPlayer, .cms-video, .article__audio',
  '[type="Vote"], [type="vote"], [type="quiz"], .vne-poll, .box-vote, .poll, .box_poll, .survey',
  '[type="boxembed"], .box-survey, .chisochungkhoan, .box-emotion, .width_common.box_category',
  '.article__tag, .article__meta, .article__social, .detail-tags, .banner-ads, .ads, .ads_middle, .c-banner, .admicro, .inread, .adsbygoogle',
  '[id^="admzone"], [id^="adm_"], [id^="ads"], [id^="banner"], [id^="zone-"], [class*="quangcao" i]',
  '.location-stamp',
].join(', ');

/** The names of all of them in one table: a page has those of one CMS, and `findFrame` takes what is there. */
export const PRESS_ANATOMY = {
  bodies: [
    '.fck_detail',
    '.article__body, .cms-body',
    '[data-role="content"], .afcbc-body, [data-field="body"]',
    '.knc-content, #main-detail-body, .detail__content, .detail-content, .detail-cmain',
    '.the-article-body, .singular-content, .contentdetail',
    '#ArticleContent, #divNewsContent, #abody, .article-content, .content_detail, .contentDetail, .news-content, .cate-content',
    '[itemprop="articleBody"]',
  ],
  titles: [
    '.title-detail, .title_news_detail, .title_news h1, .article__title, .article__header, .cms-title, [data-role="title"], .detail-title, .kbwc-title, .the-article-title, .title-page',
    '[itemprop="headline"]',
  ],
  leads:
    'p.description, .short_intro, .lead_detail, .article__sapo, .cms-desc, [data-role="sapo"], [data-field="sapo"], .detail-sapo, .knc-sapo, .the-article-summary, .singular-sapo, .sapo, .chapeau, .bfirst, .summary, [itemprop="description"]',
  dates:
    'span.date, .article__meta time, time.time, .detail-time, [data-role="publishdate"], .pdate, .kbwcm-time, .block_timer, .the-article-publish, .author-time, .date-time, .detail__meta, .article__meta',
  authors: AUTHORS,
  files: '.article__file, .box-attach, .attach-file',
  furniture: FURNITURE,
} as const satisfies Anatomy;
