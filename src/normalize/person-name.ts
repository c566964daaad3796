import { PROVINCE_NAMES } from './organ-words.js';
import { cleanLine, fold, toneFold } from './text.js';

/**
 * Family names of Vietnam, the Kinh ones first, then those of Tày, Thái, Mông, Khmer, Chăm and the peoples of the
 * Central Highlands. A pen name ("Ngân Giang") has none; a full name nearly always starts with one.
 */
const FAMILY_NAMES: ReadonlySet<string> = new Set(
  (
    'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý an âu bạch bành bế biện cao cát ' +
    'cầm chế châu chu cổ công cù cung diệp doãn dư đàm đào đậu đèo điêu điền đinh đoàn đồng đới đường giả giang giáp hà ' +
    'hàn hầu hạ hình hoa hoắc hồng hứa hùng kha khổng khuất khúc khương kiều kiểu kim kỷ la lã lại lâm lập lầu liêu liễu ' +
    'lò lỗ lộc lôi lù lục lư lữ lương lường lưu ma mã mạc mai mạnh mẫn mè mùa ninh nghiêm nghị ngụy ngân ngọ ngũ ngưu nhan ' +
    'nhâm nhữ nông ông phí phó phú phùng phương quách quan quản quàng quảng sầm sái sùng sơn tạ tăng thạch thái thang thào thân ' +
    'thẩm thiều thịnh thôi tiêu tiết tô tôn tôn-thất tống tòng trà trang triệu trình trịnh trương từ ty ứng ung uông vàng ' +
    'văn vi viên viêm vòng vừ vương xa y danh giàng hờ lìm hạng thị ksor siu rơ rah kpă nay niê êban mlô ayun ama bling ' +
    'zơ alăng a đinh bnướch arất pơloong coor hốih kră rmah mông ngạc cấn chử vưu phàn tẩn chảo chẩu lèo lừu sồng khoàng pờ voòng chíu chìu'
  ).split(' '),
);

/** Of these nearly nothing but a person's name starts so; the wider list also begins places (Hà Tĩnh, Thạch Hà). */
const COMMON_FAMILY_NAMES: ReadonlySet<string> = new Set(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn đào trương trịnh lương mai cao'.split(
    ' ',
  ),
);

/** Ranks, degrees and callings before a name, without dots. */
const HONORIFICS: readonly string[] = [
  'đồng chí', 'đ/c', 'đc', 'thạc sĩ', 'thạc sỹ', 'ths', 'tiến sĩ', 'tiến sỹ', 'tiến sĩ khoa học', 'nghiên cứu sinh', 'ts', 'pgs', 'p.g.s', 'gs', 'phó giáo sư', 'giáo sư',
  'bác sĩ', 'bác sỹ', 'bs', 'bsck', 'bscki', 'bsckii', 'bsck1', 'bsck2', 'bsck i', 'bsck ii', 'bsck 1', 'bsck 2', 'ck i', 'ck ii', 'ck 1', 'ck 2', 'chuyên khoa i', 'chuyên khoa ii', 'chuyên khoa 1', 'chuyên khoa 2', 'kỹ thuật viên', 'nữ hộ sinh', 'đdck', 'đdcki', 'đdckii', 'đdck1', 'đdck2', 'dsck1', 'dsck2', 'cki', 'ckii', 'ck1', 'ck2', 'dược sĩ', 'ds', 'ks', 'kỹ sư',
  'kts', 'kiến trúc sư', 'ls', 'luật sư', 'cn', 'cử nhân', 'cn.', 'nhà báo', 'nhà văn', 'nhà thơ', 'nhà giáo',
  'nghệ sĩ', 'nghệ nhân', 'nsưt', 'nsnd', 'nghệ sĩ ưu tú', 'nghệ sĩ nhân dân', 'phóng viên', 'pv', 'ctv',
  'cộng tác viên', 'btv', 'biên tập viên', 'đại tướng', 'thượng tướng', 'trung tướng', 'thiếu tướng', 'đại tá',
  'thượng tá', 'trung tá', 'thiếu tá', 'đại úy', 'thượng úy', 'trung úy', 'thiếu úy', 'thượng sĩ', 'trung sĩ', 'hạ sĩ',
  'linh mục', 'thượng tọa', 'đại đức', 'hòa thượng', 'cô giáo', 'thầy giáo', 'thầy thuốc ưu tú', 'đoàn viên', 'cán bộ', 'ccb',
  'qncn', 'quân nhân chuyên nghiệp', 'chuẩn úy', 'thượng úy qncn', 'binh nhất', 'binh nhì', 'đô đốc', 'chuẩn đô đốc', 'phó đô đốc',
  'tskh', 'ncs', 'gvc', 'gv', 'hs', 'sv', 'ktv', 'đd', 'nhs', 'hộ sinh', 'dsck', 'dscki', 'dsckii', 'dsđh', 'bsđk', 'bsnt', 'bsyhct', 'cnđd', 'ys', 'y sỹ',
  'họa sĩ', 'nhạc sĩ', 'ca sĩ', 'đạo diễn', 'nhà nghiên cứu', 'nhà sử học', 'nhà khoa học', 'nhiếp ảnh gia', 'nsna', 'nnưt', 'nnnd', 'ngưt', 'ngnd', 'ttưt', 'ttnd',
  'nhà giáo ưu tú', 'nhà giáo nhân dân', 'nghệ nhân ưu tú', 'nghệ nhân nhân dân', 'thầy thuốc nhân dân', 'ni sư', 'sư cô', 'sư thầy', 'ni trưởng', 'tỳ kheo', 'mục sư', 'lm', 'đgm', 'đức cha', 'đức ông', 'đức giám mục', 'phó tế', 'thầy phó tế', 'nữ tu', 'soeur',
  'thẩm phán', 'kiểm sát viên', 'ksv', 'luật gia', 'lg', 'chấp hành viên', 'kiểm lâm viên', 'tuyên truyền viên', 'học viên', 'học sinh', 'sinh viên', 'hội viên', 'chiến sĩ',
  'tác giả', 'công chức', 'viên chức', 'nhân viên', 'chuyên viên', 'giáo viên', 'y sĩ', 'lương y', 'điều dưỡng', 'cựu chiến binh', 'mr', 'mrs', 'ms', 'dr', 'prof',
]; // prettier-ignore

