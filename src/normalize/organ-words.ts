/**
 * The words by which Vietnamese organs name themselves in bylines: one sorted table per kind of word.
 *
 * Sources: bylines of Hà Tĩnh portals 2016–2026, the Party's and the administration's own abbreviations, and the
 * reform of 2025-07-01, which ended districts and gave communes organs that only districts had before.
 * Patterns are written in new-style tones and lower case; `{a|b}` stands for either word. In matching, case, tone
 * placement, hyphens, commas, `&` and `và` do not count, so `VH - TT`, `VH&TT` and `Vh-Tt` are one word.
 */

/** What an organ is; the `OrganKind` of the GraphQL contract. */
export const ORGAN_KINDS = [
  'PARTY_COMMITTEE',
  'PARTY_BODY',
  'PEOPLES_COMMITTEE',
  'PEOPLES_COUNCIL',
  'FRONT',
  'MASS_ORGANIZATION',
  'MILITARY',
  'POLICE',
  'MEDIA',
  'DEPARTMENT',
  'SCHOOL',
  'HEALTH',
  'OTHER',
] as const;

export type OrganKind = (typeof ORGAN_KINDS)[number];

/** Official types of a unit, as the units file spells them. */
export type PlaceType =
  | 'tinh'
  | 'thanh_pho_truc_thuoc_trung_uong'
  | 'huyen'
  | 'quan'
  | 'thi_xa'
  | 'thanh_pho_thuoc_tinh'
  | 'thanh_pho_thuoc_thanh_pho_truc_thuoc_trung_uong'
  | 'xa'
  | 'phuong'
  | 'thi_tran'
  | 'dac_khu';

export const PROVINCE_TYPES = [
  'tinh',
  'thanh_pho_truc_thuoc_trung_uong',
] as const satisfies readonly PlaceType[];
const CITY_TYPES = ['thanh_pho_thuoc_tinh', 'thanh_pho_thuoc_thanh_pho_truc_thuoc_trung_uong'] as const;
const DISTRICT_TYPES = ['huyen', 'quan', 'thi_xa', ...CITY_TYPES] as const satisfies readonly PlaceType[];
const COMMUNE_TYPES = ['xa', 'phuong', 'thi_tran', 'dac_khu'] as const satisfies readonly PlaceType[];
/** "Thành phố" is said of a city below a province and of a municipality that is one. */
const ANY_CITY = [...CITY_TYPES, 'thanh_pho_truc_thuoc_trung_uong'] as const satisfies readonly PlaceType[];

/**
 * Where an organ of some word can sit when no level word says so: tiers in order of preference, the first that
 * holds a unit of the name wins. One tier of several levels is a real doubt and stays one.
 */
export type Reach = readonly (readonly PlaceType[])[];

const PROVINCE: Reach = [PROVINCE_TYPES];
const COMMUNE: Reach = [COMMUNE_TYPES];
export const ANYWHERE: Reach = [[...PROVINCE_TYPES, ...DISTRICT_TYPES, ...COMMUNE_TYPES]];
/** Organs that only districts had until they ended; the communes of today took them over. */
const DISTRICT_THEN_COMMUNE: Reach = [DISTRICT_TYPES, COMMUNE_TYPES];
const LOCAL: Reach = [[...DISTRICT_TYPES, ...COMMUNE_TYPES]];
/** Organs whose own name is a place but no unit (a border post at an estuary). */
const NOWHERE: Reach = [];

/** How a word may stand in front of the rest of the organ's name. */
type Manner =
  /** The word is enough. */
  | 'plain'
  /** The rest may hold words of its own before the place ("Sở Nông nghiệp và Môi trường Hà Tĩnh"). */
  | 'field'
  /** A word of daily speech: an organ only when a level word or a party committee follows ("Ban Xây dựng xã X"). */
  | 'loose';

/** One row of {@link ORGAN_WORDS}. */
export interface OrganWord {
  readonly kind: OrganKind;
  readonly reach: Reach;
  readonly manner: Manner;
  readonly words: readonly string[];
}

const PARTY = '{huyện ủy|thị ủy|thành ủy|quận ủy|tỉnh ủy|đảng ủy|đảng bộ|hu|đu|tu}';
const OFFICE = '{văn phòng|vp}';
const CENTRE = '{trung tâm|tt}';
const CULTURE = '{văn hóa|vh}';

