import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Gazetteer } from '../../src/units/gazetteer.js';
import { loadGazetteer } from '../../src/units/gazetteer.js';
import type { ResolvedOrgan } from '../../src/units/resolve-organ.js';
import { placeTest, resolveOrgan } from '../../src/units/resolve-organ.js';

let vietnam: Gazetteer;
beforeAll(() => {
  vietnam = loadGazetteer();
});

const resolve = (text: string, day: string | null = null, province: string | null = null) =>
  resolveOrgan(text, { day, province }, vietnam);

/** `KIND unit CONFIDENCE`, with `?a,b` in the unit's place for candidates: one line of a table. */
function brief(organ: ResolvedOrgan | null): string {
  if (!organ) return 'null';
  return `${organ.kind} ${organ.unitId ?? (organ.candidates.length > 0 ? `?${organ.candidates.join(',')}` : '-')} ${organ.confidence}`;
}

test('the seed: Huyện ủy Lộc Hà on 2016-09-01, printed as printed', () => {
  expect(resolve(' Huyện ủy  Lộc Hà. ', '2016-09-01', '42')).toEqual({
    kind: 'PARTY_COMMITTEE',
    name: 'Huyện ủy Lộc Hà',
    unitId: 'ht-huyen-loc-ha-448',
    candidates: [],
    confidence: 'EXACT',
  });
});

test('a department by its number is in no district of that number', () => {
  expect(['Phòng 7', 'Phòng 12'].map((text) => brief(resolve(text)))).toEqual([
    'DEPARTMENT - NONE',
    'DEPARTMENT - NONE',
  ]);
  expect(brief(resolve('Phòng Nội vụ Quận 7', '2024-05-01'))).toBe('DEPARTMENT hcm-quan-7-778 LIKELY');
});

