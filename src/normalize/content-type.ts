/**
 * What kind of text an article is. Portals mix news with notices, schedules and tenders in one list; counting
 * "news per unit" needs them apart. A word inside a title proves little ("Khởi tố vụ vi phạm đấu thầu" is news),
 * so titles are read from their beginning, as the kinds of documents are named there.
 */
import type { ContentType } from './draft.js';
import { fold } from './text.js';

/** What is known of an article when its kind is asked; any part may be missing. */
export interface ContentClues {
  readonly title?: string | null;
  /** The category in the site's words; where it is missing, the folders of the address stand in. */
  readonly category?: string | null;
  readonly url?: string | null;
  /** Lead and body; only the head is looked at. */
  readonly text?: string | null;
}

interface Rule {
  readonly type: ContentType;
  readonly pattern: RegExp;
}

const NOTICE = '(?:thong bao |tb |thong tin |niem yet |dinh chinh )?(?:so \\d+\\S* )?(?:ve (?:viec )?|v v )?';
const HIRED =
  '(?:vien chuc|cong chuc|can bo|nhan vien|nhan su|giao vien|lao dong|cong nhan|chuc danh|cong tac vien|bac si|hop dong|quan nhan|cong an)';
const DOCUMENT =
  '(?:quyet dinh|ke hoach|cong van|nghi quyet|chi thi|thong tu|nghi dinh|huong dan|to trinh|bao cao|cong dien|quy che|quy dinh|ket luan|giay moi|de an|chuong trinh|phuong an|van ban|luat|quy trinh)';

