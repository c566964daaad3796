import type { Terrain } from './story.js';

/** A commune of today as its own pages speak of it. Villages and officials are invented. */
export interface Place {
  /** `xã Lộc Hà`, as in the middle of a sentence. */
  readonly full: string;
  readonly name: string;
  readonly terrains: readonly Terrain[];
  readonly villages: readonly string[];
  readonly secretary: string;
  readonly deputySecretary: string;
  readonly chairman: string;
  readonly viceChairman: string;
  readonly front: string;
}

/** The communes the sample sites belong to. */
export const PLACES = {
  locha: {
    full: 'xã Lộc Hà',
    name: 'Lộc Hà',
    terrains: ['rural', 'sea'],
    villages: [
      'thôn Xuân Hải',
      'thôn Yên Bình',
      'thôn Phú Xuân',
      'thôn Trung Nghĩa',
      'thôn Hồng Lạc',
      'thôn Liên Tâm',
      'thôn Nam Sơn',
      'thôn Hòa Bình',
    ],
    secretary: 'Nguyễn Hồng Phúc',
    deputySecretary: 'Trần Thị Thu Hiền',
    chairman: 'Phan Trọng Nhân',
    viceChairman: 'Lê Anh Đào',
    front: 'Bùi Đức Thuận',
  },
  thachha: {
    full: 'xã Thạch Hà',
    name: 'Thạch Hà',
    terrains: ['rural'],
    villages: [
      'thôn Gia Ngãi',
      'thôn Đông Hà',
      'thôn Tân Tiến',
      'thôn Hội Cát',
      'thôn Sơn Tiến',
      'thôn Đan Trung',
      'thôn Nam Thượng',
    ],
    secretary: 'Võ Tá Hoàng',
    deputySecretary: 'Nguyễn Thị Bảo Yến',
    chairman: 'Trần Nhật Tân',
    viceChairman: 'Dương Kim Huy',
    front: 'Hồ Thị Thùy',
  },
  canloc: {
    full: 'xã Can Lộc',
    name: 'Can Lộc',
    terrains: ['rural'],
    villages: [
      'thôn Phúc Sơn',
      'thôn Làng Khang',
      'thôn Hồng Vinh',
      'thôn Tây Vinh',
      'thôn Đoài Duyệt',
      'thôn Xuân Thủy',
      'thôn Hạ Vàng',
    ],
    secretary: 'Đặng Bảo Toàn',
    deputySecretary: 'Phan Thị Nhật Lệ',
    chairman: 'Nguyễn Tiến Đạt',
    viceChairman: 'Võ Thị Hoài An',
    front: 'Trương Xuân Bách',
  },
  huongkhe: {
    full: 'xã Hương Khê',
    name: 'Hương Khê',
    terrains: ['rural', 'upland'],
    villages: [
      'thôn Phú Hồ',
      'thôn Tân Hương',
      'thôn Hòa Nhượng',
      'thôn Trường Sơn',
      'thôn Bình Hưng',
      'thôn Khe Nước',
      'thôn Hương Thượng',
    ],
    secretary: 'Phan Kỳ Anh Tú',
    deputySecretary: 'Đinh Thị Lệ Hằng',
    chairman: 'Lê Ngọc Khương',
    viceChairman: 'Nguyễn Xuân Trường',
    front: 'Thái Văn Lương',
  },
  thanhsen: {
    full: 'phường Thành Sen',
    name: 'Thành Sen',
    terrains: ['urban'],
    villages: [
      'tổ dân phố Tân Hòa',
      'tổ dân phố Bình Lý',
      'tổ dân phố Hậu Thượng',
      'tổ dân phố Tiền Tiến',
      'tổ dân phố Trung Lân',
      'tổ dân phố Đông Quế',
    ],
    secretary: 'Hoàng Thị Diệu Linh',
    deputySecretary: 'Nguyễn Gia Bảo',
    chairman: 'Trần Đăng Khôi',
    viceChairman: 'Phạm Thị Ngân Hà',
    front: 'Lê Quang Đức',
  },
  songtri: {
    full: 'phường Sông Trí',
    name: 'Sông Trí',
    terrains: ['urban', 'rural'],
    villages: [
      'tổ dân phố Hưng Bình',
      'tổ dân phố Nhân Thắng',
      'tổ dân phố Châu Phố',
      'tổ dân phố Tân Hà',
      'tổ dân phố Quyền Thượng',
      'tổ dân phố Đông Trinh',
    ],
    secretary: 'Lê Trọng Cường',
    deputySecretary: 'Võ Thị Như Ý',
    chairman: 'Nguyễn Hoài Nam',
    viceChairman: 'Trần Bá Toản',
    front: 'Hoàng Thị Dung',
  },
  maiphu: {
    full: 'xã Mai Phụ',
    name: 'Mai Phụ',
    terrains: ['rural', 'sea'],
    villages: [
      'thôn Đông Thắng',
      'thôn Sơn Phú',
      'thôn Hợp Tiến',
      'thôn Mai Lâm',
      'thôn Thanh Lương',
      'thôn Bắc Kinh',
      'thôn Thái Hòa',
    ],
    secretary: 'Trần Quốc Lâm',
    deputySecretary: 'Lê Thị Kim Oanh',
    chairman: 'Phan Huy Cận',
    viceChairman: 'Nguyễn Thị Phương Mai',
    front: 'Nguyễn Văn Tám',
  },
  vungang: {
    full: 'phường Vũng Áng',
    name: 'Vũng Áng',
    terrains: ['urban', 'sea'],
    villages: [
      'tổ dân phố Liên Sơn',
      'tổ dân phố Tây Yên',
      'tổ dân phố Hải Thanh',
      'tổ dân phố Long Sơn',
      'tổ dân phố Nhân Hòa',
      'tổ dân phố Đông Yên',
    ],
    secretary: 'Nguyễn Chí Thanh Bình',
    deputySecretary: 'Phạm Thị Hiền Lương',
    chairman: 'Võ Hoàng Hải',
    viceChairman: 'Mai Thị Lan Anh',
    front: 'Trần Đình Sơn',
  },
  tranphu: {
    full: 'phường Trần Phú',
    name: 'Trần Phú',
    terrains: ['urban', 'rural'],
    villages: [
      'tổ dân phố Trung Hưng',
      'tổ dân phố Liên Nhật',
      'tổ dân phố Thanh Tiến',
      'tổ dân phố Đồng Giang',
      'tổ dân phố Vĩnh Phong',
      'tổ dân phố Nam Hà Độ',
    ],
    secretary: 'Bùi Thị Tố Uyên',
    deputySecretary: 'Nguyễn Trường Giang',
    chairman: 'Đặng Công Minh',
    viceChairman: 'Lê Thị Ái Vân',
    front: 'Phan Thị Hạnh Nguyên',
  },
} as const satisfies Record<string, Place>;
