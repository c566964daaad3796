/** Classes that say who took a picture, wherever they stand: `credit`, `photo-credit`, `photographer`, `nguon-anh`. */
export const PHOTO_CREDIT_CLASS =
  /^(?:(?:photo|image|img|caption|figure|media|pic|anh|wp)[-_]?(?:credits?|source|author)|credits?|copyright|photographer|(?:nguon|tac-?gia)[-_]?anh)$/i;

/**
 * Whole words of a class that do so within a picture's box: `PhotoCMS_Author`, `author`, `img-source`, with what a style
 * sheet that is kept in parts puts behind its names (`Figure_credit__x7`).
 */
export const CREDIT_CLASS =
  /(?:^|[\s_-])(?:author|credits?|photographer|source|nguon|tac-?gia)(?:__[\w-]{1,12})?(?:$|\s)/i;