/** Organ words by kind; the longest that fits counts, so "Đảng ủy UBND tỉnh" is no UBND and "BTV Huyện ủy" no editor. */
export const ORGAN_WORDS: readonly OrganWord[] = [
  row('PARTY_COMMITTEE', [['huyen']], 'plain', ['{huyện ủy|hu}']),
  row('PARTY_COMMITTEE', [['thi_xa']], 'plain', ['thị ủy']),
  row('PARTY_COMMITTEE', [['quan']], 'plain', ['quận ủy']),
  row('PARTY_COMMITTEE', [ANY_CITY], 'plain', ['thành ủy']),
  row('PARTY_COMMITTEE', PROVINCE, 'plain', [
    'tỉnh ủy',
    'đảng ủy {ubnd|ủy ban nhân dân|công an|quân sự|bộ đội biên phòng|bđbp|mttq|ubmttq} tỉnh',
    'đảng ủy {sở|trường|bệnh viện|công ty}',
    'đảng ủy các cơ quan đảng {tỉnh|}',
    'đảng ủy khối {các cơ quan|ccq|} {doanh nghiệp|dn|} {tỉnh|}',
  ]),
  row('PARTY_COMMITTEE', COMMUNE, 'plain', ['{đảng ủy|đu}', 'đảng ủy {xã|phường|thị trấn|đặc khu}']),
  row('PARTY_COMMITTEE', ANYWHERE, 'plain', [
    'đảng bộ',
    'đảng ủy {ubnd|ủy ban nhân dân|công an|quân sự}',
    `{ban thường vụ|btv|ban chấp hành|bch|thường trực|tt} ${PARTY}`,
    '{ban chấp hành|bch} đảng bộ',
  ]),
  row('PARTY_BODY', ANYWHERE, 'plain', [
    `${OFFICE} ${PARTY}`,
    '{ban tuyên giáo|ban tg|ban tgdv|ban tổ chức|ban dân vận|ban nội chính|ban dv}',
    '{vp|văn phòng} đu',
    'vpđu',
    'ban tuyên giáo dân vận',
    'btg',
    'btgdv',
    'ban tổ chức {nội vụ|kiểm tra|}',
    '{ủy ban kiểm tra|ub kiểm tra|ubkt|cơ quan ubkt|cơ quan ủy ban kiểm tra}',
    'ban tuyên huấn',
    '{btctu|btgtu|bdvtu|bnctu|ubkttu|vptu|vphu}',
    `${CENTRE} {bồi dưỡng chính trị|bdct|chính trị}`,
    'ttbdct',
    'chi bộ',
  ]),
  row('PARTY_BODY', COMMUNE, 'plain', ['{ban xây dựng đảng|bxdđ|ban xdđ}', `ban xây dựng đảng đảng ủy`]),
  row('PEOPLES_COMMITTEE', ANYWHERE, 'plain', [
    '{ủy ban nhân dân|ubnd|ub nhân dân|ủy ban nd}',
    `${OFFICE} {ubnd|ủy ban nhân dân}`,
    `${OFFICE} {hđnd|hội đồng nhân dân} {ubnd|ủy ban nhân dân}`,
    `${OFFICE} {ubnd|ủy ban nhân dân} {hđnd|hội đồng nhân dân}`,
    '{hđnd|hội đồng nhân dân} {ubnd|ủy ban nhân dân}',
    'chính quyền',
  ]),
  row('PEOPLES_COUNCIL', ANYWHERE, 'plain', [
    '{hội đồng nhân dân|hđnd|thường trực hđnd|tt hđnd|thường trực hội đồng nhân dân}',
    `${OFFICE} {hđnd|hội đồng nhân dân}`,
    `${OFFICE} đoàn {đbqh|đại biểu quốc hội} {hđnd|hội đồng nhân dân}`,
    '{ban pháp chế|ban kinh tế xã hội|ban kinh tế ngân sách|ban văn hóa xã hội} {hđnd|hội đồng nhân dân}',
  ]),
  row('FRONT', ANYWHERE, 'plain', [
    '{ủy ban mặt trận tổ quốc|ub mặt trận tổ quốc|ubmttq|ub mttq|ủy ban mttq|mặt trận tổ quốc|mttq} {việt nam|vn|}',
    '{ubmttqvn|mttqvn|ub mttqvn|ủy ban mttqvn|ban thường trực ubmttqvn|btt ubmttqvn}',
    '{btt|ban thường trực|ban tt|thường trực|tt} {ubmttqvn|mttqvn}',
    '{btt|ban thường trực|ban tt|thường trực|tt} {ubmttq|ủy ban mttq|ub mttq|mttq|ủy ban mặt trận tổ quốc} {việt nam|vn|}',
    'ban công tác mặt trận',
    'cơ quan {ubmttq|ủy ban mttq|mttq|ubmttqvn} {việt nam|vn|}',
    'cơ quan {mặt trận|mttq|ubmttq} {các đoàn thể|các tổ chức chính trị xã hội|đoàn thể}',
    '{ubmt|ubmttqvn|ủy ban mt|ub mặt trận}',
    'khối {mặt trận|mttq} {các|} đoàn thể',
    'mặt trận',
  ]),
  row('MASS_ORGANIZATION', PROVINCE, 'plain', ['{tỉnh đoàn|tỉnh hội}']),
  row('MASS_ORGANIZATION', [['huyen']], 'plain', ['{huyện đoàn|huyện hội}']),
  row('MASS_ORGANIZATION', [['thi_xa']], 'plain', ['{thị đoàn|thị hội}']),
  row('MASS_ORGANIZATION', [['quan']], 'plain', ['quận đoàn']),
  row('MASS_ORGANIZATION', [ANY_CITY], 'plain', ['{thành đoàn|thành hội}']),
  row('MASS_ORGANIZATION', COMMUNE, 'plain', ['{xã đoàn|phường đoàn}']),
  row('MASS_ORGANIZATION', ANYWHERE, 'plain', [
    '{hội|hội liên hiệp|ban chấp hành hội|bch hội|chi hội} {phụ nữ|lhpn|pn} {việt nam|}',
    'hội {nông dân|nd|cựu chiến binh|ccb|người cao tuổi|nct|chữ thập đỏ|ctđ|khuyến học|kh|luật gia|nhà báo|đông y|người mù} {việt nam|}',
    'hội {văn học nghệ thuật|vhnt|liên hiệp văn học nghệ thuật|làm vườn|sinh vật cảnh|cựu giáo chức|sinh viên|doanh nghiệp}',
    'hội {cựu thanh niên xung phong|cựu tnxp|thanh niên xung phong|liên hiệp thanh niên|lhtn|người khuyết tật|bảo trợ người khuyết tật}',
    'hội {nạn nhân chất độc da cam|nạn nhân chất độc da cam dioxin|kế hoạch hóa gia đình|truyền thống trường sơn|di sản văn hóa}',
    'chi hội {nông dân|cựu chiến binh|ccb|phụ nữ|người cao tuổi|chữ thập đỏ|khuyến học}',
    'hội {hữu nghị|chữ thập đỏ|cctnxp|cựu quân nhân|cựu công an nhân dân|cựu công chức|hưu trí|y học|điều dưỡng|nghề cá|nghệ nhân|kiến trúc sư|nhiếp ảnh|cứu trợ trẻ em tàn tật|bảo vệ quyền trẻ em|thầy thuốc trẻ|tù yêu nước|người tù kháng chiến|mỹ thuật}',
    'hội {đồng hương|doanh nhân trẻ|doanh nhân cựu chiến binh|nữ doanh nhân|sử học|khoa học lịch sử|khoa học kỹ thuật|nước sạch môi trường|giáo dục chăm sóc sức khỏe cộng đồng|vovinam|cờ tướng}',
    'hiệp hội {doanh nghiệp|du lịch|nông nghiệp|nước mắm|}',
    'liên hiệp {các tổ chức hữu nghị|hội phụ nữ}',
    '{hcctnxp|hội cctnxp|hội tnxp|hội nnchđdc|hội nạn nhân cđdc|hội cgc|hội nmù|hội vhnt|hlhtn|hldn}',
    '{hnd|hlhpn|hpn|hccb|hctđ|hkh|hnct|đtn|đtncs|đtncs hcm}',
    '{liên đoàn lao động|lđlđ|công đoàn}',
    'công đoàn {viên chức|cơ sở|ngành|các khu kinh tế|khu kinh tế|các khu công nghiệp|cơ quan|giáo dục|y tế|xã|phường}',
    '{cđgd|cđyt|cđvc|cđcs|cđ viên chức|cđ cơ sở|cđ ngành giáo dục}',
    'liên minh {hợp tác xã|htx}',
    'đoàn {thanh niên|tn|thanh niên cộng sản|tncs|thanh niên cộng sản hồ chí minh|tncs hồ chí minh|tncs hcm|tncshcm}',
    '{ban chấp hành|bch|ban thường vụ|btv} {đoàn|huyện đoàn|tỉnh đoàn|xã đoàn|thành đoàn|thị đoàn|đoàn thanh niên|đoàn tn|đoàn tncs hồ chí minh}',
    'đoàn {xã|phường|thị trấn|đặc khu|huyện|trường|cơ sở|khối|cơ quan}',
    '{chi đoàn|chi hội}',
    'hội đồng đội',
    'liên hiệp các hội {khoa học kỹ thuật|khkt|văn học nghệ thuật|vhnt}',
    '{ủy ban|ub} đoàn kết công giáo {việt nam|}',
    '{ubđkcg|đoàn kết công giáo}',
  ]),
  // Alone "CCB" is a veteran and "PGD" a deputy director.
  row('MASS_ORGANIZATION', ANYWHERE, 'loose', ['hội', 'đoàn', 'ccb']),
  row('DEPARTMENT', DISTRICT_THEN_COMMUNE, 'loose', ['pgd']),
  row('MILITARY', [['huyen']], 'plain', ['huyện đội']),
  row('MILITARY', COMMUNE, 'plain', ['xã đội']),
  row('MILITARY', ANYWHERE, 'plain', [
    '{ban chỉ huy quân sự|ban chqs|bch quân sự|bchqs|bộ chqs|bộ chỉ huy quân sự|chqs}',
    '{ban chỉ huy|bch} {phòng thủ khu vực|ptkv|bđbp|bộ đội biên phòng}',
    '{bộ chỉ huy|bch} {bđbp|bộ đội biên phòng}',
    'lực lượng dân quân',
    '{bchqs|bộ chqs|bộ chỉ huy qs|ban chỉ huy qs|ban chqs|bch qs}',
    '{trường quân sự|bệnh xá quân dân y}',
  ]),
  row('MILITARY', PROVINCE, 'plain', ['{bộ đội biên phòng|bđbp}', 'hội đồng cung cấp']),
  row('MILITARY', NOWHERE, 'plain', [
    '{đồn biên phòng|đồn bp|đồn bpck|đồn biên phòng cửa khẩu|hải đội|trạm kiểm soát biên phòng}',
    '{sư đoàn|trung đoàn|tiểu đoàn|đại đội|lữ đoàn|binh đoàn|quân khu|quân đoàn|quân chủng|binh chủng|vùng cảnh sát biển|cảnh sát biển|hải quân|vùng 1 hải quân|vùng 2 hải quân|vùng 3 hải quân|vùng 4 hải quân|vùng 5 hải quân}',
    '{bệnh viện quân y|viện quân y|học viện biên phòng|học viện quân y|trường sĩ quan|tổng cục chính trị|bộ quốc phòng}',
  ]),
  row('POLICE', ANYWHERE, 'plain', [
    '{công an|ca}',
    '{đội|phòng} {csgt|cảnh sát giao thông|cảnh sát hình sự}',
    'đồn công an',
    // The force of the hamlets since 2024-07-01.
    'tổ {bảo vệ an ninh trật tự|bảo vệ antt|antt|an ninh trật tự} {cơ sở|ở cơ sở|}',
  ]),
  row('POLICE', [['huyen']], 'plain', ['cah']),
  row('POLICE', PROVINCE, 'plain', ['{cat|cảnh sát pc cc}']),
  // Departments of a province's police bear numbers since 1981; their names are printed beside or instead of them.
  row('POLICE', PROVINCE, 'plain', [
    '{phòng|} {pa01|pa02|pa03|pa04|pa05|pa06|pa08|pa09|pc01|pc02|pc03|pc04|pc06|pc07|pc08|pc09|pc10|pc11|pk02|pv01|pv05|pv06|ph10|px01|px03|px05|px06}',
    '{phòng|} {pa61|pa83|pa88|pc45|pc46|pc47|pc49|pc64|pc65|pc66|pc67|pc68|pc81|px14|px15|px16}',
    'phòng {cảnh sát|an ninh} {quản lý hành chính về trật tự xã hội|qlhc về ttxh|qlhc|phòng cháy chữa cháy|pccc|pccc cnch|pccc cứu nạn cứu hộ|điều tra|điều tra tội phạm về ma túy|kinh tế|môi trường|cơ động|đường thủy|nội địa|đối ngoại|kinh tế|chính trị nội bộ|mạng phòng chống tội phạm sử dụng công nghệ cao}',
    'phòng {quản lý xuất nhập cảnh|qlxnc|xây dựng phong trào toàn dân bảo vệ an ninh tổ quốc|kỹ thuật hình sự|tham mưu công an|xây dựng lực lượng công an nhân dân|công tác đảng công tác chính trị}',
    '{cảnh sát pccc|cảnh sát phòng cháy chữa cháy|trại tạm giam|trại giam}',
  ]),
  row('POLICE', COMMUNE, 'plain', ['{cax|catt}']),
  row('POLICE', [['thi_xa']], 'plain', ['catx']),
  row('POLICE', [ANY_CITY], 'plain', ['catp']),
  row('POLICE', NOWHERE, 'plain', [
    '{bộ công an|học viện cảnh sát nhân dân|học viện an ninh nhân dân|cục csgt|cục cảnh sát giao thông}',
  ]),
  row('MEDIA', PROVINCE, 'plain', [
    'báo',
    'báo {đài|và|và đài|} {phát thanh truyền hình|phát thanh truyền hình báo chí|pt th|ptth}',
    '{trung tâm|tt} truyền thông {tỉnh|}',
    '{tòa soạn|tòa soạn báo|tạp chí}',
  ]),
  row('MEDIA', NOWHERE, 'plain', [
    '{thông tấn xã việt nam|ttxvn|vtv|vov|vtc|vietnamplus|vnexpress|vietnamnet}',
  ]),
  // The provincial station above all; districts had theirs under the same name until about 2019.
  row('MEDIA', [PROVINCE_TYPES, DISTRICT_TYPES, COMMUNE_TYPES], 'plain', [
    '{đài|} {phát thanh truyền hình|pt th|ptth|pttth}',
    'đài {phát thanh|truyền hình|pt}',
    '{trạm truyền thanh|trạm phát lại truyền hình|đài phát thanh truyền thanh}',
    '{văn phòng|vp} đại diện báo',
  ]),
  row('MEDIA', ANYWHERE, 'plain', [
    '{bbt|ban bt|ban biên tập|tổ biên tập|phòng biên tập|tổ thư ký}',
    '{bbt|ban biên tập|tổ biên tập|ban quản trị} {cổng|trang} {thông tin điện tử|ttđt|tin điện tử}',
    '{bbt|ban biên tập|tổ biên tập|ban quản trị} {website|web|trang web|trang tin|trang thông tin|bản tin|cổng thông tin|cổng}',
    '{cổng|trang} {thông tin điện tử|ttđt|tin điện tử|thông tin}',
    '{tổ|ban|bộ phận|đội|nhóm} truyền thông',
    '{website|trang web|fanpage|cổng ttđt thành phần}',
    '{ctv|cộng tác viên|pv|phóng viên|nhóm pv|nhóm phóng viên|nhóm ctv|btv|biên tập viên|nhóm tác giả|pv ctv|pv btv}',
    'thông tin',
  ]),
  // Parishes and dioceses, and those who write for them.
  row('OTHER', NOWHERE, 'plain', ['{giáo xứ|gx|giáo phận|tổng giáo phận|giáo hạt|giáo họ|hội dòng}']),
  row('MEDIA', NOWHERE, 'plain', [
    '{văn phòng|vp|ban giáo lý|giới trẻ|ca đoàn|caritas|ban truyền thông|truyền thông|btt|ban mục vụ truyền thông} {giáo xứ|gx|giáo phận|gp|tổng giáo phận|tgp|giáo hạt|gh|giáo họ|dòng|hội dòng}',
  ]),
  row('MEDIA', DISTRICT_THEN_COMMUNE, 'plain', [
    `${CENTRE} ${CULTURE} {truyền thông|tt|thông tin|thể thao|thể thao du lịch|thông tin thể thao|thông tin truyền thông|ttdl}`,
    `${CENTRE} {vhtt|vhtt dl|vhttdl|vh tt dl|tt vh|truyền thông văn hóa|truyền thông}`,
    `${CENTRE} {vhtt|vh tt} {tt|truyền thông}`,
    '{ttvh tt|ttvhtt|tt vhtt|tt vh tt|ttvh|ttvh ttdl|tttt vh|ttvhttdl}',
    'đài {truyền thanh truyền hình|tt th|ttth|truyền thanh|tt|truyền hình|th|tth}',
    // "Đài Đức Thọ": of a place only (see byline-organ.ts), "Đài Trang" signs as well.
    'đài',
    `${CENTRE} {văn hóa thông tin truyền thông|dịch vụ tổng hợp|dvth}`,
    'ban {văn hóa thông tin|vhtt|vh tt}',
    'đội {thông tin lưu động|tuyên truyền lưu động}',
    `${CENTRE} ${CULTURE} {truyền thanh truyền hình|truyền thanh|truyền hình|tt th|thể thao truyền thông|thể thao truyền thanh|thể thao truyền thanh truyền hình|thông tin thể thao truyền thanh|thông tin truyền thanh truyền hình|ttth|thể thao tt}`,
    `${CENTRE} ${CULTURE} {thể thao du lịch truyền thông|thông tin thể thao du lịch|tttt|tt tt|tttttt|nghệ thuật}`,
    `${CENTRE} {truyền thanh truyền hình|truyền thông thông tin|truyền thông văn hóa thể thao|truyền thông văn hóa du lịch|truyền thanh|vhttth|vhtttt|vhtttt|vhtt ttth|vhttttth}`,
    `${CENTRE} {văn hóa thông tin|vhtttt du lịch}`,
    '{ttvhtttt|ttvhttth|tt vhtttt|ttvhttdltt|ttvhttttth|ttvh tt tt|ttvh tt dl|ttvh tttt}',
  ]),
  row('DEPARTMENT', PROVINCE, 'field', [
    'sở',
    '{văn phòng|vp|thanh tra} sở',
    'thanh tra tỉnh',
    'ban {dân tộc|tôn giáo|dân tộc tôn giáo|tôn giáo dân tộc|thi đua khen thưởng|tđkt|tiếp công dân}',
    'ban {quản lý|ql} {khu kinh tế|các khu kinh tế|khu công nghiệp|các khu công nghiệp|kkt|kcn}',
    '{sở} {gdđt|gd đt|tttt|nnptnt|nn ptnt|tnmt|tn mt|khđt|kh đt|khcn|kh cn|vhttdl|vh tt dl|vhtt|gtvt|lđtbxh|lđ tb xh|nnmt|nn mt|ct|yt|nv|tp|tc|xd|dt tg|dttg|ngoại vụ}',
    `${CENTRE} {trợ giúp pháp lý nhà nước|trợ giúp pháp lý|tgpl|xúc tiến đầu tư|xúc tiến đầu tư thương mại du lịch|thông tin khoa học công nghệ|dịch vụ việc làm|dvvl|công tác xã hội|ctxh|điều dưỡng người có công|quan trắc|lưu trữ lịch sử|giống cây trồng|công nghệ thông tin truyền thông|chuyển đổi số}`,
    'chi cục',
  ]),
  row('DEPARTMENT', DISTRICT_THEN_COMMUNE, 'field', [
    'phòng',
    `${CENTRE} {phục vụ hành chính công|pvhcc|hành chính công|hcc|dịch vụ nông nghiệp|ứng dụng khkt|ứng dụng tiến bộ khkt}`,
    '{tt pvhcc|ttpvhcc|tthcc|pvhcc|bộ phận một cửa}',
    '{pgdđt|pgd đt|pvhxh|pvh xh}',
    `${CENTRE} {khuyến nông|phát triển quỹ đất}`,
    'công chức {văn hóa xã hội|vhxh|vh xh|văn hóa|tư pháp|hộ tịch|địa chính}',
    '{vhxh|vh xh|văn hóa xã hội|văn hóa thông tin|vhtt}',
    'ban văn hóa',
    'ban {thú y|khuyến nông|nông nghiệp|nông lâm nghiệp|thủy lợi|địa chính|tư pháp}',
    '{ban quản lý|ban ql|bql}',
    'thanh tra huyện',
    '{bộ phận tiếp nhận trả kết quả|bộ phận tn trả kết quả|tổ một cửa}',
    '{ptckh|ptc kh|ptnmt|ptn mt|plđtbxh|pnv|ptp|pkt ht|pktht|pvhtt|pvh tt|pnn ptnt|pnnmt|pkt}',
    '{đội quản lý trật tự đô thị|đội tổng hợp}',
  ]),
  row('DEPARTMENT', PROVINCE, 'plain', ['thanh tra']),
  row('DEPARTMENT', NOWHERE, 'plain', [
    'văn phòng {chính phủ|quốc hội|chủ tịch nước}',
    '{chính phủ|quốc hội|thanh tra chính phủ|ủy ban dân tộc}',
  ]),
  row('PARTY_BODY', NOWHERE, 'plain', [
    'văn phòng trung ương đảng',
    'ban {tuyên giáo|tổ chức|dân vận|nội chính} trung ương',
    'học viện chính trị quốc gia',
  ]),
  row('DEPARTMENT', NOWHERE, 'field', ['{cục|tổng cục|bộ|vụ|viện}']),
  // What communes put their culture, farming and market services into since 2025: no newsroom by name or task.
  row('DEPARTMENT', DISTRICT_THEN_COMMUNE, 'plain', [
    `${CENTRE} {cung ứng|} {dịch vụ công|dịch vụ sự nghiệp công|dvc|dvsnc}`,
    `${CENTRE} {cung ứng dịch vụ|dịch vụ công ích}`,
    '{ttdvc|tt dvc|ttcưdvc|ttccdvc}',
  ]),
  row('SCHOOL', DISTRICT_THEN_COMMUNE, 'plain', [
    '{trường|} {thpt|trung học phổ thông|thcs|trung học cơ sở|tiểu học|tiểu học thcs|th thcs|thcs thpt|mầm non|mẫu giáo}',
    'trường {th|mn|mg|liên cấp|phổ thông|ptdt nội trú|dtnt|trung cấp|trung cấp nghề|cao đẳng nghề|năng khiếu|chuyên}',
    '{thptdtnt|ptdtnt|ptdtbt|ptdtbt thcs|ptdtbt tiểu học|pt dtnt}',
    '{trường|} {tiểu học trung học cơ sở|tiểu học thcs thpt|trung học cơ sở trung học phổ thông}',
    'trường {tiểu học|mầm non|thcs|thpt} {tư thục|dân lập|công lập|thị trấn|bán trú}',
    '{ttgdnn gdtx|ttgdtx|tt gdtx|tt gdnn gdtx|tthtcđ|tt htcđ|nhóm trẻ|lớp mẫu giáo|hội đồng trường|hội cha mẹ học sinh|ban giám hiệu}',
    'trường {phổ thông dân tộc nội trú|phổ thông dân tộc bán trú|dân tộc nội trú|trung cấp kỹ thuật}',
    `${CENTRE} {gdnn gdtx|gdtx|gdtx hn|giáo dục nghề nghiệp giáo dục thường xuyên|giáo dục thường xuyên|học tập cộng đồng|htcđ}`,
  ]),
  // A school's teachers of a subject sign as such: "Tổ Văn", "Tổ Toán - Tin".
  row('SCHOOL', DISTRICT_THEN_COMMUNE, 'plain', [
    '{tổ|nhóm} {văn|ngữ văn|toán|toán tin|tin|lý|vật lý|vật lí|hóa|hóa học|hóa sinh|sinh|sinh học|sử|lịch sử|sử địa|địa|địa lý|địa lí|gdcd|ngoại ngữ|anh|anh văn|tiếng anh|thể dục|gdtc}',
    'tổ {khtn|khxh|khoa học tự nhiên|khoa học xã hội|văn sử|văn sử địa|toán lý|toán lý tin|lý hóa|lý hóa sinh|hóa sinh địa|năng khiếu|chuyên môn}',
  ]),
  row('SCHOOL', PROVINCE, 'plain', [
    '{đại học|học viện|phân hiệu trường đại học|phân hiệu đại học}',
    'trường {đại học|đh|cao đẳng|cđ|chính trị|cao đẳng nghề|cao đẳng sư phạm|trung cấp luật|cao đẳng y tế|cao đẳng kỹ thuật}',
    'thpt chuyên',
    'trường thpt chuyên',
  ]),
  row('SCHOOL', ANYWHERE, 'loose', ['trường', 'liên đội']),
  row('HEALTH', DISTRICT_THEN_COMMUNE, 'plain', [
    `${CENTRE} {y tế|yt|y tế dự phòng}`,
    '{ttyt|ttytdp}',
    '{bệnh viện|bv} {đa khoa|đk|đa khoa khu vực|đkkv|đa khoa tư nhân|quốc tế|sản nhi|}',
    '{bvđk|bvđkkv|bv đkkv}',
    '{phòng khám đa khoa|phòng khám đa khoa khu vực|pkđk|pkđkkv|nhà hộ sinh}',
    '{trung tâm|tt} {dân số|dân số khhgđ|dân số kế hoạch hóa gia đình}',
  ]),
  row('HEALTH', COMMUNE, 'plain', ['{trạm y tế|tyt|trạm yt}']),
  row('HEALTH', PROVINCE, 'plain', [
    `${CENTRE} {kiểm soát bệnh tật|ksbt|kiểm soát dịch bệnh|cdc|truyền thông giáo dục sức khỏe|ttgdsk|phòng chống hiv aids|phòng chống bệnh xã hội|giám định y khoa|pháp y|kiểm nghiệm|huyết học truyền máu|cấp cứu 115}`,
    '{cdc|ttksbt|tt ksbt|ttkn|ttgđyk}',
    '{bệnh viện|bv} {y học cổ truyền|yhct|phổi|tâm thần|phục hồi chức năng|phcn|mắt|da liễu|nội tiết|ung bướu|nhi|phụ sản|sản nhi|lao phổi|lao bệnh phổi|nhiệt đới|mắt da liễu|điều dưỡng phục hồi chức năng}',
    'chi cục {an toàn vệ sinh thực phẩm|atvstp|dân số|dân số khhgđ|dân số trẻ em}',
  ]),
  row('HEALTH', NOWHERE, 'plain', [
    '{bệnh viện trung ương|bv trung ương|bệnh viện bạch mai|bệnh viện chợ rẫy|bộ y tế|viện pasteur|viện vệ sinh dịch tễ}',
  ]),
  // A ward of a hospital signs without its house: "Khoa KSBT", "Khoa Dược".
  row('HEALTH', DISTRICT_THEN_COMMUNE, 'plain', [
    'khoa {ksbt|kiểm soát dịch bệnh|phòng chống dịch|kiểm soát bệnh tật|kiểm soát bệnh tật hiv aids|ksbt hiv aids|cskcb|khám bệnh|cấp cứu|hồi sức|hồi sức cấp cứu|hồi sức tích cực|hscc|nội|ngoại|sản|nhi|phụ sản|chăm sóc sức khỏe sinh sản|csskss|dược|xét nghiệm}',
    'khoa {dinh dưỡng|truyền nhiễm|y tế công cộng|ytcc|an toàn thực phẩm|attp|atvstp|kiểm soát nhiễm khuẩn|ksnk|y học cổ truyền|yhct|đông y|chẩn đoán hình ảnh|liên chuyên khoa|răng hàm mặt|tai mũi họng|ung bướu|phục hồi chức năng}',
    'phòng {dân số|dân số truyền thông|truyền thông gdsk|điều dưỡng|khth|kế hoạch nghiệp vụ y}',
  ]),
  row('OTHER', ANYWHERE, 'plain', [
    '{tòa án nhân dân|tand|tòa án|viện kiểm sát nhân dân|viện ksnd|vksnd|viện kiểm sát|vks}',
    '{tòa án nhân dân khu vực|tand khu vực|tandkv|viện kiểm sát nhân dân khu vực|vksnd khu vực|vksndkv|tòa án quân sự|viện kiểm sát quân sự}',
    '{phòng thi hành án dân sự|phòng thads|thads tỉnh|đoàn luật sư|văn phòng công chứng|phòng công chứng|văn phòng thừa phát lại|hội công chứng viên}',
    '{bảo hiểm xã hội cơ sở|bhxh cơ sở|kho bạc nhà nước khu vực|kbnn khu vực|thuế cơ sở|thuế tỉnh|chi cục thuế khu vực|chi cục hải quan khu vực|chi cục hải quan cửa khẩu|đội thuế|đội thuế liên xã|cct}',
    '{phòng giao dịch nhcsxh|phòng giao dịch ngân hàng chính sách xã hội|pgd nhcsxh|pgd ngân hàng csxh|nhcsxh chi nhánh|ngân hàng nhà nước|nhnn|ngân hàng nông nghiệp phát triển nông thôn|nhno ptnt|qtdnd|vietinbank|vietcombank|bidv|lienvietpostbank|co opbank}',
    '{đội quản lý điện lực|đội qlđl|truyền tải điện|công ty thủy lợi|công ty cấp nước|công ty cổ phần cấp nước|ban quản lý dự án đầu tư xây dựng|bqldađtxd|bql dự án đtxd|ban qlda|công ty môi trường đô thị|bưu điện văn hóa|bđvhx|mobifone|vinaphone|evn|petrolimex}',
    '{liên hiệp htx|hợp tác xã nông nghiệp|hợp tác xã dịch vụ nông nghiệp|htx nông nghiệp|htxnn|htx dịch vụ|htxdv|tổ hội|tổ hợp tác|tổ liên kết|câu lạc bộ|clb}',
    '{hội đồng hương|ban cán sự thôn|ban công tác thôn|ban mặt trận thôn|ban khánh tiết|ban tổ chức lễ hội|ban quản lý đền|ban quản lý chùa|bql đền}',
    '{bảo hiểm xã hội|bhxh|kho bạc nhà nước|kbnn|kho bạc|chi cục thuế|cục thuế|thuế|cục hải quan|chi cục hải quan}',
    '{chi cục thi hành án dân sự|thi hành án dân sự|chi cục thads|thads|cục thads|chi cục thống kê|cục thống kê|thống kê}',
    '{ngân hàng chính sách xã hội|ngân hàng csxh|nhcsxh|phòng giao dịch ngân hàng csxh|agribank|ngân hàng|quỹ tín dụng nhân dân}',
    '{điện lực|công ty điện lực|bưu điện|vnpt|viettel|công ty|công ty cổ phần|công ty tnhh|doanh nghiệp}',
    '{hạt kiểm lâm|kiểm lâm|đội quản lý thị trường|ban quản lý rừng phòng hộ|vườn quốc gia|ban quản lý chợ|ban quản lý dự án|bql}',
    '{nhà văn hóa lao động|thư viện tỉnh|bảo tàng tỉnh|nhà hát|đoàn nghệ thuật|đoàn văn công|trung tâm bảo tồn|ban quản lý di sản|ban quản lý vịnh|khu bảo tồn|ban quản lý khu bảo tồn|khu bảo tồn thiên nhiên}',
    '{ban quản lý di tích|bql di tích|ban quản lý khu di tích|thư viện|bảo tàng|nhà thiếu nhi|nhà văn hóa}',
    '{đoàn đại biểu quốc hội|đoàn đbqh|văn phòng điều phối nông thôn mới|văn phòng điều phối ntm|văn phòng điều phối|vp điều phối ntm|vpđp ntm|vpđp|văn phòng ntm|vp ntm}',
    '{hợp tác xã|htx|tổ hợp tác|xí nghiệp}',
    '{ban chỉ đạo|bcđ}',
  ]),
  // Boards and communities of temples and churches; a parish bears a place's name and is none.
  row('OTHER', ANYWHERE, 'plain', [
    'ban trị sự {giáo hội phật giáo việt nam|giáo hội phật giáo|ghpgvn|phật giáo|}',
    '{giáo hội phật giáo việt nam|giáo hội phật giáo|ghpgvn|hội đồng trị sự}',
  ]),
  row('OTHER', NOWHERE, 'plain', [
    '{ban hộ tự|ban quản trị chùa|hội đồng mục vụ|ban hành giáo|hội đồng giáo xứ|giáo xứ|giáo họ|giáo phận|tòa giám mục|hội thánh tin lành}',
    '{dòng họ|hội đồng gia tộc|trang trại|ban liên lạc|ban liên lạc hội đồng hương}',
  ]),
  row('OTHER', LOCAL, 'plain', ['{văn phòng đăng ký đất đai|chi nhánh văn phòng đăng ký đất đai}']),
  row('OTHER', ANYWHERE, 'loose', [
    'ban',
    'tổ',
    'đội',
    'văn phòng',
    'vp',
    'trung tâm',
    'tt',
    'trạm',
    'cơ quan',
    'ủy ban',
    'khoa',
    'thôn',
    'bản',
    'ấp',
    'buôn',
    'tổ dân phố',
    'tdp',
    'khối',
  ]),
  // The unit itself, when nothing but its type and name is printed ("Xã Cẩm Lạc").
  row('OTHER', [['xa']], 'plain', ['xã']),
  row('OTHER', [['phuong']], 'plain', ['phường']),
  row('OTHER', [['thi_tran']], 'plain', ['thị trấn']),
  row('OTHER', [['dac_khu']], 'plain', ['đặc khu']),
  row('OTHER', [['huyen']], 'plain', ['huyện']),
  row('OTHER', [['quan']], 'plain', ['quận']),
  row('OTHER', [['thi_xa']], 'plain', ['{thị xã|tx}']),
  row('OTHER', [ANY_CITY], 'plain', ['{thành phố|tp}']),
  row('OTHER', [['tinh']], 'plain', ['tỉnh']),
];

