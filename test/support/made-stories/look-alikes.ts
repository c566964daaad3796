import { FAMILY_NAMES, MALE_NAMES } from '../../../src/demo/content/names.js';
import { PLACES } from '../../../src/demo/content/places.js';
import { addDays, slashDay } from '../../../src/demo/demo-days.js';
import { diceOf, type Dice } from '../../../src/demo/demo-random.js';
import { FIRST_DAY, type MadeArticle } from './made-article.js';

const COMMUNES = Object.values(PLACES);

/** A text that many are made after; `nth` counts them. */
interface Pattern {
  readonly kind: string;
  readonly count: number;
  readonly write: (dice: Dice, nth: number, day: string) => { readonly title: string; readonly text: string };
}

/** Texts that look like copies of each other and are none. */
export function lookAlikes(set: number): readonly MadeArticle[] {
  return PATTERNS.flatMap(({ kind, count, write }) =>
    Array.from({ length: count }, (_, nth): MadeArticle => {
      const day = addDays(FIRST_DAY, nth % 20);
      const made = write(diceOf(`${set} ${kind} ${nth}`), nth, day);
      return {
        kind,
        stories: [`${kind} ${nth}`],
        publishedAt: `${day}T09:${10 + (nth % 50)}:00+07:00`,
        ...made,
      };
    }),
  );
}

const person = (dice: Dice) => `${dice.pick(FAMILY_NAMES)} ${dice.pick(MALE_NAMES)}`;
const commune = (nth: number) => COMMUNES[nth % COMMUNES.length] ?? PLACES.locha;

/** Three documents: number, subject, and what everybody quotes of them. */
const DOCUMENTS = [
  {
    number: '163-KH/TU',
    subject: 'chuyển đổi số',
    quoted: [
      'Kế hoạch số 163-KH/TU nêu rõ mục tiêu: nâng cao nhận thức của cán bộ, đảng viên và Nhân dân về vai trò của chuyển đổi số; phấn đấu 100% thủ tục hành chính đủ điều kiện được cung cấp trực tuyến toàn trình, 80% hồ sơ được xử lý hoàn toàn trên môi trường mạng.',
      'Các nhiệm vụ trọng tâm gồm: hoàn thiện hạ tầng số đến tận thôn, tổ dân phố; đào tạo kỹ năng số cho ít nhất 70% người trong độ tuổi lao động; bảo đảm an toàn thông tin theo cấp độ cho các hệ thống dùng chung trước ngày 31/12/2026.',
      'Kế hoạch giao Ủy ban nhân dân tỉnh cụ thể hóa bằng chương trình hành động, bố trí kinh phí từ nguồn sự nghiệp khoa học và công nghệ; giao các đảng ủy xã, phường báo cáo kết quả trước ngày 15 tháng cuối quý.',
    ],
  },
  {
    number: '47-CT/TU',
    subject: 'phòng, chống thiên tai',
    quoted: [
      'Chỉ thị số 47-CT/TU yêu cầu các cấp ủy xác định phòng, chống thiên tai là nhiệm vụ thường xuyên, thực hiện nghiêm phương châm bốn tại chỗ; hoàn thành rà soát 100% hộ dân ở vùng nguy cơ sạt lở, ngập sâu trước ngày 15/9/2026.',
      'Mỗi thôn, tổ dân phố thành lập một đội xung kích ít nhất 15 người, được trang bị áo phao, loa cầm tay, xuồng máy; dự trữ lương thực, nước uống, thuốc men đủ dùng trong 7 ngày cho các khu vực dễ bị chia cắt.',
    ],
  },
  {
    number: '1128/QĐ-UBND',
    subject: 'mức hỗ trợ xây dựng nông thôn mới',
    quoted: [
      'Quyết định số 1128/QĐ-UBND quy định mức hỗ trợ xi măng làm đường giao thông nông thôn là 170 tấn cho mỗi km đường trục xã, 140 tấn cho mỗi km đường trục thôn; phần còn lại do ngân sách xã và Nhân dân đóng góp.',
      'Vườn mẫu đạt chuẩn được hỗ trợ 10 triệu đồng, khu dân cư kiểu mẫu được thưởng 200 triệu đồng; hồ sơ đề nghị gửi về Văn phòng Điều phối nông thôn mới tỉnh trước ngày 20 hằng tháng.',
    ],
  },
] as const;

