import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Gazetteer } from '../../src/units/gazetteer.js';
import { loadGazetteer } from '../../src/units/gazetteer.js';
import { resolveOrgan } from '../../src/units/resolve-organ.js';

let vietnam: Gazetteer;
beforeAll(() => {
  vietnam = loadGazetteer();
});

/** The unit as it was called on the day, with what it lay in; `-` for none. */
function unitOf(text: string, day: string, province: string): string {
  const unitId = resolveOrgan(text, { day, province }, vietnam)?.unitId ?? null;
  if (unitId === null) return '-';
  const version = vietnam.versionAt(unitId, day);
  const parent = version?.parentId ? vietnam.versionAt(version.parentId, day) : null;
  return [version?.fullName ?? unitId, ...(parent ? [parent.fullName] : [])].join(', ');
}

describe('provinces of the whole country, before and after 2025-07-01', () => {
  test.each([
    // Nghệ An kept its borders
    ['Huyện ủy Diễn Châu', '2024-05-01', '40', 'Huyện Diễn Châu, Tỉnh Nghệ An'],
    ['Công an TP Vinh', '2024-05-01', '40', 'Thành phố Vinh, Tỉnh Nghệ An'],
    ['Thị đoàn Thái Hòa', '2024-05-01', '40', 'Thị xã Thái Hòa, Tỉnh Nghệ An'],
    ['UBND phường Trường Vinh', '2026-05-01', '40', 'Phường Trường Vinh, Tỉnh Nghệ An'],
    ['Công an TP Vinh', '2026-05-01', '40', '-'],
    // Thanh Hóa
    ['UBND thị xã Nghi Sơn', '2024-05-01', '38', 'Thị xã Nghi Sơn, Tỉnh Thanh Hóa'],
    ['Huyện đoàn Hoằng Hóa', '2024-05-01', '38', 'Huyện Hoằng Hóa, Tỉnh Thanh Hóa'],
    ['UBND xã Hoằng Hóa', '2026-05-01', '38', 'Xã Hoằng Hóa, Tỉnh Thanh Hóa'],
    ['Đảng ủy phường Hạc Thành', '2026-05-01', '38', 'Phường Hạc Thành, Tỉnh Thanh Hóa'],
    // Đồng Nai with Bình Phước
    ['UBND thành phố Long Khánh', '2024-05-01', '75', 'Thành phố Long Khánh, Tỉnh Đồng Nai'],
    ['UBND phường Long Khánh', '2025-10-01', '75', 'Phường Long Khánh, Tỉnh Đồng Nai'],
    ['Công an phường Trấn Biên', '2025-10-01', '75', 'Phường Trấn Biên, Tỉnh Đồng Nai'],
    ['UBND phường Đồng Xoài', '2025-10-01', '75', 'Phường Đồng Xoài, Tỉnh Đồng Nai'],
    ['UBND thành phố Đồng Xoài', '2024-05-01', '70', 'Thành phố Đồng Xoài, Tỉnh Bình Phước'],
    // Bắc Ninh, which took Bắc Giang's code
    ['Thành ủy Từ Sơn', '2024-05-01', '27', 'Thành phố Từ Sơn, Tỉnh Bắc Ninh'],
    ['UBND phường Kinh Bắc', '2026-05-01', '24', 'Phường Kinh Bắc, Tỉnh Bắc Ninh'],
    ['UBND phường Bắc Giang', '2026-05-01', '24', 'Phường Bắc Giang, Tỉnh Bắc Ninh'],
    ['Thành ủy Bắc Giang', '2024-05-01', '24', 'Thành phố Bắc Giang, Tỉnh Bắc Giang'],
    // Quảng Ninh and its special zones
    ['UBND TP. Hạ Long', '2024-05-01', '22', 'Thành phố Hạ Long, Tỉnh Quảng Ninh'],
    ['UBND huyện Vân Đồn', '2024-05-01', '22', 'Huyện Vân Đồn, Tỉnh Quảng Ninh'],
    ['UBND đặc khu Vân Đồn', '2026-05-01', '22', 'Đặc khu Vân Đồn, Tỉnh Quảng Ninh'],
    ['Đảng ủy đặc khu Cô Tô', '2026-05-01', '22', 'Đặc khu Cô Tô, Tỉnh Quảng Ninh'],
    // Hồ Chí Minh City with Bình Dương and Bà Rịa - Vũng Tàu
    ['UBND quận Bình Thạnh', '2024-05-01', '79', 'Quận Bình Thạnh, Thành phố Hồ Chí Minh'],
    ['UBND Q. Bình Thạnh', '2024-05-01', '79', 'Quận Bình Thạnh, Thành phố Hồ Chí Minh'],
    ['UBND TP Thủ Đức', '2024-05-01', '79', 'Thành phố Thủ Đức, Thành phố Hồ Chí Minh'],
    ['UBND phường Bình Thạnh', '2026-05-01', '79', 'Phường Bình Thạnh, Thành phố Hồ Chí Minh'],
    ['UBND phường Vũng Tàu', '2026-05-01', '79', 'Phường Vũng Tàu, Thành phố Hồ Chí Minh'],
    ['UBND thành phố Vũng Tàu', '2024-05-01', '77', 'Thành phố Vũng Tàu, Tỉnh Bà Rịa - Vũng Tàu'],
    ['UBND phường Thủ Dầu Một', '2026-05-01', '79', 'Phường Thủ Dầu Một, Thành phố Hồ Chí Minh'],
    ['Công an đặc khu Côn Đảo', '2026-05-01', '79', 'Đặc khu Côn Đảo, Thành phố Hồ Chí Minh'],
    ['UBND TP. Hồ Chí Minh', '2026-05-01', '79', 'Thành phố Hồ Chí Minh'],
    ['UBND TP.HCM', '2026-05-01', '79', 'Thành phố Hồ Chí Minh'],
    ['Công an TPHCM', '2024-05-01', '79', 'Thành phố Hồ Chí Minh'],
    ['Sở Y tế TP.HCM', '2024-05-01', '79', 'Thành phố Hồ Chí Minh'],
    // Huế: a city of its province, a municipality since 2025-01-01
    ['UBND thành phố Huế', '2025-03-01', '46', 'Thành phố Huế'],
    ['UBND TP Huế', '2026-05-01', '46', 'Thành phố Huế'],
    ['UBND quận Thuận Hóa', '2025-03-01', '46', 'Quận Thuận Hóa, Thành phố Huế'],
    ['UBND phường Thuận Hóa', '2026-05-01', '46', 'Phường Thuận Hóa, Thành phố Huế'],
    ['UBND tỉnh Thừa Thiên Huế', '2024-05-01', '46', 'Tỉnh Thừa Thiên Huế'],
    ['UBND tỉnh TT-Huế', '2024-05-01', '46', 'Tỉnh Thừa Thiên Huế'],
    // Đắk Lắk with Phú Yên
    ['UBND TP Buôn Ma Thuột', '2024-05-01', '66', 'Thành phố Buôn Ma Thuột, Tỉnh Đắk Lắk'],
    ['UBND phường Buôn Ma Thuột', '2026-05-01', '66', 'Phường Buôn Ma Thuột, Tỉnh Đắk Lắk'],
    ['UBND phường Tuy Hòa', '2026-05-01', '66', 'Phường Tuy Hòa, Tỉnh Đắk Lắk'],
    ['UBND thành phố Tuy Hòa', '2024-05-01', '54', 'Thành phố Tuy Hòa, Tỉnh Phú Yên'],
    // Hải Phòng with Hải Dương
    ['UBND thành phố Thủy Nguyên', '2025-03-01', '31', 'Thành phố Thủy Nguyên, Thành phố Hải Phòng'],
    ['UBND phường Hải Dương', '2026-05-01', '31', 'Phường Hải Dương, Thành phố Hải Phòng'],
    ['UBND đặc khu Cát Hải', '2026-05-01', '31', 'Đặc khu Cát Hải, Thành phố Hải Phòng'],
    // the other special zones
    ['UBND đặc khu Trường Sa', '2026-05-01', '56', 'Đặc khu Trường Sa, Tỉnh Khánh Hòa'],
    ['UBND đặc khu Cồn Cỏ', '2026-05-01', '44', 'Đặc khu Cồn Cỏ, Tỉnh Quảng Trị'],
    ['UBND đặc khu Phú Quý', '2026-05-01', '68', 'Đặc khu Phú Quý, Tỉnh Lâm Đồng'],
    ['UBND TP Phú Quốc', '2024-05-01', '91', 'Thành phố Phú Quốc, Tỉnh Kiên Giang'],
    ['UBND đặc khu Phú Quốc', '2026-05-01', '91', 'Đặc khu Phú Quốc, Tỉnh An Giang'],
  ])('%s on %s from province %s', (text, day, province, expected) => {
    expect(unitOf(text, day, province)).toBe(expected);
  });
});