describe('Hà Tĩnh in three tiers (to 2025-06-30)', () => {
  test.each([
    ['Huyện uỷ Lộc Hà', 'PARTY_COMMITTEE ht-huyen-loc-ha-448 EXACT'],
    ['HUYỆN ỦY LỘC HÀ', 'PARTY_COMMITTEE ht-huyen-loc-ha-448 EXACT'],
    ['huyện ủy lộc hà', 'PARTY_COMMITTEE ht-huyen-loc-ha-448 EXACT'],
    ['HU Lộc Hà', 'PARTY_COMMITTEE ht-huyen-loc-ha-448 EXACT'],
    ['Huyen uy Loc Ha', 'PARTY_COMMITTEE ht-huyen-loc-ha-448 LIKELY'],
    ['Huyện ủy Loc Ha', 'PARTY_COMMITTEE ?ht-huyen-loc-ha-448 NONE'],
    ['Huyện ủy Kỳ Anh', 'PARTY_COMMITTEE ht-huyen-ky-anh-447 EXACT'],
    ['Huyện ủy Kì Anh', 'PARTY_COMMITTEE ht-huyen-ky-anh-447 EXACT'],
    ['Thị ủy Kỳ Anh', 'PARTY_COMMITTEE ht-thi-xa-ky-anh-449 EXACT'],
    ['Thành ủy Hà Tĩnh', 'PARTY_COMMITTEE ht-thanh-pho-thuoc-tinh-ha-tinh-436 EXACT'],
    ['Tỉnh ủy Hà Tĩnh', 'PARTY_COMMITTEE ht-province-42 EXACT'],
    ['Tỉnh ủy', 'PARTY_COMMITTEE ht-province-42 LIKELY'],
    ['Huyện ủy', 'PARTY_COMMITTEE - NONE'],
    ['BTV Huyện ủy Đức Thọ', 'PARTY_COMMITTEE ht-huyen-duc-tho-440 EXACT'],
    ['BCH Đảng bộ huyện Đức Thọ', 'PARTY_COMMITTEE ht-huyen-duc-tho-440 EXACT'],
    ['Đảng ủy Thạch Kim', 'PARTY_COMMITTEE ht-xa-thach-kim-18580 EXACT'],
    ['VP Huyện ủy Đức Thọ', 'PARTY_BODY ht-huyen-duc-tho-440 EXACT'],
    ['Ban Tuyên giáo Huyện ủy Can Lộc', 'PARTY_BODY ht-huyen-can-loc-443 EXACT'],
    ['Văn phòng HĐND - UBND huyện Hương Khê', 'PEOPLES_COMMITTEE ht-huyen-huong-khe-444 EXACT'],
    ['Văn phòng HĐND&UBND huyện Hương Khê', 'PEOPLES_COMMITTEE ht-huyen-huong-khe-444 EXACT'],
    ['HĐND huyện Hương Khê', 'PEOPLES_COUNCIL ht-huyen-huong-khe-444 EXACT'],
    ['U.B.N.D huyện Hương Khê', 'PEOPLES_COMMITTEE ht-huyen-huong-khe-444 EXACT'],
    ['UBND TT Nghèn', 'PEOPLES_COMMITTEE ht-thi-tran-nghen-18406-2020-01 EXACT'],
    ['UBND TP.Hà Tĩnh', 'PEOPLES_COMMITTEE ht-thanh-pho-thuoc-tinh-ha-tinh-436 EXACT'],
    ['UBND TX. Kỳ Anh', 'PEOPLES_COMMITTEE ht-thi-xa-ky-anh-449 EXACT'],
    ['UBND P. Trần Phú', 'PEOPLES_COMMITTEE ht-phuong-tran-phu-18070 EXACT'],
    ['Ủy ban MTTQ Việt Nam huyện Hương Khê', 'FRONT ht-huyen-huong-khe-444 EXACT'],
    ['Đoàn TNCS Hồ Chí Minh huyện Nghi Xuân', 'MASS_ORGANIZATION ht-huyen-nghi-xuan-442 EXACT'],
    ['ĐTN huyện Nghi Xuân', 'MASS_ORGANIZATION ht-huyen-nghi-xuan-442 EXACT'],
    ['CCB xã Thạch Kim', 'MASS_ORGANIZATION ht-xa-thach-kim-18580 EXACT'],
    ['LĐLĐ huyện Nghi Xuân', 'MASS_ORGANIZATION ht-huyen-nghi-xuan-442 EXACT'],
    ['HPN xã Thạch Kim', 'MASS_ORGANIZATION ht-xa-thach-kim-18580 EXACT'],
    ['UBMTTQVN huyện Hương Khê', 'FRONT ht-huyen-huong-khe-444 EXACT'],
    ['Ban TG Huyện ủy Can Lộc', 'PARTY_BODY ht-huyen-can-loc-443 EXACT'],
    ['PGD&ĐT huyện Hương Sơn', 'DEPARTMENT ht-huyen-huong-son-439 EXACT'],
    ['TTYT huyện Đức Thọ', 'HEALTH ht-huyen-duc-tho-440 EXACT'],
    ['TTVH-TT&DL huyện Thạch Hà', 'MEDIA ht-huyen-thach-ha-445 EXACT'],
    ['Huyện đoàn Nghi Xuân', 'MASS_ORGANIZATION ht-huyen-nghi-xuan-442 EXACT'],
    ['Hội Liên hiệp Phụ nữ huyện Vũ Quang', 'MASS_ORGANIZATION ht-huyen-vu-quang-441 EXACT'],
    ['Hội CCB xã Đức Giang', 'MASS_ORGANIZATION ht-xa-duc-giang-18319 EXACT'],
    ['BCHQS huyện Nghi Xuân', 'MILITARY ht-huyen-nghi-xuan-442 EXACT'],
    ['Đồn Biên phòng Cửa Sót', 'MILITARY - NONE'],
    ['Công an tỉnh', 'POLICE ht-province-42 LIKELY'],
    ['TTVH-TT huyện Thạch Hà', 'MEDIA ht-huyen-thach-ha-445 EXACT'],
    ['Trung tâm Văn hoá, Truyền thông Thạch Hà', 'MEDIA ht-huyen-thach-ha-445 LIKELY'],
    ['Báo Hà Tĩnh', 'MEDIA ht-province-42 EXACT'],
    ['Báo Nhân Dân', 'MEDIA - NONE'],
    ['CTV Lộc Hà', 'MEDIA ?ht-huyen-loc-ha-448,ht-xa-thach-bang-18568 NONE'],
    ['Công an Lộc Hà', 'POLICE ?ht-huyen-loc-ha-448,ht-xa-thach-bang-18568 NONE'],
    ['Phòng Lao động - Thương binh và Xã hội huyện Hương Sơn', 'DEPARTMENT ht-huyen-huong-son-439 EXACT'],
    ['Phòng GD&ĐT Hương Sơn', 'DEPARTMENT ht-huyen-huong-son-439 LIKELY'],
    ['Sở TT&TT Hà Tĩnh', 'DEPARTMENT ht-province-42 EXACT'],
    ['Sở Lao động - Thương binh và Xã hội', 'DEPARTMENT ht-province-42 LIKELY'],
    ['Bảo hiểm xã hội huyện Can Lộc', 'OTHER ht-huyen-can-loc-443 EXACT'],
    ['Trường THPT Hương Sơn', 'SCHOOL ht-huyen-huong-son-439 LIKELY'],
    ['Trường THPT Trần Phú', 'SCHOOL ?ht-phuong-tran-phu-18070 NONE'],
    ['Trường Mầm non xã Thạch Kim', 'SCHOOL ht-xa-thach-kim-18580 EXACT'],
    ['Trường THCS Nguyễn Du, xã Tiên Điền, huyện Nghi Xuân', 'SCHOOL - NONE'],
    ['Bệnh viện Đa khoa huyện Đức Thọ', 'HEALTH ht-huyen-duc-tho-440 EXACT'],
    ['Trạm Y tế Thạch Kim', 'HEALTH ht-xa-thach-kim-18580 EXACT'],
    ['Xã Kỳ Xuân - Kỳ Anh', 'OTHER ht-xa-ky-xuan-18757 EXACT'],
    ['Công an xã Cẩm Lạc, huyện Cẩm Xuyên', 'POLICE ht-xa-cam-lac-18748 EXACT'],
    ['UBND huyện Nam Đàn', 'PEOPLES_COMMITTEE - NONE'],
    ['UBND huyện Nam Đàn (Nghệ An)', 'PEOPLES_COMMITTEE na-huyen-nam-dan-430 EXACT'],
    ['UBND huyện Lộc Hà, tỉnh Nghệ An', 'PEOPLES_COMMITTEE - NONE'],
    ['Nguyễn Văn An', 'null'],
    ['Đoàn Văn Hùng', 'null'],
  ])('2022: %s → %s', (text, expected) => {
    expect(brief(resolve(text, '2022-05-01', '42'))).toBe(expected);
  });
});