/** Words of address that are also syllables of pen names ("Anh Tấn"): dropped only before a full name. */
const ADDRESSES: readonly string[] = ['ông', 'bà', 'anh', 'chị', 'cô', 'chú', 'bác', 'thầy', 'em'];

/** Of these the letters are dotted as well ("Th.S", "T.S", "P.G.S"); before a whole name only, for "T.S. Hà" is somebody's initials. */
const DOTTED: readonly string[] = [
  'g.s', 't.s', 'th.s', 't.h.s', 'b.s', 'd.s', 'k.s', 'k.t.s', 'c.n', 'l.s', 'l.m', 'y.s', 'n.c.s', 'n.s.ư.t', 'n.s.n.d', 'ck.i', 'ck.ii', 'ck.1', 'ck.2', 'bsck.i', 'bsck.ii', 'bsck.1', 'bsck.2', 'th.sĩ', 't.sĩ', 'b.sĩ',
]; // prettier-ignore

/** Names of saints as parishes print them in front of a person's own ("Lm. Giuse Trần Văn Lộc", "Maria Têrêsa Lê Thị Hoa"). */
const CHRISTIAN_NAMES =
  'giuse|maria|phêrô|phaolô|gioan|baotixita|tẩy giả|vianê|antôn|đaminh|đa minh|phanxicô|xaviê|assisi|têrêsa|têrêxa|anna|vinhsơn|vinh sơn|tôma|aquinô|matthêu|mátthêu|micae|augustinô|bênêđictô|martinô|luca|máccô|anrê|giacôbê|gioakim|simon|stêphanô|lôrensô|inhaxiô|catarina|cêcilia|lucia|rosa|agata|anê|matta|mácta|mađalêna|mátđalêna|isave|êlisabét|goretti|batôlômêô|philípphê|tađêô|barnaba|clêmentê|alphongsô|giêrônimô|ambrôsiô|grêgôriô|đôminicô|gabriel|raphael|emmanuel';
const CHRISTIAN = new RegExp(`^(?:(?:${CHRISTIAN_NAMES})[\\s-]){1,3}(?=\\p{Lu})`, 'iu');

const HONORIFIC = prefixOf(HONORIFICS);
const DOTTED_HONORIFIC = new RegExp(
  `^(?:${DOTTED.map((word) => spelled(word.replaceAll('.', '\\.'))).join('|')})(?:[.,:]+\\s*|\\s+|-)(?=\\p{L}+[.\\s]\\s*\\p{L}{2})`,
  'iu',
);
const ADDRESS = prefixOf(ADDRESSES);