const OPENINGS = [
  'Văn phòng Đảng ủy vừa có văn bản gửi các chi bộ trực thuộc, yêu cầu quán triệt nghiêm túc nội dung kế hoạch mới của Tỉnh ủy ngay trong kỳ sinh hoạt tháng này và đăng ký việc làm cụ thể của từng đảng viên.',
  'Tại hội nghị giao ban sáng nay, lãnh đạo địa phương đã phổ biến tới toàn thể cán bộ, công chức những điểm mới đáng chú ý trong chương trình chuyển đổi số của tỉnh, đồng thời phân công người phụ trách từng phần việc.',
  'Nhằm giúp bà con nắm được chủ trương lớn của tỉnh, Ban Biên tập xin giới thiệu những nội dung chính của kế hoạch vừa được ban hành, kèm theo hướng dẫn cài đặt ứng dụng trên điện thoại cho từng hộ.',
  'Đoàn thanh niên cùng tổ công nghệ số cộng đồng đã xuống tận các thôn để tuyên truyền, giải thích cho người cao tuổi hiểu vì sao cần làm quen với dịch vụ công qua mạng và cách bảo vệ tài khoản cá nhân.',
  'Thực hiện chỉ đạo của cấp trên, Phòng Văn hóa - Xã hội tham mưu ban hành công văn hướng dẫn các trường học, trạm y tế rà soát máy móc, đường truyền và nhân lực để sẵn sàng cho giai đoạn tới.',
];

const CLOSINGS = [
  'Các chi bộ gửi biên bản sinh hoạt và danh sách đăng ký về Văn phòng để tổng hợp, biểu dương những nơi có cách làm hay, nhắc nhở nơi còn chậm trễ trong triển khai.',
  'Kết thúc buổi làm việc, các bộ phận ký cam kết tiến độ; việc kiểm tra chéo sẽ được thực hiện hằng tuần, kết quả niêm yết công khai tại bảng tin cơ quan.',
  'Mọi thắc mắc xin mời bà con đến Trung tâm Phục vụ hành chính công, nơi luôn có cán bộ trực hỗ trợ kể cả chiều thứ Bảy hằng tuần.',
  'Buổi tuyên truyền khép lại trong không khí sôi nổi với phần đố vui có thưởng, nhiều cụ ông cụ bà lần đầu tự tay nộp được hồ sơ trên điện thoại.',
  'Hiệu trưởng các trường và trạm trưởng chịu trách nhiệm về số liệu rà soát, báo cáo bằng văn bản để có phương án mua sắm bổ sung trong năm học.',
];