describe('Hà Tĩnh in two tiers (from 2025-07-01)', () => {
  test.each([
    ['Đảng ủy xã Lộc Hà', 'PARTY_COMMITTEE ht-xa-loc-ha-18568-2025-07 EXACT'],
    ['Đảng ủy Lộc Hà', 'PARTY_COMMITTEE ht-xa-loc-ha-18568-2025-07 EXACT'],
    ['Đảng ủy UBND tỉnh', 'PARTY_COMMITTEE ht-province-42 LIKELY'],
    ['Đảng ủy các cơ quan Đảng tỉnh', 'PARTY_COMMITTEE ht-province-42 LIKELY'],
    ['Văn phòng Đảng ủy xã Lộc Hà', 'PARTY_BODY ht-xa-loc-ha-18568-2025-07 EXACT'],
    ['Ban Xây dựng Đảng xã Thạch Hà', 'PARTY_BODY ht-xa-thach-ha-18562-2025-07 EXACT'],
    ['Ban Tuyên giáo và Dân vận Tỉnh ủy', 'PARTY_BODY ht-province-42 LIKELY'],
    ['Trung tâm Phục vụ hành chính công xã Lộc Hà', 'DEPARTMENT ht-xa-loc-ha-18568-2025-07 EXACT'],
    ['Phòng Văn hóa - Xã hội xã Hương Sơn', 'DEPARTMENT ht-xa-huong-son-18133-2025-07 EXACT'],
    ['VPĐU xã Lộc Hà', 'PARTY_BODY ht-xa-loc-ha-18568-2025-07 EXACT'],
    ['BXDĐ xã Lộc Hà', 'PARTY_BODY ht-xa-loc-ha-18568-2025-07 EXACT'],
    ['VP HĐND-UBND xã Lộc Hà', 'PEOPLES_COMMITTEE ht-xa-loc-ha-18568-2025-07 EXACT'],
    ['PVHCC xã Lộc Hà', 'DEPARTMENT ht-xa-loc-ha-18568-2025-07 EXACT'],
    ['Trung tâm Cung ứng dịch vụ công xã Lộc Hà', 'DEPARTMENT ht-xa-loc-ha-18568-2025-07 EXACT'],
    ['Trung tâm Cung ứng DVSNC xã Lộc Hà', 'DEPARTMENT ht-xa-loc-ha-18568-2025-07 EXACT'],
    ['Phòng Văn hóa - Xã hội', 'DEPARTMENT - NONE'],
    ['CTV Lộc Hà', 'MEDIA ht-xa-loc-ha-18568-2025-07 LIKELY'],
    ['Thông tin Lộc Hà', 'MEDIA ht-xa-loc-ha-18568-2025-07 LIKELY'],
    ['Báo và Phát thanh, Truyền hình Hà Tĩnh', 'MEDIA ht-province-42 EXACT'],
    ['Xã Lộc Hà', 'OTHER ht-xa-loc-ha-18568-2025-07 EXACT'],
    ['Hợp tác xã Thạch Hà', 'OTHER ht-xa-thach-ha-18562-2025-07 LIKELY'],
    ['Huyện ủy Lộc Hà', 'PARTY_COMMITTEE - NONE'],
    ['UBND huyện Thạch Hà', 'PEOPLES_COMMITTEE - NONE'],
    ['Thành ủy Hà Tĩnh', 'PARTY_COMMITTEE - NONE'],
    ['UBND thị trấn Lộc Hà', 'PEOPLES_COMMITTEE ?ht-xa-loc-ha-18568-2025-07 NONE'],
    ['Công an xã Cẩm Lạc, huyện Cẩm Xuyên, tỉnh Hà Tĩnh', 'POLICE ht-xa-cam-lac-18748-2025-07 LIKELY'],
    ['Công an xã Xuân Lộc, tỉnh Đồng Nai', 'POLICE dna-xa-xuan-loc-26425-2025-07 EXACT'],
    ['Công an xã Thạch Hà - Hà Tĩnh', 'POLICE ht-xa-thach-ha-18562-2025-07 EXACT'],
  ])('2026: %s → %s', (text, expected) => {
    expect(brief(resolve(text, '2026-02-01', '42'))).toBe(expected);
  });

  test('the last day of the districts and the first without', () => {
    expect(resolve('UBND huyện Thạch Hà', '2025-06-30', '42')?.unitId).toBe('ht-huyen-thach-ha-445');
    expect(resolve('UBND huyện Thạch Hà', '2025-07-01', '42')?.unitId).toBeNull();
  });
});