/**
 * Words that state the level of the place behind them, wherever they stand in the organ's name. Those with null
 * look like a level word and are none ("Hợp tác xã", "Xã hội"): the longest match keeps them from being taken.
 */
export const LEVEL_WORDS: readonly {
  readonly types: readonly PlaceType[] | null;
  readonly words: readonly string[];
}[] = [
  { types: ['tinh'], words: ['tỉnh'] },
  { types: PROVINCE_TYPES, words: ['{tỉnh ủy|tỉnh đoàn|tỉnh hội|tu}'] },
  { types: ANY_CITY, words: ['{thành phố|tp|thành ủy|thành đoàn|thành hội}'] },
  { types: ['huyen'], words: ['{huyện|huyện ủy|huyện đoàn|huyện hội|huyện đội|h|hu}'] },
  { types: ['quan'], words: ['{quận|quận ủy|quận đoàn|q}'] },
  { types: ['thi_xa'], words: ['{thị xã|tx|thị ủy|thị đoàn|thị hội}'] },
  { types: ['xa'], words: ['{xã|xã đoàn|xã đội|x}'] },
  { types: ['phuong'], words: ['{phường|phường đoàn|p}'] },
  { types: ['thi_tran'], words: ['{thị trấn|tt}'] },
  { types: ['dac_khu'], words: ['đặc khu'] },
  {
    types: null,
    words: [
      'hợp tác xã',
      '{xã hội|thương binh xã hội|văn hóa xã hội|bảo hiểm xã hội|kinh tế xã hội|chính sách xã hội}',
      'thông tấn xã',
      'liên xã',
      'tt {vh|vhtt|vh tt|y tế|yt|pvhcc|hcc|gdtx|gdnn|truyền thông|văn hóa|hđnd|huyện ủy|đảng ủy}',
      'vh tt',
      'pt th',
      'tt th',
      'tt tt',
      'thông tin tt',
    ],
  },
];

