import type { Anatomy } from '../article-frame.js';

/**
 * The boxes of the default themes first, then of those met on Vietnamese sites: Newspaper (tagDiv), Flatsome,
 * Elementor's theme builder, block themes, Divi, Avada, Beaver.
 */
export const THEME_ANATOMY = {
  bodies: [
    '.entry-content, .wp-block-post-content',
    '.td-post-content, .tdb_single_content .tdb-block-inner',
    '.elementor-widget-theme-post-content .elementor-widget-container, .elementor-widget-theme-post-content',
    '.et_pb_post_content, .fl-post-content, .fusion-content-tb, .brxe-post-content, .bde-rich-text',
    '.post-content, .single-content, .the-content, .post-entry, .entry-body, .single-post-content, .single_post_content, .post_content, .postcontent, .content-post, .post-body, .blog-content, .article-content, .page-content, .detail-content, .noi-dung',
    '[itemprop="articleBody"]',
    '.entry, .post-inner',
  ],
  titles: [
    'h1.entry-title, h1.tdb-title-text, .td-post-title h1, h1.post-title, h1.single-title, h1.page-title, .elementor-widget-theme-post-title .elementor-heading-title, h1.wp-block-post-title',
    '.entry-title, .tdb-title-text, .wp-block-post-title, .post-title, .single-title, [itemprop="headline"]',
  ],
  leads:
    '.entry-summary, .entry-excerpt, .entry-subtitle, .entry-sub-title, .tdb_single_subtitle, .post-lead, .article-lead, .post-excerpt, .post-subtitle, .td-post-sub-title, .elementor-widget-theme-post-excerpt, .wp-block-post-excerpt, .sapo, .single-excerpt, .mota, .mo-ta, .tom-tat',
  dates:
    'time.entry-date, .entry-date, .posted-on, .post-date, .td-post-date, .tdb_single_date, .elementor-post-info__item--type-date, .wp-block-post-date, .meta-date, .date.published, .published, .ngay-dang, .single-date, .entry-time, .entry-meta-date, .post-meta-date, .meta-item.date, .date.meta-item',
  authors:
    '.byline .author, .author.vcard, .vcard .fn, .meta-author, .td-post-author-name a, .tdb-author-name, .elementor-post-info__item--type-author, .wp-block-post-author__name, .wp-block-post-author-name, .entry-author, .post-author, .author-name, [rel="author"], .tac-gia, .tacgia',
  files: '.wp-block-file, .dinh-kem, .file-dinh-kem, .attachments',
  furniture: [
    // the sentence that tells when a post of the first themes was made
    '.postmetadata, .postmeta',
    // Jetpack and other sharing, likes, ratings
    '.sharedaddy, .jp-relatedposts, .jetpack-likes-widget-wrapper, .sd-like, .addtoany_share_save_container, .a2a_kit, .heateor_sss_sharing_container, .social-icons, .td-post-sharing, .elementor-share-buttons, .elementor-widget-share-buttons, .wp-block-social-links, .essb_links, .hupso',
    '.kk-star-ratings, .rmp-widgets-container, .post-ratings, .yasr-vv-container, .wpulike, .post-views, .tptn_counter',
    // other posts
    '.yarpp, .yarpp-related, .crp_related, .rp4wp-related-posts, .bs-irp, .inline-related, .related-posts, .relatedposts, .td_block_related_posts, .elementor-widget-posts, .wp-block-latest-posts, .wp-block-query, .penci-rlt-popup, .post-navigation, .nav-links, .td-post-next-prev, .page-links, .wp-embedded-content, .more-link',
    // contents, meta lines, boxes of the author, comments, advertisements
    '#ez-toc-container, .ez-toc-container, .lwptoc, .toc_container, #toc_container, .wp-block-rank-math-toc-block, .entry-meta, .entry-footer, .post-tags, .tags-links, .tagcloud, .wp-block-tag-cloud, .screen-reader-text',
    '.author-box, .abh_box, .saboxplugin-wrap, .pp-multiple-authors-boxes-wrapper, .m-a-box, .comments-area, #comments, .comment-respond, .fb-comments, .wp-block-comments, .post-password-form',
    '.adsbygoogle, .td-a-rec, .wpcnt, .ai-viewports, .wp-block-search, .wp-block-categories, .wp-block-archives, .wpcf7, .mc4wp-form, .popmake',
  ].join(', '),
} as const satisfies Anatomy;

/** Where a post names its categories. */
export const CATEGORIES =
  'a[rel~="category"], .cat-links a, .entry-categories a, .entry-category a, .td-post-category, .tdb-entry-category, .post-category a, .post-categories a, .meta-category a, .elementor-post-info__terms-list-item, .elementor-post-info__terms-list a, .elementor-post-info__item--type-terms a, .elementor-post-info [itemprop="about"] a, .taxonomy-category a';

/** Titles of the posts in a list, in their boxes. */
export const LIST_TITLES =
  '.entry-title a[href], .post-title a[href], .td-module-title a[href], .elementor-post__title a[href], .wp-block-post-title a[href], .wp-block-latest-posts__post-title, .elementor-heading-title a[href], .blog-title a[href], .hentry h2 a[href], .hentry h3 a[href], .type-post h2 a[href], .type-post h3 a[href], .box-blog-post a[href], h2.title a[href], h3.title a[href]';

/** Pictures of a post that stand above its title. */
export const FEATURED =
  'img.wp-post-image, .post-thumbnail img, .entry-thumb img, .td-post-featured-image img, .featured-image img, .entry-image img, .elementor-widget-theme-post-featured-image img, .wp-block-post-featured-image img';
