/** Labels in front of who wrote or took the pictures, and of the source in brackets. */
export const SIGNED =
  /^\(?\s*(?:(?:tin|bài|ảnh)(?:\s?(?:,|và|&|-)\s?(?:tin|bài|ảnh))?(?: viết)?|tác giả|thực hiện|người viết|nguồn(?: tin| bài)?)\s?[:：]\s?\p{Lu}/iu;