/** Abbreviated level words: a level only when a name follows at once ("P. Trần Phú", "TT Nghèn"), for they mean much else. */
export const SHORT_LEVEL_WORDS: ReadonlySet<string> = new Set(['h', 'q', 'x', 'p', 'tt', 'hu', 'tu']);

/**
 * Fields of work that stand inside the names of offices ("Phòng Nông nghiệp và Môi trường"): lower-case words that
 * do not make a name a sentence.
 */
export const FIELD_WORDS: readonly string[] = [
  '{quy hoạch|kiến trúc|kiểm soát|bệnh tật|kỹ thuật số|chuyển đổi số|cải cách hành chính|kiểm soát thủ tục hành chính|tiếp công dân|bồi thường|giải phóng mặt bằng|đền bù|tái định cư}',
  '{hậu cần|tham mưu|chính trị nội bộ|công tác chính trị|công tác đảng|công tác quần chúng|xây dựng lực lượng|cảnh sát|cảnh sát cơ động|hình sự|ma túy|trật tự xã hội|cứu nạn cứu hộ|phòng cháy|chữa cháy|phòng cháy chữa cháy}',
  '{phong trào|thanh thiếu nhi|thiếu nhi|gia đình xã hội|gia đình trẻ em|nữ công|chính sách pháp luật|pháp luật|dân chủ|dân chủ pháp luật|tổ chức cán bộ|kiểm tra giám sát|giám sát|quần chúng|đoàn thể|thi đua|khen thưởng}',
  '{nghiệp vụ|điều dưỡng|dược|dinh dưỡng|truyền nhiễm|hồi sức|cấp cứu|khám bệnh|sinh sản|chăm sóc|sức khỏe sinh sản|cổ truyền|công cộng|nhiễm khuẩn|xét nghiệm|tiêm chủng|sơ sinh}',
  '{nhiếp ảnh|mỹ thuật|âm nhạc|sân khấu|văn xuôi|lý luận|lý luận phê bình|văn nghệ dân gian}',
  '{phóng viên|biên tập|thời sự|bạn đọc|chuyên đề|báo chí|xuất bản|thư ký|sản xuất chương trình|giải trí|văn học|điện ảnh|bảo tồn|di sản|bảo tàng|thư viện}',
  '{người có công|việc làm|an toàn lao động|bảo hiểm|bảo hiểm xã hội|giáo dục nghề nghiệp|giáo dục mầm non|giáo dục tiểu học|giáo dục trung học|khảo thí|chính trị tư tưởng|công tác học sinh sinh viên}',
  '{tín dụng|nguồn vốn|kế toán ngân quỹ|thu nợ|quản lý thuế|kiểm toán|hải quan|kho bạc|thẩm định|công chứng|hộ tịch|bổ trợ tư pháp|trợ giúp pháp lý|thi hành án|thống kê|xúc tiến|xúc tiến đầu tư|năng lượng|khoáng sản|tài nguyên nước|biển|hải đảo|đê điều|chất lượng|thị trường|giá|quản lý giá}',
  '{phát triển|phát triển đô thị|phát triển công nghiệp|phát triển thị trường|phát triển rừng|nhà ở|bất động sản|vật liệu xây dựng|kết cấu hạ tầng|đường bộ|đường thủy|phương tiện|người lái|vận hành|điều độ|công trình|công trình thủy lợi|đập|hồ|hồ chứa|hồ chứa nước|nước|cấp nước|thoát nước}',
  '{nhân sự|nhà trường|nhân lực|nguồn nhân lực|cán bộ|công chức|viên chức|hợp tác|hợp tác quốc tế|quốc tế|văn hóa nghệ thuật|nếp sống văn hóa|di sản văn hóa|lễ hội|sở hữu trí tuệ|tiêu chuẩn|đo lường|an toàn bức xạ|kiểm dịch|kiểm dịch thực vật|thức ăn chăn nuôi|chế biến|tàu cá|khai thác thủy sản|nuôi trồng thủy sản|sử dụng rừng|bảo vệ rừng|bảo tồn thiên nhiên|đa dạng sinh học|cải cách tư pháp|điện|năng lượng tái tạo|dầu khí|vật tư|trang thiết bị y tế}',
  '{chỉ huy|hỗ trợ|thủy nông|dịch bệnh|phòng chống dịch|tìm kiếm cứu nạn|phòng thủ dân sự|một cửa|công tác số|công nghệ số|cộng đồng}',
  '{dịch tễ|pháp y|giám định|kiểm nghiệm|phục hồi chức năng|đối ngoại nhân dân|biên giới|biên phòng|dân quân|tự vệ|dân quân tự vệ|động viên|tuyển quân|phòng thủ|tác chiến}',
  '{khuyến công|địa chính|đăng kiểm|kiểm định|tin học|công báo|thi đấu|quan trắc|công nghiệp|tiểu thủ công nghiệp|doanh nghiệp}',
  '{nước sạch|vệ sinh|môi trường nông thôn|nông lâm nghiệp|lâm nghiệp|cây trồng|vật nuôi|khuyến học|khuyến tài|cựu chiến binh|người cao tuổi|chữ thập đỏ}',
  '{an ninh|an toàn thực phẩm|bảo vệ thực vật|bảo trợ xã hội|bưu chính|chăn nuôi|chính sách|chính trị|chỉ đạo}',
  '{công nghệ|công nghệ thông tin|công thương|công tác|công tác xã hội|cơ quan|cơ sở|dân số|dân tộc|dân vận|di tích|dịch vụ}',
  '{du lịch|dự án|đa khoa|đào tạo|đăng ký đất đai|đất đai|đầu tư|đô thị|đối ngoại|đội|điện tử|điều phối|gia đình|giáo dục|giao thông|giao thông vận tải}',
  '{giống cây trồng|hạ tầng|hành chính|hành chính công|hệ thống|hợp tác xã|huấn luyện|hướng nghiệp|kế hoạch|kế toán|khoa học|khoa học kỹ thuật}',
  '{khu di tích|khu vực|khuyến nông|kiểm lâm|kiểm tra|kinh tế|kinh doanh|kỹ thuật|lao động|lịch sử|lưu trữ|mặt trận|môi trường|nghề nghiệp|nghiệp vụ}',
  '{ngoại vụ|nhân dân|nội vụ|nội chính|nông nghiệp|nông thôn|nông thôn mới|ngân sách|pháp chế|phát thanh|phát triển nông thôn|phòng chống thiên tai}',
  '{phổ thông|quản lý|quân sự|quốc phòng|rừng phòng hộ|sản xuất|sức khỏe|tài chính|tài nguyên|tham mưu|thanh niên|thanh tra|thể dục|thể thao|thi đua khen thưởng}',
  '{thành phần|thông tin|thông tin điện tử|thú y|thủy lợi|thủy sản|thường trực|thường vụ|thường xuyên|thương binh|thương mại|tôn giáo|tổ chức|tổng hợp|trẻ em}',
  '{trồng trọt|trung tâm|truyền hình|truyền thanh|truyền thông|tuyên giáo|tuyên truyền|tư pháp|ứng dụng|văn hóa|văn nghệ|văn phòng|văn thư|văn xã|vận tải}',
  '{xã hội|xây dựng|xây dựng đảng|xuất nhập khẩu|y học|y tế|y tế dự phòng|phụ nữ|nông dân|nghệ thuật|chính phủ|quốc hội|cộng sản|hội đồng nhân dân|ủy ban nhân dân|các|và|số|liên hiệp}',
];