/** First syllables of landmarks, events and headings, which are capitalised as names are but name no person. */
const NOT_NAMES: ReadonlySet<string> = new Set(
  (
    'chùa đền đình miếu nhà núi sông biển cầu khu làng thôn xóm bãi cảng chợ tượng lễ ngày tết tổ bản các những một ' +
    'phòng sở trạm bệnh đường phố ngõ ubnd hđnd thông kết đảng hình ảnh video nguồn theo tin bài ' +
    'tháng năm thứ chủ phó bí giám trưởng số kính xin mời về của và độc xã phường huyện tỉnh hội dòng giáo internet google facebook zalo youtube'
  ).split(' '),
);

/** Pairs of syllables that slogans are made of ("Đoàn Kết - Kỷ Cương - Dân Chủ"). */
const SLOGANS =
  /^(doan ket|dan chu|ky cuong|trach nhiem|sang tao|phat trien|doi moi|hanh dong|hieu qua|hanh phuc|tu do|doc lap|tinh thuong|tri tue|ban linh|doan vien|thi dua|chat luong|chung tay|tien phong|guong mau|viet nam|ha noi|quyet tam|an toan|nghia tinh|dong thuan|liem chinh|kien tao|but pha|tang toc|thanh cong|quyet thang|hoa binh|trung thanh|binh an|trung hieu|hien dai|van minh|xuan sang|phat huy)( |$)/;

/** Words of headings and documents, which some sites print with capitals as names are ("Kế Hoạch", "Báo Cáo"). */
const HEADINGS =
  /^(?:quyet dinh|ke hoach|chi thi|bao cao|cong van|nghi quyet|nghi dinh|thong tu|thong bao|thong cao|giay moi|lich (?:cong tac|tiep)|phu luc|danh sach|to trinh|huong dan|chuong trinh|hoi nghi|hoi thao|hoi thi|dai hoi|cong dien|thu moi|cao trang|bien ban|hop dong|noi dung(?!(?: va)? (?:hinh )?anh )|ket luan|de an|du an|quy che|quy dinh|thong diep|ban tin|van ban|tai lieu|y kien|lien he|dia chi)( |$)/;

/** Does the line begin as headings and documents do? */
export function isHeading(line: string): boolean {
  return HEADINGS.test(fold(line));
}

/** How much a name must show for itself. */
export type NameSetting =
  /** Behind a label or in an author field: a single pen name will do. */
  | 'named'
  /** Anywhere else: two syllables at least, and nothing that slogans, headings and landmarks are made of. */
  | 'alone';