/** Titles, folded. Sorted: the first that fits counts, so the narrow kinds stand above the notice that carries them. */
const TITLES = [
  // a notice of a schedule holds the schedule
  {
    type: 'SCHEDULE',
    pattern: new RegExp(
      `^${NOTICE}lich (?:cong tac|tiep (?:cong )?dan|lam viec|hop|truc|thi|hoc|kiem tra|cat dien|tam ngung|ngung|cup|tiep xuc|phat song|tiem|hoat dong|giao ban|xet xu|nghi)`,
    ),
  },
  {
    type: 'OBITUARY',
    pattern:
      // a rite for the fallen or the many is news; an obituary is of one who has just died
      /^(?:tin buon|cao pho|loi cam ta|(?:thong bao )?(?:tin )?le (?:tang|vieng|truy dieu)(?!.{0,120} (?:hai cot|liet si|liet sy|quan tinh nguyen|chuyen gia viet nam|nan nhan|cac nghia trang|nghia trang|tuong niem|bac ho|chu tich ho chi minh)(?: |$))|to chuc (?:trong the )?le tang|vo cung thuong tiec|chia buon|phan uu)(?: |$)/,
  },
  {
    type: 'TENDER',
    pattern: new RegExp(
      `^(?:${NOTICE}|ket qua |thu |ho so |ke hoach |quyet dinh (?:phe duyet )?(?:ket qua |ke hoach )?)(?:moi |yeu cau |to chuc |cuoc )?(?:moi thau|lua chon (?:nha thau|nha dau tu|to chuc (?:dau gia|hanh nghe))|chao (?:gia|hang (?:canh tranh|rut gon|goi thau))|(?<=moi )chao hang|bao gia(?! dinh)|chao thau|trung thau)`,
    ),
  },
  {
    type: 'TENDER',
    pattern: new RegExp(
      `^(?:thong bao|moi|thu moi|ket qua|quy che)(?: [a-z]+){0,6} (?:dau thau|dau gia|bao gia|chao gia|chao hang)(?: |$)`,
    ),
  },
  {
    type: 'TENDER',
    pattern: new RegExp(
      `^(?:${NOTICE}|thu )(?:moi|lua chon|ket qua)(?: [a-z]+){0,5} (?:goi thau|nha thau)(?: |$)`,
    ),
  },
  {
    type: 'RECRUITMENT',
    pattern: new RegExp(
      `^(?:thong bao|tb|ke hoach|ket qua|danh sach|nhu cau|thong tin|quyet dinh) (?:[a-z]+ ){0,6}(?:tuyen dung|thi tuyen|xet tuyen|tiep nhan)(?: [a-z]+){0,2} ${HIRED}`,
    ),
  },
  {
    type: 'RECRUITMENT',
    pattern: new RegExp(`^(?:thong bao |tin )?(?:can )?tuyen (?:dung|${HIRED})(?: |$)`),
  },
  // "UBND xã … tuyển dụng công chức năm 2026": who hires, then that; "… việc tuyển dụng" tells about it
  {
    type: 'RECRUITMENT',
    pattern: new RegExp(
      `^(?:ubnd|uy ban|hdnd|so|phong|truong|benh vien|trung tam|chi cuc|cuc|vien|cong ty|ban|van phong|toa an|kho bac|ngan hang|hop tac xa|htx|doanh nghiep|nha may|xi nghiep|quy tin dung)(?: [a-z0-9]+){0,9}(?<! (?:viec|tac|trinh|ky|thi|ve|pham|sau|khi|truoc|trong|da|vua|ho|de|khong)) (?:thong bao )?(?:can )?tuyen (?:dung )?(?:\\d+ )?${HIRED}(?: (?:nam|dot|quy|lan|\\d+|vi tri|lam viec|vao|bo sung|xa|phuong|khoi|hop dong|loai|nganh|thoi vu|thu viec|co thoi han)(?: .*)?)?$`,
    ),
  },
  {
    type: 'PRAISE',
    pattern:
      /^(?:guong (?:nguoi tot|sang|dien hinh|dien hinh tien tien|mat|tieu bieu)|nguoi tot viec tot|dien hinh tien tien|thu (?:khen|cam on)|loi cam on|(?:quyet dinh |thu )?khen (?:thuong|ngoi)|tuyen duong|bieu duong|ton vinh)(?: |$)/,
  },
  {
    type: 'ANNOUNCEMENT',
    pattern:
      /^(?:thong bao|tb|thong cao(?: bao chi)?|niem yet|cong khai|dinh chinh|loi keu goi|thu (?:ngo|moi)|giay moi(?! so)|moi (?:hop|tham du|du (?:hop|hoi nghi|dai hoi|le))|(?:lay|xin) y kien (?:[a-z]+ ){0,5}(?:du thao|do an|phuong an|quy hoach)|truy (?:tim|na)(?! (?:nguon|dau vet|dau tich)))(?: |$)/,
  },
  // prices, lists and accounts are made known; decisions are at a meeting, which is news
  {
    type: 'ANNOUNCEMENT',
    pattern:
      /^cong bo (?:cong khai )?(?:(?:bang |thong bao )?(?:gia|don gia)|chi so gia|danh muc|thu tuc hanh chinh|du toan|quyet toan|so lieu|tinh hinh thuc hien du toan|thong tin quy hoach|diem chuan)(?: |$)/,
  },
  {
    type: 'DOCUMENT',
    pattern: new RegExp(`^(?:du thao |toan van |ban hanh )?${DOCUMENT}(?: lien tich)? (?:so )?\\d+`),
  },
  {
    type: 'DOCUMENT',
    pattern: new RegExp(
      `^(?:(?:toan van|du thao) ${DOCUMENT}|(?:quyet dinh|nghi quyet|cong van|to trinh|quy che|quy dinh) (?:ve (?:viec|ban hanh)|v v|ban hanh|phe duyet|quy dinh|bai bo|sua doi|cong bo|chap thuan)|ve viec) `,
    ),
  },
] as const satisfies readonly Rule[];

