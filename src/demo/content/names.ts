/** Names for people who do not exist. Family names by how common they are in Hà Tĩnh, the first few most. */
export const FAMILY_NAMES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phan',
  'Võ',
  'Hoàng',
  'Bùi',
  'Đặng',
  'Dương',
  'Hồ',
  'Đinh',
  'Phạm',
  'Trương',
  'Thái',
  'Biện',
] as const;

export const MALE_NAMES = [
  'Văn Thắng',
  'Đình Lộc',
  'Xuân Hòa',
  'Hữu Phước',
  'Công Tuấn',
  'Viết Hùng',
  'Quang Huy',
  'Bá Lâm',
  'Trọng Nghĩa',
  'Thanh Sơn',
  'Văn Cảnh',
  'Sỹ Đàn',
  'Đức Mậu',
  'Tiến Dũng',
  'Minh Quân',
  'Hải Đăng',
  'Văn Thí',
  'Duy Khánh',
  'Ngọc Ánh',
  'Quốc Việt',
  'Huy Tưởng',
  'Khắc Hiếu',
] as const;

export const FEMALE_NAMES = [
  'Thị Hường',
  'Thị Mai Lan',
  'Thị Thanh Nhàn',
  'Thị Lý',
  'Thị Hồng Vân',
  'Thị Tâm',
  'Thị Khánh Ly',
  'Thị Nga',
  'Thị Quỳnh Trang',
  'Thị Xuân',
  'Thị Bích Thủy',
  'Thị Hà',
  'Thị Minh Châu',
  'Thị Liên',
  'Thị Cẩm Tú',
  'Thị Yến',
  'Thị Phương Thảo',
  'Thị Sen',
] as const;

/** Small groups and clubs with a name of their own. */
export const MODEL_NAMES = [
  'Phân loại rác tại nguồn',
  'Heo đất nghĩa tình',
  'Vườn rau sạch',
  'Chi hội không hộ nghèo',
  'Nhà sạch, vườn đẹp',
  'Tiết kiệm xanh',
] as const;

export const STOLEN_GOODS = [
  'máy bơm nước',
  'dây cáp điện',
  'hai con chó',
  'xe đạp điện',
  'gà chọi',
] as const;

export const POLICE_RANKS = ['Thiếu tá', 'Đại úy', 'Thượng úy', 'Trung úy'] as const;

/** Pen names; two of them joined by a dash are no person with an organ. */
export const PEN_NAMES = [
  'Hoài Thương',
  'Anh Tấn',
  'Ngân Hà',
  'Trọng Hiếu',
  'Mai Linh',
  'Thanh Bình',
] as const;
