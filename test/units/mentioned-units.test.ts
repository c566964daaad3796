import { describe, expect, test } from '@jest/globals';
import { loadGazetteer } from '../../src/units/gazetteer.js';
import { mentionedUnits } from '../../src/units/mentioned-units.js';

const gazetteer = loadGazetteer();

/** Names of units found, as of their last day: "Xã Lộc Hà"; what comes behind # is the unit's id where names do not tell. */
function read(
  text: string,
  day: string,
  eventDay: string | null = null,
  province: string | null = '42',
): string[] {
  return mentionedUnits([text], { day, eventDay, province }, gazetteer).map(
    ({ unitId }) => gazetteer.unit(unitId)?.versions.at(-1)?.fullName ?? unitId,
  );
}

const ids = (text: string, day: string, eventDay: string | null = null): string[] =>
  mentionedUnits([text], { day, eventDay, province: '42' }, gazetteer).map(({ unitId }) => unitId);

type Row = readonly [text: string, ...units: string[]];

/** In March 2026: communes and provinces. */
const TODAY: readonly Row[] = [
  ['Xã Lộc Hà ra quân làm thủy lợi', 'Xã Lộc Hà'],
  ['UBND xã Lộc Hà tổ chức hội nghị', 'Xã Lộc Hà'],
  ['Đảng ủy xã Lộc Hà sơ kết quý I', 'Xã Lộc Hà'],
  ['Hội Nông dân xã Hồng Lộc biểu dương hộ giỏi', 'Xã Hồng Lộc'],
  ['Công an phường Trần Phú bắt nhóm trộm cắp', 'Phường Trần Phú'],
  ['Ban Thường vụ Đảng ủy phường Thành Sen làm việc tại cơ sở', 'Phường Thành Sen'],
  ['Các xã Lộc Hà, Mai Phụ và Hồng Lộc liên kết', 'Xã Lộc Hà', 'Xã Mai Phụ', 'Xã Hồng Lộc'],
  ['Tại các xã: Lộc Hà, Mai Phụ, Đông Kinh, mưa lớn', 'Xã Lộc Hà', 'Xã Mai Phụ', 'Xã Đông Kinh'],
  ['Hai xã Lộc Hà và Mai Phụ giao lưu', 'Xã Lộc Hà', 'Xã Mai Phụ'],
  ['3 xã Lộc Hà, Mai Phụ, Hồng Lộc bị ngập', 'Xã Lộc Hà', 'Xã Mai Phụ', 'Xã Hồng Lộc'],
  ['Các xã, phường Lộc Hà, Trần Phú diễn tập', 'Xã Lộc Hà', 'Phường Trần Phú'],
  ['Lãnh đạo tỉnh Hà Tĩnh thăm đồng bào', 'Tỉnh Hà Tĩnh'],
  ['Tỉnh ủy Hà Tĩnh họp phiên thường kỳ', 'Tỉnh Hà Tĩnh'],
  ['Xã Lộc Hà, tỉnh Hà Tĩnh đón bằng', 'Xã Lộc Hà', 'Tỉnh Hà Tĩnh'],
  ['Đoàn công tác tỉnh Nghệ An thăm xã Lộc Hà', 'Tỉnh Nghệ An', 'Xã Lộc Hà'],
  ['Khánh thành cầu tại thôn Yên Bình, xã Lộc Hà', 'Xã Lộc Hà'],
  ['XÃ LỘC HÀ TỔ CHỨC LỄ HỘI', 'Xã Lộc Hà'],
  ['Bí thư Đảng ủy xã Lộc Hà Nguyễn Hồng Phúc chủ trì', 'Xã Lộc Hà'],
  ['Chủ tịch UBND phường Trần Phú Phan Văn Bình tiếp dân', 'Phường Trần Phú'],
  ['Xã Lộc Hà – một năm nhìn lại', 'Xã Lộc Hà'],
  ['Phường Vũng Áng: đối thoại với doanh nghiệp', 'Phường Vũng Áng'],
  ['Người dân xã Kỳ Xuân phấn khởi', 'Xã Kỳ Xuân'],
  ['TP Hà Nội hỗ trợ xã Lộc Hà', 'Thành phố Hà Nội', 'Xã Lộc Hà'],
  ['Thành phố Hồ Chí Minh trao tặng 50 suất quà', 'Thành phố Hồ Chí Minh'],
  ['TP. Đà Nẵng ký kết hợp tác', 'Thành phố Đà Nẵng'],
  ['Huyện Lộc Hà (cũ) còn nhiều công trình dở dang', 'Huyện Lộc Hà'],
  ['Khu vực huyện Lộc Hà cũ được rà soát', 'Huyện Lộc Hà'],
  ['Trụ sở huyện Thạch Hà trước đây được bàn giao', 'Huyện Thạch Hà'],
  ['Chợ xã Thạch Kim (cũ) chuyển địa điểm', 'Xã Thạch Kim'],
  ['Xã Xuân Lộc công bố quy hoạch', 'Xã Xuân Lộc'],
  ['Mặt trận xã Lộc Hà và phường Trần Phú ký kết', 'Xã Lộc Hà', 'Phường Trần Phú'],
  ['Lễ bàn giao giữa xã Lộc Hà, xã Mai Phụ', 'Xã Lộc Hà', 'Xã Mai Phụ'],
  ['Xã Lộc Hà tuyên dương; xã Lộc Hà khen thưởng', 'Xã Lộc Hà'],
  ['Trạm Y tế xã Lộc Hà tiêm phòng dại', 'Xã Lộc Hà'],
  ['Trường Tiểu học xã Lộc Hà khai giảng', 'Xã Lộc Hà'],
  ['HTX nông nghiệp xã Đông Kinh vào vụ mới', 'Xã Đông Kinh'],
]; // prettier-ignore