describe('one name, several units', () => {
  test.each([
    ['2016-09-01', 'ht-huyen-loc-ha-448'],
    ['2021-09-01', null],
    ['2025-03-01', 'ht-xa-thach-bang-18568'],
    ['2026-09-01', 'ht-xa-loc-ha-18568-2025-07'],
  ])('CTV Lộc Hà on %s is %s', (day, unitId) => {
    expect(resolve('CTV Lộc Hà', day, '42')?.unitId).toBe(unitId);
  });

  test.each([
    ['2024-12-31', 'ht-phuong-tran-phu-18070'],
    ['2025-03-01', 'ht-phuong-tran-phu-18094-2025-01'],
    ['2026-03-01', 'ht-phuong-tran-phu-18100-2025-07'],
  ])('UBND phường Trần Phú on %s is %s', (day, unitId) => {
    expect(resolve('UBND phường Trần Phú', day, '42')?.unitId).toBe(unitId);
  });

  test('xã Lộc Hà did not exist while Lộc Hà was a thị trấn: the thị trấn is shown, not chosen', () => {
    expect(brief(resolve('Đảng ủy xã Lộc Hà', '2022-02-20', '42'))).toBe(
      'PARTY_COMMITTEE ?ht-xa-thach-bang-18568 NONE',
    );
  });

  test('a name kept past the renaming is the same unit, less surely', () => {
    expect(brief(resolve('UBND xã Thạch Bằng', '2021-02-20', '42'))).toBe(
      'PEOPLES_COMMITTEE ht-xa-thach-bang-18568 LIKELY',
    );
  });

  test('phường 4 of seven quận needs its quận', () => {
    expect(resolve('UBND phường 4', '2024-06-01', '79')?.candidates).toHaveLength(7);
    expect(brief(resolve('UBND Phường 04, Quận 3', '2024-06-01', '79'))).toBe(
      'PEOPLES_COMMITTEE hcm-phuong-4-27148 EXACT',
    );
  });

  test('homonyms across provinces: the province of the source decides, without it both are shown', () => {
    expect(resolve('UBND xã Xuân Lộc', '2026-05-01', '42')?.unitId).toBe('ht-xa-xuan-loc-18481-2025-07');
    expect(resolve('UBND xã Xuân Lộc', '2026-05-01', '66')?.unitId).toBe('dlk-xa-xuan-loc-22057-2025-07');
    expect(resolve('UBND xã Xuân Lộc', '2026-05-01')).toMatchObject({
      unitId: null,
      candidates: ['ht-xa-xuan-loc-18481-2025-07', 'dlk-xa-xuan-loc-22057-2025-07'],
    });
  });
});

