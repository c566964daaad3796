import type { FamilyName } from '../families/family.js';
import { PLACES, type Place } from './content/places.js';
import type { Topic } from './content/story.js';

/** Who stood behind a sample site, and when: `[validFrom, validTo)` in Vietnamese days, null for open. */
export interface DemoOwner {
  readonly kind: 'PARTY_COMMITTEE' | 'PEOPLES_COMMITTEE' | 'FRONT' | 'MEDIA';
  readonly name: string;
  readonly unitId: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** One sample site as a source: what is read, how, and whose it was. Paths are absolute on the listener. */
export interface DemoSource {
  readonly slug: string;
  readonly name: string;
  /** `/locha-huyenuy/`: everything of the site lies below it. */
  readonly path: string;
  /** What is read: the feed, or the first list page. */
  readonly listPath: string;
  readonly homePath: string;
  readonly kind: 'FEED' | 'HTML';
  readonly family: FamilyName;
  readonly owners: readonly DemoOwner[];
}

/** How a site is built; two home-made ones fall under the family `generic`. */
export type Layout =
  'portal-folder' | 'nukeviet' | 'hatinh-commune' | 'laravel' | 'wordpress' | 'newsdesk' | 'feed';

/** A sample site with what its renderer and its stories need besides. */
export interface DemoSite extends DemoSource {
  readonly layout: Layout;
  readonly place: Place;
  /** The organ its people sign for today: `Đảng ủy xã Lộc Hà`. */
  readonly signs: string;
  readonly reporters: readonly string[];
  /** What it writes about; without it, everything. */
  readonly topics?: readonly Topic[];
  /** Stories of its own within the last ninety days. */
  readonly stories: number;
}

const DISTRICTS_END = '2025-07-01';
const LOC_HA_ENDS = '2025-01-01';

/**
 * The sample sites, the seed's first. The first four hosts outlive their units: a district's site that a commune took
 * over, one of them (Lộc Hà) after half a year in the hands of the neighbour that had absorbed the district.
 */
export const DEMO_SITES: readonly DemoSite[] = [
  {
    slug: 'locha-huyenuy',
    name: 'Trang thông tin điện tử Đảng bộ Lộc Hà',
    path: '/locha-huyenuy/',
    listPath: '/locha-huyenuy/portal/folder/tin-tuc-su-kien',
    homePath: '/locha-huyenuy/',
    kind: 'HTML',
    family: 'portal-folder',
    layout: 'portal-folder',
    place: PLACES.locha,
    signs: 'Đảng ủy xã Lộc Hà',
    reporters: ['Nguyễn Thị Hoài', 'Trần Hải Đăng', 'Phan Thị Ngọc'],
    topics: ['party', 'government', 'front', 'welfare', 'praise', 'countryside', 'security'],
    stories: 16,
    owners: [
      {
        kind: 'PARTY_COMMITTEE',
        name: 'Huyện ủy Lộc Hà',
        unitId: 'ht-huyen-loc-ha-448',
        validFrom: null,
        validTo: LOC_HA_ENDS,
      },
      {
        kind: 'PARTY_COMMITTEE',
        name: 'Huyện ủy Thạch Hà',
        unitId: 'ht-huyen-thach-ha-445',
        validFrom: LOC_HA_ENDS,
        validTo: DISTRICTS_END,
      },
      {
        kind: 'PARTY_COMMITTEE',
        name: 'Đảng ủy xã Lộc Hà',
        unitId: 'ht-xa-loc-ha-18568-2025-07',
        validFrom: DISTRICTS_END,
        validTo: null,
      },
    ],
  },
  {
    slug: 'thachha',
    name: 'Cổng thông tin điện tử Thạch Hà',
    path: '/thachha/',
    listPath: '/thachha/portal/folder/tin-hoat-dong',
    homePath: '/thachha/',
    kind: 'HTML',
    family: 'portal-folder',
    layout: 'portal-folder',
    place: PLACES.thachha,
    signs: 'UBND xã Thạch Hà',
    reporters: ['Lê Thị Nga', 'Biện Quốc Việt', 'Võ Tá Lực'],
    stories: 15,
    owners: [
      {
        kind: 'PEOPLES_COMMITTEE',
        name: 'UBND huyện Thạch Hà',
        unitId: 'ht-huyen-thach-ha-445',
        validFrom: null,
        validTo: DISTRICTS_END,
      },
      {
        kind: 'PEOPLES_COMMITTEE',
        name: 'UBND xã Thạch Hà',
        unitId: 'ht-xa-thach-ha-18562-2025-07',
        validFrom: DISTRICTS_END,
        validTo: null,
      },
    ],
  },
  {
    slug: 'canloc',
    name: 'Cổng thông tin điện tử Can Lộc',
    path: '/canloc/',
    listPath: '/canloc/vi/news/rss/',
    homePath: '/canloc/vi/',
    kind: 'FEED',
    family: 'nukeviet',
    layout: 'nukeviet',
    place: PLACES.canloc,
    signs: 'UBND xã Can Lộc',
    reporters: ['Trần Thị Sen', 'Phan Duy Khánh', 'Hồ Viết Hùng'],
    stories: 16,
    owners: [
      {
        kind: 'PEOPLES_COMMITTEE',
        name: 'UBND huyện Can Lộc',
        unitId: 'ht-huyen-can-loc-443',
        validFrom: null,
        validTo: DISTRICTS_END,
      },
      {
        kind: 'PEOPLES_COMMITTEE',
        name: 'UBND xã Can Lộc',
        unitId: 'ht-xa-can-loc-18406-2025-07',
        validFrom: DISTRICTS_END,
        validTo: null,
      },
    ],
  },
  {
    slug: 'huongkhe',
    name: 'Cổng thông tin điện tử Hương Khê',
    path: '/huongkhe/',
    listPath: '/huongkhe/vi/news/',
    homePath: '/huongkhe/vi/',
    kind: 'HTML',
    family: 'nukeviet',
    layout: 'nukeviet',
    place: PLACES.huongkhe,
    signs: 'UBND xã Hương Khê',
    reporters: ['Đinh Thị Quỳnh Trang', 'Thái Thị Yến', 'Dương Tiến Dũng'],
    stories: 15,
    owners: [
      {
        kind: 'PEOPLES_COMMITTEE',
        name: 'UBND huyện Hương Khê',
        unitId: 'ht-huyen-huong-khe-444',
        validFrom: null,
        validTo: DISTRICTS_END,
      },
      {
        kind: 'PEOPLES_COMMITTEE',
        name: 'UBND xã Hương Khê',
        unitId: 'ht-xa-huong-khe-18496-2025-07',
        validFrom: DISTRICTS_END,
        validTo: null,
      },
    ],
  },
  {
    slug: 'locha',
    name: 'Cổng thông tin điện tử xã Lộc Hà',
    path: '/locha/',
    listPath: '/locha/tin-tuc',
    homePath: '/locha/',
    kind: 'HTML',
    family: 'hatinh-commune',
    layout: 'hatinh-commune',
    place: PLACES.locha,
    signs: 'UBND xã Lộc Hà',
    reporters: ['Bùi Thị Xuân Mai', 'Lê Văn Hải'],
    stories: 15,
    owners: [
      {
        kind: 'PEOPLES_COMMITTEE',
        name: 'UBND xã Lộc Hà',
        unitId: 'ht-xa-loc-ha-18568-2025-07',
        validFrom: DISTRICTS_END,
        validTo: null,
      },
    ],
  },
  {
    slug: 'thanhsen',
    name: 'Cổng thông tin điện tử phường Thành Sen',
    path: '/thanhsen/',
    listPath: '/thanhsen/tin-tuc?chuyen-muc-tin=30',
    homePath: '/thanhsen/',
    kind: 'HTML',
    family: 'hatinh-commune',
    layout: 'hatinh-commune',
    place: PLACES.thanhsen,
    signs: 'UBND phường Thành Sen',
    reporters: ['Nguyễn Thị Trà Giang', 'Phạm Đức Anh'],
    stories: 14,
    owners: [
      {
        kind: 'PEOPLES_COMMITTEE',
        name: 'UBND phường Thành Sen',
        unitId: 'ht-phuong-thanh-sen-18073-2025-07',
        validFrom: DISTRICTS_END,
        validTo: null,
      },
    ],
  },
  {
    slug: 'songtri',
    name: 'Trang thông tin điện tử Sông Trí',
    path: '/songtri/',
    listPath: '/songtri/danh-muc/tin-tuc',
    homePath: '/songtri/',
    kind: 'HTML',
    family: 'generic',
    layout: 'laravel',
    place: PLACES.songtri,
    signs: 'UBND phường Sông Trí',
    reporters: ['Phạm Thị Tâm', 'Hoàng Văn Thắng', 'Trương Khắc Hiếu'],
    stories: 14,
    owners: [
      {
        kind: 'PEOPLES_COMMITTEE',
        name: 'UBND thị xã Kỳ Anh',
        unitId: 'ht-thi-xa-ky-anh-449',
        validFrom: null,
        validTo: DISTRICTS_END,
      },
      {
        kind: 'PEOPLES_COMMITTEE',
        name: 'UBND phường Sông Trí',
        unitId: 'ht-phuong-song-tri-18754-2025-07',
        validFrom: DISTRICTS_END,
        validTo: null,
      },
    ],
  },
  {
    slug: 'maiphu',
    name: 'Trang tin xã Mai Phụ',
    path: '/maiphu/',
    listPath: '/maiphu/feed/',
    homePath: '/maiphu/',
    kind: 'FEED',
    family: 'wordpress',
    layout: 'wordpress',
    place: PLACES.maiphu,
    signs: 'UBND xã Mai Phụ',
    reporters: ['Trần Thị Khánh Ly', 'Nguyễn Văn Cảnh'],
    stories: 14,
    owners: [
      {
        kind: 'PEOPLES_COMMITTEE',
        name: 'UBND xã Mai Phụ',
        unitId: 'ht-xa-mai-phu-18583-2025-07',
        validFrom: DISTRICTS_END,
        validTo: null,
      },
    ],
  },
  {
    slug: 'vungang',
    name: 'Bản tin Vũng Áng',
    path: '/vungang/',
    listPath: '/vungang/rss/tin-moi.rss',
    homePath: '/vungang/',
    kind: 'FEED',
    family: 'feed',
    layout: 'feed',
    place: PLACES.vungang,
    signs: 'UBND phường Vũng Áng',
    reporters: ['Lê Ngọc Ánh', 'Bùi Thị Hà'],
    stories: 13,
    owners: [
      {
        kind: 'MEDIA',
        name: 'Trung tâm Văn hóa - Truyền thông thị xã Kỳ Anh',
        unitId: 'ht-thi-xa-ky-anh-449',
        validFrom: null,
        validTo: DISTRICTS_END,
      },
      {
        kind: 'PEOPLES_COMMITTEE',
        name: 'UBND phường Vũng Áng',
        unitId: 'ht-phuong-vung-ang-18823-2025-07',
        validFrom: DISTRICTS_END,
        validTo: null,
      },
    ],
  },
  {
    slug: 'tranphu',
    name: 'Mặt trận phường Trần Phú',
    path: '/tranphu/',
    listPath: '/tranphu/atom.xml',
    homePath: '/tranphu/',
    kind: 'FEED',
    family: 'generic',
    layout: 'newsdesk',
    place: PLACES.tranphu,
    signs: 'UBMTTQ phường Trần Phú',
    reporters: ['Đặng Thị Minh Châu', 'Nguyễn Thị Cẩm Tú'],
    topics: [
      'front',
      'welfare',
      'praise',
      'health',
      'education',
      'culture',
      'digital',
      'countryside',
      'government',
    ],
    stories: 13,
    owners: [
      {
        kind: 'FRONT',
        name: 'UBMTTQ thành phố Hà Tĩnh',
        unitId: 'ht-thanh-pho-thuoc-tinh-ha-tinh-436',
        validFrom: null,
        validTo: DISTRICTS_END,
      },
      {
        kind: 'FRONT',
        name: 'UBMTTQ phường Trần Phú',
        unitId: 'ht-phuong-tran-phu-18100-2025-07',
        validFrom: DISTRICTS_END,
        validTo: null,
      },
    ],
  },
];

/** The sample sites as sources for the first start: the seed's first. */
export const DEMO_SOURCES: readonly DemoSource[] = DEMO_SITES;

/** The sample site of that name; throws when there is none. */
export function siteOf(slug: string): DemoSite {
  const site = DEMO_SITES.find((each) => each.slug === slug);
  if (!site) throw new Error(`there is no sample site ${slug}`);
  return site;
}