/** Categories (or the folders of an address), folded; whole names, for "Tin thông báo lũ" is news. */
const CATEGORIES = [
  {
    type: 'SCHEDULE',
    pattern: /^(?:lich (?:cong tac|tiep (?:cong )?dan|lam viec|hop|truc)(?: .*)?|thong bao lich .*)$/,
  },
  { type: 'OBITUARY', pattern: /^(?:tin buon|cao pho|tin le tang)$/ },
  {
    type: 'TENDER',
    pattern:
      /^(?:thong tin |thong bao |moi )*(?:dau thau|moi thau|dau gia)(?: (?:mua sam(?: cong)?|dau gia|dau thau|tai san|mua sam.*))*$/,
  },
  { type: 'RECRUITMENT', pattern: /^(?:thong tin |thong bao |tin )*tuyen dung(?: .{0,20})?$/ },
  {
    type: 'PRAISE',
    pattern:
      /^(?:guong )?(?:nguoi tot viec tot|guong nguoi tot viec tot|dien hinh tien tien|guong (?:sang|dien hinh|dien hinh tien tien)|thi dua khen thuong|khen thuong)$/,
  },
  {
    type: 'ANNOUNCEMENT',
    pattern:
      /^(?:tin )?thong bao(?: (?:chung|moi|cong khai|cua .*|ubnd.*))?$|^thong tin cong khai$|^cong khai(?: (?:ngan sach|tai chinh|thong tin))?$/,
  },
  {
    type: 'DOCUMENT',
    pattern:
      /^(?:he thong )?van ban(?: (?:moi|phap luat|phap quy|quy pham phap luat|chi dao(?: dieu hanh)?|dieu hanh|cua .*|qppl.*))?$|^cong bao$|^du thao van ban(?: .*)?$|^(?:luat|phap lenh|nghi quyet|nghi dinh|quyet dinh|chi thi|thong tu|cong dien|cong van|van ban hop nhat)$/,
  },
] as const satisfies readonly Rule[];

/** The head of a text that is itself the document: the national motto and the heading below it. */
const HEADS = [
  { type: 'OBITUARY', pattern: /^(?:tin buon|cao pho) / },
  {
    type: 'SCHEDULE',
    pattern: /^(?:cong hoa xa hoi chu nghia viet nam .{0,160})?lich (?:cong tac|tiep cong dan) /,
  },
  {
    type: 'ANNOUNCEMENT',
    pattern: /^(?:.{0,120} )?cong hoa xa hoi chu nghia viet nam doc lap tu do hanh phuc .{0,120}thong bao /,
  },
  // a document told by its attributes: "Số ký hiệu: 14/CT-TTg. Ngày ban hành: 03/04/2024"
  {
    type: 'DOCUMENT',
    pattern:
      /^so (?:k[iy] hieu|hieu|van ban|kh) (?:van ban )?\d.{0,120} (?:ngay ban hanh|ngay ky|co quan ban hanh|loai van ban|trich yeu)(?: |$)/,
  },
  { type: 'DOCUMENT', pattern: /^(?:.{0,120} )?cong hoa xa hoi chu nghia viet nam doc lap tu do hanh phuc/ },
] as const satisfies readonly Rule[];

/** Sections of portraits ("Gương sáng") hold praise and features alike: the title says which. */
const PORTRAITS = /^guong (?:sang|dien hinh|dien hinh tien tien)$|^dien hinh tien tien$/;
const PRAISING =
  /(?:^| )(?:guong|khen|bieu duong|tuyen duong|ton vinh|vinh danh|cam on|dung cam|nhat duoc|trao tra|tra lai)(?: |$)/;

/** Reads the kind of an article off its title, then its category, then the head of its text; NEWS when none speaks. */
export function readContentType({ title, category, url, text }: ContentClues): ContentType {
  const byTitle = typeOf(TITLES, fold((title ?? '').slice(0, 300)));
  if (byTitle) return byTitle;
  const categories = category?.trim() ? [category] : foldersOf(url ?? '');
  for (const each of categories) {
    const section = fold(each.slice(0, 120));
    if (PORTRAITS.test(section) && !PRAISING.test(fold(title ?? ''))) continue;
    const byCategory = typeOf(CATEGORIES, section);
    if (byCategory) return byCategory;
  }
  return typeOf(HEADS, fold((text ?? '').slice(0, 400))) ?? 'NEWS';
}

function typeOf(rules: readonly Rule[], folded: string): ContentType | null {
  return folded === '' ? null : (rules.find((rule) => rule.pattern.test(folded))?.type ?? null);
}

/** `/portal/folder/thong-bao-12/news/x.html` → `thong bao`; the last part is the article and stays out. */
function foldersOf(url: string): readonly string[] {
  const path = URL.parse(url)?.pathname ?? '';
  return path
    .split('/')
    .slice(1, -1)
    .map((folder) => folder.replace(/-\d+$/, '').replaceAll('-', ' '));
}