describe('merged provinces and re-used codes', () => {
  test.each([
    ['UBND huyện Quế Sơn', '2024-05-01', '49', 'qna-huyen-que-son-509 EXACT'],
    ['UBND huyện Quế Sơn', '2024-05-01', '48', 'qna-huyen-que-son-509 LIKELY'],
    ['UBND xã Quế Sơn', '2026-05-01', '48', 'dng-xa-que-son-20641-2025-07 EXACT'],
    ['UBND xã Quế Sơn', '2026-05-01', '49', 'dng-xa-que-son-20641-2025-07 EXACT'],
    ['UBND huyện Quế Sơn', '2026-05-01', '48', '- NONE'],
    ['UBND tỉnh Quảng Nam', '2024-05-01', '49', 'qna-province-49 EXACT'],
    ['UBND tỉnh Quảng Nam', '2026-05-01', '48', '- NONE'],
    ['UBND tỉnh', '2026-05-01', '49', 'dng-province-48-2025-07 LIKELY'],
    ['UBND thành phố Đà Nẵng', '2026-05-01', '48', 'dng-province-48-2025-07 EXACT'],
    ['UBND huyện Gia Bình', '2024-05-01', '27', 'bn-huyen-gia-binh-263 EXACT'],
    ['UBND huyện Yên Thế', '2024-05-01', '24', 'bg-huyen-yen-the-215 EXACT'],
    ['UBND phường Bắc Giang', '2026-05-01', '24', 'bn-phuong-bac-giang-07210-2025-07 EXACT'],
    ['UBND tỉnh Đồng Nai', '2026-03-01', '75', 'dna-province-75-2025-07 EXACT'],
    ['UBND thành phố Đồng Nai', '2026-05-01', '75', 'dna-province-75-2025-07 EXACT'],
    ['Sở Y tế Bà Rịa - Vũng Tàu', '2024-05-01', '77', 'brvt-province-77 EXACT'],
    ['Sở Y tế Bà Rịa - Vũng Tàu', '2026-05-01', '79', '- NONE'],
  ])('%s on %s from province %s: %s', (text, day, province, expected) => {
    expect(brief(resolve(text, day, province)).replace(/^\w+ /, '')).toBe(expected);
  });
});