/** In March 2026: what names no unit for certain. */
const NONE: readonly string[] = [
  'Khánh thành đường Trần Phú',
  'Đồng chí Trần Phú - Tổng Bí thư đầu tiên của Đảng',
  'Trường THPT Trần Phú đón học sinh mới',
  'Kỷ niệm ngày sinh Tổng Bí thư Trần Phú',
  'Lộc Hà rộn ràng vào xuân',
  'Lễ hội biển Lộc Hà năm 2026',
  'Cầu Hộ Độ thông xe',
  'Hợp tác xã Thành Công mở rộng sản xuất',
  'Chính sách xã hội đến với hộ nghèo',
  'Xã hội hóa giáo dục ở cơ sở',
  'Ngân hàng Chính sách xã hội Hà Tĩnh giải ngân',
  'Thông tấn xã Việt Nam đưa tin',
  'Bảo hiểm xã hội Hà Tĩnh chi trả lương hưu',
  'UBND tỉnh ban hành kế hoạch mới',
  'Đảng ủy xã họp phiên tháng 3',
  'Xã nhà đổi mới từng ngày',
  'Toàn xã có 12 thôn',
  'Tỉnh lộ 547 được nâng cấp',
  'Các xã trên địa bàn tỉnh ra quân',
  'Huyện Lộc Hà đẩy mạnh chuyển đổi số',
  'Thành phố Hà Tĩnh chỉnh trang đô thị',
  'Xã Không Tồn Tại mở hội',
  'Xã Lộc Hà Thượng làm đường',
  'Gia đình ông Trần Phú Lộc hiến đất',
  'Phố Trần Phú đông vui',
  'Trung tâm Y tế Lộc Hà khám bệnh',
  'Giải bóng đá tranh cúp Thạch Hà',
  'Sở Y tế Hà Tĩnh kiểm tra',
  'Tổ dân phố Trần Phú sinh hoạt',
  'Đội xã đội trưởng huấn luyện',
  'Quận ủy viên thăm hỏi',
  'Đi xa Lộc Hà nhớ quê',
]; // prettier-ignore

/** In September 2016: communes, districts, provinces. */
const IN_2016: readonly Row[] = [
  ['Huyện Lộc Hà tổng kết phong trào', 'Huyện Lộc Hà'],
  ['Huyện ủy Lộc Hà tổ chức hội thảo', 'Huyện Lộc Hà'],
  ['Ban Thường vụ Huyện ủy Lộc Hà tổ chức Hội thảo góp ý', 'Huyện Lộc Hà'],
  ['UBND huyện Lộc Hà kiểm tra xã Thạch Kim', 'Huyện Lộc Hà', 'Xã Thạch Kim'],
  ['UBND các xã Thịnh Lộc, Thạch Kim và Hộ Độ', 'Xã Thịnh Lộc', 'Xã Thạch Kim', 'Xã Hộ Độ'],
  ['Xã Thạch Kim, huyện Lộc Hà, tỉnh Hà Tĩnh', 'Xã Thạch Kim', 'Huyện Lộc Hà', 'Tỉnh Hà Tĩnh'],
  ['Thành phố Hà Tĩnh chỉnh trang vỉa hè', 'Thành phố Hà Tĩnh'],
  ['TP Hà Tĩnh tiếp nhận trụ sở', 'Thành phố Hà Tĩnh'],
  ['TP. Hà Tĩnh diễn tập', 'Thành phố Hà Tĩnh'],
  ['Thị xã Kỳ Anh sau ba năm thành lập', 'Thị xã Kỳ Anh'],
  ['Huyện Kỳ Anh sơ kết', 'Huyện Kỳ Anh'],
  ['Hai huyện Thạch Hà, Can Lộc ký giao ước', 'Huyện Thạch Hà', 'Huyện Can Lộc'],
  ['Đoàn viên huyện Thạch Hà và huyện Can Lộc', 'Huyện Thạch Hà', 'Huyện Can Lộc'],
  ['Thị trấn Nghèn lát vỉa hè', 'Thị trấn Nghèn'],
  ['TT. Nghèn lát vỉa hè', 'Thị trấn Nghèn'],
  ['Huyện Đoàn Lộc Hà ra quân', 'Huyện Lộc Hà'],
  ['Các huyện, thành phố: Thạch Hà, Hà Tĩnh', 'Huyện Thạch Hà', 'Thành phố Hà Tĩnh'],
  ['Xã Lộc Hà sáp nhập'],
]; // prettier-ignore