const PATTERNS: readonly Pattern[] = [
  {
    kind: 'announcements of one document',
    count: 15,
    write: (_dice, nth) => {
      const { number, subject, quoted } = DOCUMENTS[Math.floor(nth / 5)] ?? DOCUMENTS[0];
      return {
        title: `${commune(nth).name} triển khai văn bản số ${number} về ${subject}`,
        text: [
          `${commune(nth).full.replace(/^./, (c) => c.toUpperCase())}: ${OPENINGS[nth % 5]}`,
          ...quoted,
          CLOSINGS[nth % 5] ?? '',
        ].join('\n\n'),
      };
    },
  },
  {
    kind: 'weekly schedules of one office',
    count: 12,
    write: (dice, nth) => {
      const start = addDays(FIRST_DAY, nth * 7 - 28);
      return {
        title: `Lịch công tác tuần ${30 + nth} của Thường trực Đảng ủy, lãnh đạo UBND xã Lộc Hà`,
        text: [
          `Văn phòng HĐND và UBND xã Lộc Hà thông báo lịch công tác tuần ${30 + nth}, từ ngày ${slashDay(start)} đến ngày ${slashDay(addDays(start, 4))}.`,
          ...['Hai', 'Ba', 'Tư', 'Năm', 'Sáu'].map(
            (weekday, at) =>
              `Thứ ${weekday}, ngày ${slashDay(addDays(start, at))}: buổi sáng, đồng chí Phan Trọng Nhân ${dice.pick(['dự giao ban tại trụ sở UBND xã', 'kiểm tra tiến độ công trình thủy lợi', 'làm việc với Trạm Y tế xã', 'tiếp công dân định kỳ'])}; buổi chiều, đồng chí Lê Anh Đào ${dice.pick(['làm việc tại phòng', 'họp tổ giải phóng mặt bằng', 'dự sinh hoạt chi bộ thôn Xuân Hải', 'kiểm tra vệ sinh môi trường'])} lúc ${dice.int(13, 15)} giờ ${dice.pick(['00', '30'])}.`,
          ),
          'Lịch này thay giấy mời. Nếu có thay đổi, Văn phòng sẽ thông báo sau qua hệ thống quản lý văn bản và điều hành.',
        ].join('\n\n'),
      };
    },
  },
  {
    kind: 'weather bulletins',
    count: 20,
    write: (dice, nth, day) => ({
      title: `Dự báo thời tiết ngày ${slashDay(day)}`,
      text:
        `Theo Đài Khí tượng Thủy văn tỉnh, ngày ${slashDay(day)} khu vực ven biển có mây thay đổi, ${dice.pick(['có mưa rào và dông vài nơi', 'ngày nắng, đêm không mưa', 'có mưa vừa, có nơi mưa to'])}, gió ${dice.pick(['đông bắc', 'tây nam', 'đông nam'])} cấp ${dice.int(2, 4)}, nhiệt độ thấp nhất từ ${dice.int(18, 22)} đến ${dice.int(23, 25)} độ, cao nhất từ ${dice.int(26, 29)} đến ${dice.int(30, 35)} độ, độ ẩm ${dice.int(60, 95)}%.\n\n` +
        `Khu vực vùng núi có mây, ${dice.pick(['sáng sớm có sương mù', 'chiều tối có mưa rào vài nơi'])}, nhiệt độ thấp nhất từ ${dice.int(16, 20)} đến ${dice.int(21, 23)} độ, cao nhất từ ${dice.int(26, 28)} đến ${dice.int(29, 33)} độ, tầm nhìn xa trên ${dice.int(6, 10)} km. Sóng biển cao ${dice.int(1, 2)},${dice.int(0, 9)} mét.\n\n` +
        'Đề nghị bà con thường xuyên theo dõi bản tin tiếp theo để chủ động trong sản xuất và đời sống, đề phòng lốc, sét và gió giật mạnh trong cơn dông. ' +
        `Bản tin phát lúc ${dice.int(4, 16)} giờ ${dice.pick(['00', '30'])}.`,
    }),
  },
  {
    kind: 'obituaries',
    count: 20,
    write: (dice, nth, day) => {
      const name = person(dice);
      const { full, villages } = commune(nth);
      return {
        title: `Tin buồn: Đồng chí ${name} từ trần`,
        text:
          `Ban Chấp hành Đảng bộ, Hội đồng nhân dân, Ủy ban nhân dân, Ủy ban Mặt trận Tổ quốc Việt Nam ${full} và gia đình vô cùng thương tiếc báo tin: đồng chí ${name}, sinh năm ${dice.int(1930, 1955)}, quê quán và trú quán tại ${dice.pick(villages)}, ${full}, tỉnh Hà Tĩnh; đảng viên Đảng Cộng sản Việt Nam, ${dice.int(8, 13) * 5} năm tuổi Đảng; được Nhà nước tặng thưởng Huân chương Kháng chiến hạng ${dice.pick(['Nhất', 'Nhì', 'Ba'])}.\n\n` +
          `Sau một thời gian lâm bệnh, mặc dù được gia đình và các y, bác sĩ tận tình chăm sóc nhưng do tuổi cao sức yếu, đồng chí đã từ trần hồi ${dice.int(1, 23)} giờ ${dice.int(10, 50)} phút ngày ${slashDay(addDays(day, -1))}, hưởng thọ ${dice.int(70, 96)} tuổi.\n\n` +
          `Lễ viếng tổ chức tại nhà riêng từ ${dice.int(7, 15)} giờ ngày ${slashDay(day)}. Lễ truy điệu lúc ${dice.int(6, 9)} giờ ngày ${slashDay(addDays(day, 1))}, an táng tại nghĩa trang quê nhà. Xin trân trọng báo tin.`,
      };
    },
  },
  {
    kind: 'notices full of set phrases',
    count: 25,
    write: (dice, nth, day) => {
      const { full, villages } = commune(Math.floor(nth / 3));
      const name = person(dice);
      return {
        title: `Niêm yết công khai hồ sơ cấp giấy chứng nhận quyền sử dụng đất của hộ ông ${name}`,
        text:
          `Căn cứ Luật Đất đai năm 2024 và các văn bản quy định chi tiết thi hành; căn cứ hồ sơ đăng ký đất đai, tài sản gắn liền với đất; Ủy ban nhân dân ${full} niêm yết công khai kết quả kiểm tra hồ sơ đăng ký, cấp giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất của hộ ông ${name}, thường trú tại ${dice.pick(villages)}.\n\n` +
          `Thửa đất số ${dice.int(10, 900)}, tờ bản đồ số ${dice.int(1, 60)}, diện tích ${dice.int(150, 2400)},${dice.int(1, 9)} m2; nguồn gốc sử dụng đất: ${dice.pick(['nhận thừa kế của bố mẹ', 'được giao đất ở năm 1992', 'nhận chuyển nhượng'])}; mục đích sử dụng: đất ở tại nông thôn.\n\n` +
          `Thời gian niêm yết công khai là 15 ngày, kể từ ngày ${slashDay(day)} đến hết ngày ${slashDay(addDays(day, 15))}, tại trụ sở Ủy ban nhân dân và nhà văn hóa thôn nơi có đất. Trong thời gian niêm yết công khai, tổ chức, cá nhân có ý kiến, khiếu nại, tranh chấp đề nghị gửi đơn về Ủy ban nhân dân để được xem xét, giải quyết theo quy định của pháp luật. Quá thời hạn nêu trên, nếu không nhận được đơn khiếu nại, tranh chấp, Ủy ban nhân dân sẽ hoàn thiện hồ sơ trình cơ quan có thẩm quyền theo quy định. Mọi khiếu nại sau thời hạn nêu trên sẽ không được xem xét, giải quyết.`,
      };
    },
  },
  {
    kind: 'monthly citizen receptions',
    count: 15,
    write: (dice, nth) => {
      const { full, chairman, secretary } = commune(nth);
      const month = 9 + Math.floor(nth / COMMUNES.length);
      return {
        title: `Thông báo lịch tiếp công dân tháng ${month}/2026`,
        text:
          `Ủy ban nhân dân ${full} thông báo lịch tiếp công dân định kỳ tháng ${month}/2026 của Chủ tịch Ủy ban nhân dân như sau: ngày ${dice.int(1, 9)}/${month} và ngày ${dice.int(15, 25)}/${month}, đồng chí ${chairman} tiếp công dân; ngày ${dice.int(10, 14)}/${month}, đồng chí ${secretary} tiếp công dân.\n\n` +
          'Thời gian tiếp: buổi sáng từ 7 giờ 30 phút đến 11 giờ, buổi chiều từ 13 giờ 30 phút đến 16 giờ 30 phút. Địa điểm: phòng tiếp công dân, trụ sở Ủy ban nhân dân. Công dân khi đến khiếu nại, tố cáo, kiến nghị, phản ánh mang theo giấy tờ tùy thân, tuân thủ nội quy nơi tiếp công dân và hướng dẫn của cán bộ tiếp công dân.',
      };
    },
  },
  {
    kind: 'epidemic reports',
    count: 12,
    write: (dice, nth) => ({
      title: `Tình hình dịch sốt xuất huyết tuần ${30 + nth}`,
      text:
        `Theo báo cáo của Trung tâm Kiểm soát bệnh tật tỉnh, trong tuần ${30 + nth} toàn tỉnh ghi nhận ${dice.int(20, 180)} ca mắc sốt xuất huyết, ${dice.pick(['tăng', 'giảm'])} ${dice.int(3, 40)} ca so với tuần trước. Cộng dồn từ đầu năm đến nay có ${dice.int(800, 3400)} ca mắc tại ${dice.int(30, 69)} xã, phường, không có tử vong.\n\n` +
        `Các địa phương có số ca mắc cao gồm: ${commune(nth).full} (${dice.int(5, 30)} ca), ${commune(nth + 3).full} (${dice.int(3, 20)} ca). Toàn tỉnh còn ${dice.int(4, 25)} ổ dịch đang hoạt động.\n\n` +
        'Ngành y tế khuyến cáo người dân đậy kín các dụng cụ chứa nước, thả cá vào bể, lật úp các vật dụng không dùng đến, ngủ màn kể cả ban ngày, phối hợp với ngành y tế trong các đợt phun hóa chất; khi bị sốt đến ngay cơ sở y tế để được khám và tư vấn điều trị, không tự ý điều trị tại nhà.',
    }),
  },
  {
    kind: 'one event in two reporters’ words',
    count: 2,
    write: (_dice, nth) =>
      nth === 0
        ? {
            title: 'Hơn 300 đại biểu dự hội nghị tổng kết phong trào thi đua yêu nước tỉnh Hà Tĩnh',
            text: 'Sáng 12/9, tại Trung tâm hội nghị, Ủy ban nhân dân tỉnh tổ chức tổng kết phong trào thi đua yêu nước giai đoạn 2021 - 2026. Hơn 300 đại biểu là các tập thể, cá nhân điển hình tiên tiến đã về dự. Báo cáo tại hội nghị cho thấy 5 năm qua toàn tỉnh có 1.240 mô hình hay được nhân rộng, thu nhập bình quân đầu người tăng gần gấp đôi. Dịp này, Chủ tịch tỉnh tặng bằng khen cho 42 tập thể và 85 cá nhân.',
          }
        : {
            title: 'Tổng kết 5 năm thi đua yêu nước: 85 cá nhân được tặng bằng khen',
            text: 'Không khí phấn khởi lan tỏa khắp hội trường khi 85 gương mặt tiêu biểu lần lượt bước lên nhận bằng khen của Chủ tịch tỉnh trong sáng 12/9. Họ là nông dân, công nhân, cô giáo, chiến sĩ đến từ mọi miền quê. Nhìn lại chặng đường 2021 - 2026, tỉnh nhà đã có 1.240 cách làm sáng tạo được nhân rộng, đời sống người dân khấm khá hơn nhiều. Cùng với các cá nhân, 42 tập thể cũng được vinh danh trước sự chứng kiến của hơn 300 người dự.',
          },
  },
];