describe('an office is of the kind and place of its house', () => {
  const kindOf = (text: string, day = '2022-04-04') => {
    const organ = resolveOrgan(text, { day, province: '42' }, vietnam);
    const name = organ?.unitId ? vietnam.versionAt(organ.unitId, day)?.fullName : '-';
    return `${organ?.kind ?? 'none'} ${name ?? '-'}`;
  };
  test.each([
    ['Phòng PC08 Công an tỉnh', 'POLICE Tỉnh Hà Tĩnh'],
    ['Phòng PC08 - Công an Hà Tĩnh', 'POLICE Tỉnh Hà Tĩnh'],
    ['PC08', 'POLICE Tỉnh Hà Tĩnh'],
    ['Đội Tổng hợp Công an huyện Can Lộc', 'POLICE Huyện Can Lộc'],
    ['CAH Thạch Hà', 'POLICE Huyện Thạch Hà'],
    ['CATX Kỳ Anh', 'POLICE Thị xã Kỳ Anh'],
    ['CAX Thạch Kim', 'POLICE Xã Thạch Kim'],
    ['CAT Hà Tĩnh', 'POLICE Tỉnh Hà Tĩnh'],
    ['Phòng Chính trị - Bộ CHQS tỉnh', 'MILITARY Tỉnh Hà Tĩnh'],
    ['Ban Chính trị, Ban CHQS huyện Kỳ Anh', 'MILITARY Huyện Kỳ Anh'],
    ['Phòng Tham mưu BĐBP tỉnh', 'MILITARY Tỉnh Hà Tĩnh'],
    ['Trung tâm KSBT tỉnh', 'HEALTH Tỉnh Hà Tĩnh'],
    ['Trung tâm Kiểm soát bệnh tật Hà Tĩnh', 'HEALTH Tỉnh Hà Tĩnh'],
    ['Khoa KSBT - Trung tâm Y tế huyện Hương Khê', 'HEALTH Huyện Hương Khê'],
    ['Phòng Điều dưỡng - Bệnh viện Đa khoa huyện Kỳ Anh', 'HEALTH Huyện Kỳ Anh'],
    ['Bệnh viện YHCT tỉnh', 'HEALTH Tỉnh Hà Tĩnh'],
    ['Chi cục ATVSTP tỉnh', 'HEALTH Tỉnh Hà Tĩnh'],
    ['Ban Phong trào Hội LHPN tỉnh', 'MASS_ORGANIZATION Tỉnh Hà Tĩnh'],
    ['Văn phòng LĐLĐ huyện Đức Thọ', 'MASS_ORGANIZATION Huyện Đức Thọ'],
    ['Công đoàn Viên chức tỉnh', 'MASS_ORGANIZATION Tỉnh Hà Tĩnh'],
    ['Ban TT UBMTTQ xã Thạch Kim', 'FRONT Xã Thạch Kim'],
    ['UBMTTQVN huyện Can Lộc', 'FRONT Huyện Can Lộc'],
    ['Phòng Thời sự - Đài PT-TH tỉnh', 'MEDIA Tỉnh Hà Tĩnh'],
    ['Phòng Bạn đọc Báo Hà Tĩnh', 'MEDIA Tỉnh Hà Tĩnh'],
    ['Trung tâm Văn hóa - Truyền thanh - Truyền hình huyện Can Lộc', 'MEDIA Huyện Can Lộc'],
    ['TTVH-TT&TT Nghi Xuân', 'MEDIA Huyện Nghi Xuân'],
    ['Phòng Văn hóa và Thông tin huyện Can Lộc', 'DEPARTMENT Huyện Can Lộc'],
    ['Phòng Y tế huyện Can Lộc', 'DEPARTMENT Huyện Can Lộc'],
    ['Phòng Tư pháp huyện Can Lộc', 'DEPARTMENT Huyện Can Lộc'],
    ['Văn phòng Sở Y tế Hà Tĩnh', 'DEPARTMENT Tỉnh Hà Tĩnh'],
    ['Phòng Quy hoạch - Kiến trúc, Sở Xây dựng Hà Tĩnh', 'DEPARTMENT Tỉnh Hà Tĩnh'],
    ['VĂN PHÒNG CHÍNH PHỦ', 'DEPARTMENT -'],
    ['Phòng 9 VKSND tỉnh', 'OTHER Tỉnh Hà Tĩnh'],
    ['TAND huyện Can Lộc', 'OTHER Huyện Can Lộc'],
    ['BHXH thị xã Hồng Lĩnh', 'OTHER Thị xã Hồng Lĩnh'],
    ['Giáo xứ Lộc Thủy', 'OTHER -'],
    ['Hội Phụ nữ Công an tỉnh', 'MASS_ORGANIZATION Tỉnh Hà Tĩnh'],
    ['Đoàn Thanh niên Công an tỉnh', 'MASS_ORGANIZATION Tỉnh Hà Tĩnh'],
    ['UBKT Đảng ủy xã Thạch Kim', 'PARTY_BODY Xã Thạch Kim'],
    ['UBND xã Thạch Kim (Lộc Hà)', 'PEOPLES_COMMITTEE Xã Thạch Kim'],
  ])('%s', (text, expected) => {
    expect(kindOf(text)).toBe(expected);
  });
});