describe('units named in title and lead', () => {
  test.each(TODAY.map(([text, ...units]) => [text, units] as const))('today: %s', (text, units) => {
    expect(read(text, '2026-03-04')).toEqual(units);
  });

  test.each(NONE)('no unit for certain: %s', (text) => {
    expect(read(text, '2026-03-04')).toEqual([]);
  });

  test.each(IN_2016.map(([text, ...units]) => [text, units] as const))('in 2016: %s', (text, units) => {
    expect(read(text, '2016-09-01')).toEqual(units);
  });

  test('a name that three units bore means the one of the day', () => {
    const text = 'Phường Trần Phú họp dân';
    expect(ids(text, '2024-05-01')).toEqual(['ht-phuong-tran-phu-18070']);
    expect(ids(text, '2025-03-01')).toEqual(['ht-phuong-tran-phu-18094-2025-01']);
    expect(ids(text, '2026-03-04')).toEqual(['ht-phuong-tran-phu-18100-2025-07']);
  });

  test('a former unit that two were is not certain, nor is one of today meant when the text says former', () => {
    expect(ids('Trụ sở phường Trần Phú cũ', '2026-03-04')).toEqual([]);
    expect(ids('Địa bàn xã Hồng Lộc (cũ)', '2026-03-04')).not.toContain(ids('Xã Hồng Lộc', '2026-03-04')[0]);
  });

  test('the day of the event counts where the unit is no more on the day of the article', () => {
    const text = 'Năm 2016, huyện Lộc Hà khởi công tuyến đường';
    expect(ids(text, '2026-03-04')).toEqual([]);
    expect(ids(text, '2025-07-05', '2024-12-20')).toEqual(['ht-huyen-loc-ha-448']);
  });

  test('a name that other provinces have too is that of the source’s province, unless another is named', () => {
    expect(ids('Xã Xuân Lộc tổng kết', '2026-03-04')).toEqual(['ht-xa-xuan-loc-18481-2025-07']);
    const [first] = ids('Xã Xuân Lộc, tỉnh Đồng Nai tổng kết', '2026-03-04');
    expect(first).not.toBe('ht-xa-xuan-loc-18481-2025-07');
    expect(gazetteer.versionAt(first ?? '', '2026-03-04')?.fullName).toBe('Xã Xuân Lộc');
    const [inBrackets] = ids('Đoàn xã Kim Liên (Nghệ An) về nguồn', '2026-03-04');
    expect(gazetteer.provinceOf(inBrackets ?? '', '2026-03-04')?.versions.at(-1)?.name).toBe('Nghệ An');
    expect(ids('Xã Kim Liên mở hội', '2026-03-04')).toEqual([]);
    expect(read('Xã Xuân Lộc tổng kết', '2026-03-04', null, null)).toEqual([]);
  });

  test('district and province come with a unit, as of the day', () => {
    expect(mentionedUnits(['Xã Thạch Kim', null], { day: '2016-09-01', province: '42' }, gazetteer)).toEqual([
      { unitId: 'ht-xa-thach-kim-18580', districtId: 'ht-huyen-loc-ha-448', provinceId: 'ht-province-42' },
    ]);
  });

  test('title and lead count once each unit', () => {
    const texts = ['Xã Lộc Hà đón bằng', 'Sáng 2/3, xã Lộc Hà và xã Mai Phụ tổ chức lễ.'];
    const found = mentionedUnits(texts, { day: '2026-03-04', province: '42' }, gazetteer);
    expect(found.map(({ unitId }) => gazetteer.unit(unitId)?.versions.at(-1)?.name)).toEqual([
      'Lộc Hà',
      'Mai Phụ',
    ]);
  });
});