/** The names of the provinces before and after 2025-07-01: places a reader never takes for persons. */
export const PROVINCE_NAMES: readonly string[] = [
  'An Giang', 'Bà Rịa - Vũng Tàu', 'Bạc Liêu', 'Bắc Giang', 'Bắc Kạn', 'Bắc Ninh', 'Bến Tre', 'Bình Dương',
  'Bình Định', 'Bình Phước', 'Bình Thuận', 'Cà Mau', 'Cao Bằng', 'Cần Thơ', 'Đà Nẵng', 'Đắk Lắk', 'Đắk Nông',
  'Điện Biên', 'Đồng Nai', 'Đồng Tháp', 'Gia Lai', 'Hà Giang', 'Hà Nam', 'Hà Nội', 'Hà Tĩnh', 'Hải Dương',
  'Hải Phòng', 'Hậu Giang', 'Hòa Bình', 'Hồ Chí Minh', 'Huế', 'Hưng Yên', 'Khánh Hòa', 'Kiên Giang', 'Kon Tum',
  'Lai Châu', 'Lạng Sơn', 'Lào Cai', 'Lâm Đồng', 'Long An', 'Nam Định', 'Nghệ An', 'Ninh Bình', 'Ninh Thuận',
  'Phú Thọ', 'Phú Yên', 'Quảng Bình', 'Quảng Nam', 'Quảng Ngãi', 'Quảng Ninh', 'Quảng Trị', 'Sóc Trăng', 'Sơn La',
  'Tây Ninh', 'Thái Bình', 'Thái Nguyên', 'Thanh Hóa', 'Thừa Thiên Huế', 'Tiền Giang', 'Trà Vinh', 'Tuyên Quang',
  'Vĩnh Long', 'Vĩnh Phúc', 'Yên Bái', 'Nghệ Tĩnh', 'Việt Nam',
]; // prettier-ignore

function row(kind: OrganKind, reach: Reach, manner: Manner, words: readonly string[]): OrganWord {
  return { kind, reach, manner, words };
}