/** A name without honorifics, brackets and trailing punctuation; capitals throughout are set as `Trần Công Vượng`. */
export function cleanPerson(text: string): string {
  let name = cleanLine(text).replace(/^[\s"“”'*•.,;:()\-–—]+|[\s"“”'*,;:()\-–—]+$/gu, '');
  if (!/(?:^|[\s.])\p{Lu}\.$/u.test(name)) name = name.replace(/[.\s]+$/, '');
  for (let before = ''; before !== name;) {
    before = name;
    name = name.replace(DOTTED_HONORIFIC, '').replace(HONORIFIC, '').trim();
    const rest = name.replace(ADDRESS, '').trim();
    if (rest !== name && rest.split(' ').length >= 2 && startsWithFamilyName(rest)) name = rest;
  }
  return isShouted(name) ? name.split(' ').map(titleCase).join(' ') : name;
}

/** Is `name`, cleaned by {@link cleanPerson}, shaped like a person's name? */
export function isPersonName(name: string, setting: NameSetting): boolean {
  if (
    isInitials(name) ||
    (SHORTENED.test(name) && VOWEL.test(name.slice(name.lastIndexOf('.')).normalize('NFD')))
  )
    return true;
  const own = name.replace(CHRISTIAN, '');
  if (own !== name && startsWithFamilyName(own)) return isPersonName(own, setting);
  const syllables = name.split(' ');
  if (syllables.length > 6 || name.length > 45 || !syllables.every(isSyllable)) return false;
  // "A A" are the letters of a tool that sets type larger.
  if (!/\p{L}{2}/u.test(name)) return false;
  const folded = fold(name);
  if (PROVINCES.has(folded) || SLOGANS.test(folded) || HEADINGS.test(folded)) return false;
  const first = toneFold(syllables[0] ?? '').toLowerCase();
  const isFull = startsWithFamilyName(name);
  if (syllables.length === 1)
    return setting === 'named' ? !NOT_NAMES.has(first) && first.length > 1 : /^\p{Lu}['’ʼ]\p{Lu}/u.test(name);
  if (NOT_NAMES.has(first)) return isNamedLike(first, syllables.slice(1), setting);
  // Raglai and Chu Ru names have two syllables before the middle one: "Pi Năng Thị Hốn".
  if (syllables.length >= 4) return isFull || WOMAN.test(folded);
  return true;
}

/** Two syllables of a family's name before the middle one, folded. */
const WOMAN = /^\S+ \S+ thi (?!tran|xa|uy|doan|truong)\S+(?: \S+)?$/;

/** A given name behind initials: "N.Hạnh", "Ng. Đ. Khoa". */
const SHORTENED = /^(?:\p{Lu}\p{Ll}?\.\s?){1,3}\p{Lu}\p{Ll}{1,6}$/u;

/**
 * Names that begin as landmarks and offices do: "Đình Trọng" is a person where "Đình Làng" is a house, rivers and hills
 * lend their names to those who write ("Sông Lam"), and "Phó Đức Minh" bears a family name.
 */
function isNamedLike(first: string, rest: readonly string[], setting: NameSetting): boolean {
  const others = rest.map((each) => toneFold(each).toLowerCase());
  const areGiven = others.every((each) => GIVEN_NAMES.has(each));
  if (first === 'đình') return areGiven || (others.length === 1 && !OF_HOUSES.has(others[0]!));
  if (/^(?:sông|núi|biển)$/.test(first)) return others.length === 1 && (areGiven || setting === 'named');
  if (!FAMILY_NAMES.has(first) || others.length < 2) return false;
  if (OFFICES_OF_DEPUTIES.has(others.join(' '))) return false;
  return areGiven || (others.length === 2 && MIDDLE_NAMES.has(others[0]!));
}

/** What a deputy ("phó") is of, written as middle and given names are: "Phó Văn Phòng". */
const OFFICES_OF_DEPUTIES: ReadonlySet<string> = new Set(['thị đội', 'thị trưởng', 'văn phòng']);

/** Syllables between a family's and a given name, which is then a name whatever it is: "Phó Đức Sảng". */
const MIDDLE_NAMES: ReadonlySet<string> = new Set('văn thị đức hữu đình bá'.split(' '));

/** What a communal house is called by, besides the name of its village. */
const OF_HOUSES: ReadonlySet<string> = new Set(
  'làng thôn xã chùa đền miếu phủ thờ thần tổ cổ chiến công bản chợ thượng hạ đông đoài'.split(' '),
);

/** Does the name begin with a family name, and go on? */
export function startsWithFamilyName(name: string): boolean {
  const [first = '', second] = toneFold(cleanLine(name).replace(CHRISTIAN, '')).toLowerCase().split(' ');
  return second !== undefined && (FAMILY_NAMES.has(first) || /^[hk]['’ʼ]/.test(first));
}

/** As {@link startsWithFamilyName}, by the names that hardly ever begin a place. */
export function startsWithCommonFamilyName(name: string): boolean {
  const [first = '', second] = toneFold(cleanLine(name).replace(CHRISTIAN, '')).toLowerCase().split(' ');
  return second !== undefined && COMMON_FAMILY_NAMES.has(first);
}

/** Syllables of given and pen names; none of them is a word of headings beside another of them. */
const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'an anh ánh ân bách bảo băng bích bình cảnh cẩm châu chi chiến chung chương cường cúc cương dân diễm diệp diệu dũng dung duy duyên dương ' +
    'đài đan đào đạt điệp định đình đoan đông đức giang hà hạ hải hạnh hạo hào hân hậu hằng hiên hiền hiển hiếu hiệp hoa hoài hoan hoàn hoàng hoàn hòa ' +
    'hồng huấn huệ huế hùng huy huyền hưng hương hường hữu khải khang khanh khánh khiêm khoa khoan khôi khuê kiên kiều kim lam lan lâm lân lệ liên liễu linh lĩnh ' +
    'loan long lộc lợi luân luyến lương lượng ly lý mai mạnh mẫn minh mỹ my nam nga ngà ngân nghĩa ngọc nguyên nguyệt nhàn nhã nhân nhật nhi nhiên nhung như nhựt ninh nương oanh ' +
    'phát phi phong phú phúc phước phượng phương quang quân quế quốc quý quyên quyền quyết quỳnh sang sáng sâm sen sinh sơn sương tài tấn tân tâm thạch thái thanh thành thạo thảo thắm thăng ' +
    'thắng thế thi thiện thiên thiều thịnh thoa thơ thơm thu thủy thúy thùy thuận thục thư thương thược thụy tiên tiến tín tình tịnh toàn toản trà trang trâm trân trí trinh trình trọng trúc ' +
    'trung trường tú tuấn tuệ tùng tuyên tuyến tuyết tường tươi uyên vân văn vi việt vinh vĩnh vũ vượng vương vỹ xuân yên yến'
  ).split(' '),
);

/** Is every syllable one of given names ("Bảo Ngọc")? Two or three of them; slogans and provinces are none. */
export function isGivenName(name: string): boolean {
  const syllables = toneFold(cleanLine(name)).toLowerCase().split(' ');
  if (syllables.length < 2 || syllables.length > 3) return false;
  return (
    syllables.every((each) => GIVEN_NAMES.has(each)) && !SLOGANS.test(fold(name)) && !isProvinceName(name)
  );
}

/** Is the word one syllable, of those that given names are made of, and written as a name ("Vân")? */
export function isGivenSyllable(word: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(word) && GIVEN_NAMES.has(toneFold(word).toLowerCase());
}

/** Is the name that of a province, of today or before 2025-07-01? */
export function isProvinceName(name: string): boolean {
  return PROVINCES.has(fold(name));
}

/** A province whose name people bear too ("Hà Giang", "Thái Bình"); where only a name can stand it is one. */
export function isNamesake(name: string): boolean {
  const syllables = toneFold(cleanLine(name)).toLowerCase().split(' ');
  return isProvinceName(name) && syllables.length === 2 && syllables.every((each) => GIVEN_NAMES.has(each));
}

/** Is the text nothing but ranks and degrees ("Đại úy")? They stand alone before a comma. */
export function isHonorific(text: string): boolean {
  return cleanLine(`${text} X`).replace(HONORIFIC, '') === 'X';
}

const PROVINCES: ReadonlySet<string> = new Set(PROVINCE_NAMES.map(fold));

/** `Đ.H`, `T.H.N.`: initials with dots. `P.V` is no name but the reporter on duty. */
function isInitials(name: string): boolean {
  return /^(?:\p{Lu}\.\s?){1,3}\p{Lu}\.?$/u.test(name) && fold(name).replaceAll(' ', '') !== 'pv';
}

/** Are these the initials of that name ("N.Đ.K" of "Nguyễn Đăng Khoa")? */
export function areInitialsOf(initials: string, name: string): boolean {
  if (!isInitials(initials)) return false;
  const letters = initials.split(/[.\s]+/).filter(Boolean);
  const syllables = name.split(' ');
  return (
    letters.length === syllables.length && letters.every((letter, at) => syllables[at]?.startsWith(letter))
  );
}

/** A capitalised Vietnamese syllable, a highland one (`H'Hen`, `K'Brêu`, `Ka'`, `Bhiông`), a foreign word (`McCarthy`), or an initial (`V.`). */
function isSyllable(syllable: string): boolean {
  if (/^\p{Lu}\.?$/u.test(syllable)) return true;
  if (/^(?:Ka|K|H)['’ʼ]$/u.test(syllable)) return true;
  if (!/^(?:Mc|Mac|De|Di|Fitz|Van)?\p{Lu}\p{Ll}*(?:['’ʼ-]\p{L}\p{Ll}*){0,2}$/u.test(syllable)) return false;
  if (syllable.length > LONGEST_WORD) return false;
  return VOWEL.test(syllable.normalize('NFD'));
}

const VOWEL = /[aeiouy]/i;

/** Foreign family names are this long (`Christopherson`). */
const LONGEST_WORD = 15;

function isShouted(name: string): boolean {
  return name.includes(' ') && /\p{Lu}{2}/u.test(name) && !/\p{Ll}/u.test(name);
}

function titleCase(syllable: string): string {
  return syllable
    .toLowerCase()
    .replace(/(^|['’ʼ-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function prefixOf(words: readonly string[]): RegExp {
  const sorted = [...words].sort((a, b) => b.length - a.length).map(spelled);
  return new RegExp(`^(?:${sorted.join('|')})(?:[.,:]+\\s*|\\s+|-(?=\\p{Lu}{2})|$)`, 'iu');
}

/** Both spellings count: `úy` and `uý`, `sĩ` and `sỹ`, `hòa` and `hoà`. */
function spelled(word: string): string {
  return word
    .replace(/(?<!\\)\./g, '\\.')
    .replace('úy', '(?:úy|uý)')
    .replace(/s[ĩỹ](?!\p{L})/gu, 's[ĩỹ]')
    .replace('òa', '(?:òa|oà)')
    .replace('ọa', '(?:ọa|oạ)');
}
