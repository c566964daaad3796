/** Labels in front of who wrote or took the pictures, and of the source in brackets. */
export const SIGNED =
  /^\(?\s*(?:(?:tin|bài|ảnh)(?:\s?(?:,|và|&|-)\s?(?:tin|bài|ảnh))?(?: viết)?|tác giả|thực hiện|người viết|nguồn(?: tin| bài)?)\s?[:：]\s?\p{Lu}/iu;

/** Labels in front of the office that signs: "Đơn vị: Trạm Y tế xã"; "Đơn vị: triệu đồng" names none. */
export const OFFICE_LABEL =
  /^(?:đơn vị|cơ quan)(?:\s(?:thực hiện|đăng|đưa|gửi|viết|cung cấp|biên soạn)(?:\s(?:tin|bài|tải|tin bài))?)?\s*[:：]\s*/iu;
