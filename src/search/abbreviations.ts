/**
 * Abbreviations that mean one thing in the news of local government, written out. None is a syllable, so that case does
 * not matter. What has two meanings stays as it is: TT (thị trấn, trung tâm, thông tin), BTV (ban thường vụ, biên tập
 * viên), CA, GD, ĐT. Keys in lower case with marks. Sorted.
 */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['antt', 'an ninh trật tự'],
  ['atgt', 'an toàn giao thông'],
  ['attp', 'an toàn thực phẩm'],
  ['bch', 'ban chấp hành'],
  ['bhxh', 'bảo hiểm xã hội'],
  ['bhyt', 'bảo hiểm y tế'],
  ['ccb', 'cựu chiến binh'],
  ['cchc', 'cải cách hành chính'],
  ['cntt', 'công nghệ thông tin'],
  ['gpmb', 'giải phóng mặt bằng'],
  ['hđnd', 'hội đồng nhân dân'],
  ['htx', 'hợp tác xã'],
  ['lđlđ', 'liên đoàn lao động'],
  ['lhpn', 'liên hiệp phụ nữ'],
  ['llvt', 'lực lượng vũ trang'],
  ['mttq', 'mặt trận tổ quốc'],
  ['ntm', 'nông thôn mới'],
  ['nvqs', 'nghĩa vụ quân sự'],
  ['pccc', 'phòng cháy chữa cháy'],
  ['qlnn', 'quản lý nhà nước'],
  ['thcs', 'trung học cơ sở'],
  ['thpt', 'trung học phổ thông'],
  ['tp', 'thành phố'],
  ['tthc', 'thủ tục hành chính'],
  ['tw', 'trung ương'],
  ['tx', 'thị xã'],
  ['ub', 'ủy ban'],
  ['ubkt', 'ủy ban kiểm tra'],
  ['ubmttq', 'ủy ban mặt trận tổ quốc'],
  ['ubnd', 'ủy ban nhân dân'],
  ['vhtt', 'văn hóa thông tin'],
]);

/** The same without marks, for texts and queries typed so: `hdnd`. */
export const FOLDED_ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  [...ABBREVIATIONS].map(([short, long]) => [short.replaceAll('đ', 'd'), long]),
);