describe('odd names', () => {
  test.each([
    ['UBND thành phố Phan Rang – Tháp Chàm', '58', 'nt-thanh-pho-thuoc-tinh-phan-rang-thap-cham-582'],
    ['Huyện ủy Cư M’gar', '66', 'dlk-huyen-cu-m-gar-648'],
    ['UBND xã Tân Xã', '01', 'hn-xa-tan-xa-10000'],
    ['Công an xã Đội Bình', '08', 'tq-xa-doi-binh-02533'],
    ['Đảng ủy phường Đoàn Kết', '12', 'lch-phuong-doan-ket-03389'],
    ['UBND thị trấn N.T Phong Hải', '10', 'lci-thi-tran-n-t-phong-hai-02902'],
  ])('%s', (text, province, unitId) => {
    expect(resolve(text, '2025-05-01', province)?.unitId).toBe(unitId);
  });

  test('every unit of the country is found under its own type and name, or among its homonyms', () => {
    const lost = vietnam.units.filter((unit) => {
      const version = unit.versions.at(-1)!;
      const day = version.validTo === null ? '2026-11-01' : (version.validFrom ?? '2017-01-01');
      const province = vietnam.provinceOf(unit.id, day)?.versions[0]?.gsoCode ?? null;
      const organ = resolve(`UBND ${version.fullName}`, day, province);
      return organ?.unitId !== unit.id && !organ?.candidates.includes(unit.id);
    });
    expect(lost.map((unit) => unit.id)).toEqual([]);
  });
});

describe('what is missing lowers the confidence', () => {
  test.each([
    ['Huyện ủy Lộc Hà', null, '42', 'ht-huyen-loc-ha-448 LIKELY'],
    ['Huyện ủy Lộc Hà', null, null, 'ht-huyen-loc-ha-448 GUESS'],
    ['Huyện ủy Lộc Hà', '2020-01-01', null, 'ht-huyen-loc-ha-448 LIKELY'],
    ['UBND phường Trần Phú', null, '42', '?ht-phuong-tran-phu-18070,ht-phuong-tran-phu-18094-2025-01,ht-phuong-tran-phu-18100-2025-07 NONE'],
    ['Sở Y tế', '2026-01-01', null, '- NONE'],
    ['Sở Y tế', '2026-01-01', '99', '- NONE'],
  ])('%s, day %s, province %s: %s', (text, day, province, expected) => {
    expect(brief(resolve(text, day, province)).replace(/^\w+ /, '')).toBe(expected);
  }); // prettier-ignore
});

test('a place test knows the names of a province, of all times', () => {
  const isPlace = placeTest(vietnam, '42');
  expect(['Lộc Hà', 'Vũ Quang', 'Thạch Bằng', 'Hà Tĩnh'].every(isPlace)).toBe(true);
  expect(['Thu Hà', 'Nam Đàn', 'Nguyễn Văn An'].some(isPlace)).toBe(false);
});
