/**
 * The words of the archive. What officials' news says all day stands here in the order of how often it does; behind it
 * come a million made words, pairs of syllables that names of real places hold, so that rare words are rare in earnest.
 * How often a word comes follows Zipf: the word of rank r with 1 / (r + 8).
 */
import { indexIn, mix, sumsOf } from './dice.mjs';

const COMMON = `
hội nghị,nhân dân,công tác,phát triển,thực hiện,triển khai,xây dựng,tổ chức,kế hoạch,chính quyền,địa phương,cán bộ,lãnh đạo,
ủy ban nhân dân,nhiệm vụ,kinh tế,xã hội,nông thôn mới,đảng viên,chương trình,tuyên truyền,kết quả,hoạt động,nâng cao,chất lượng,
đồng chí,đảng bộ,ban thường vụ,chỉ đạo,tăng cường,quản lý,người dân,phong trào,đại biểu,văn hóa,an ninh trật tự,giáo dục,y tế,
đoàn kết,hội đồng nhân dân,mặt trận tổ quốc,tham dự,phát biểu,báo cáo,đánh giá,giải pháp,khó khăn,hỗ trợ,đầu tư,dự án,
công trình,giao thông,môi trường,vệ sinh,nông nghiệp,sản xuất,chăn nuôi,trồng trọt,thu hoạch,năng suất,sản phẩm,hợp tác xã,
doanh nghiệp,hộ nghèo,giảm nghèo,an sinh xã hội,bảo hiểm y tế,học sinh,giáo viên,nhà trường,khuyến học,đoàn thanh niên,
hội phụ nữ,hội nông dân,cựu chiến binh,công đoàn,quốc phòng,tuyển quân,huấn luyện,dân quân tự vệ,công an xã,phòng cháy chữa cháy,
tội phạm,ma túy,trật tự an toàn giao thông,tai nạn,xử lý vi phạm,pháp luật,phổ biến,tiếp công dân,giải quyết,khiếu nại,
tố cáo,cải cách hành chính,chuyển đổi số,thủ tục hành chính,dịch vụ công trực tuyến,một cửa,số hóa,căn cước công dân,
định danh điện tử,thanh toán,không dùng tiền mặt,du lịch,lễ hội,di tích,truyền thống,thể dục thể thao,giải bóng chuyền,
bóng đá,văn nghệ,quần chúng,gia đình văn hóa,thôn,tổ dân phố,khu dân cư,đại đoàn kết,toàn dân,ngày hội,tháng hành động,
trẻ em,người cao tuổi,người khuyết tật,thương binh,liệt sĩ,người có công,tặng quà,thăm hỏi,động viên,tri ân,dâng hương,
nghĩa trang,kỷ niệm,thành lập,ngày thành lập đảng,hội thảo,tọa đàm,tập huấn,lớp bồi dưỡng,lý luận chính trị,nghị quyết,
quán triệt,học tập,tư tưởng,đạo đức,phong cách,hồ chí minh,kiểm tra,giám sát,kỷ luật đảng,chi bộ,sinh hoạt chuyên đề,
kết nạp,huy hiệu đảng,đại hội,nhiệm kỳ,bầu cử,cử tri,tiếp xúc,kiến nghị,kỳ họp,thẩm tra,thông qua,quy hoạch,đất đai,
giải phóng mặt bằng,bồi thường,tái định cư,cấp giấy chứng nhận,quyền sử dụng đất,đấu giá,ngân sách,thu ngân sách,chi thường xuyên,
xã hội hóa,vận động,đóng góp,hiến đất,mở đường,bê tông hóa,kênh mương,thủy lợi,đê điều,hồ chứa,trạm bơm,nước sạch,rác thải,
phân loại rác,trồng cây,rừng,lâm nghiệp,cháy rừng,thủy sản,tàu cá,đánh bắt,khai thác,nuôi tôm,ngư dân,cảng cá,biển đảo,
biên phòng,cửa khẩu,bão,mưa lũ,ngập lụt,sạt lở,hạn hán,xâm nhập mặn,phòng chống thiên tai,tìm kiếm cứu nạn,cứu trợ,khắc phục,
dịch bệnh,tiêm chủng,vắc xin,sốt xuất huyết,tả lợn châu phi,cúm gia cầm,lở mồm long móng,an toàn thực phẩm,trạm y tế,
khám bệnh,hiến máu,tình nguyện,bác sĩ,bệnh viện,thi đua,khen thưởng,gương điển hình,người tốt việc tốt,sáng kiến,mô hình,
khởi nghiệp,việc làm,lao động,xuất khẩu lao động,đào tạo nghề,tín dụng,ngân hàng chính sách,vay vốn,lãi suất,chợ,thương mại,
siêu thị,hàng giả,giá cả,điện lực,chiếu sáng,viễn thông,đường truyền,trạm phát sóng,cầu,đường liên thôn,quốc lộ,vỉa hè,
đô thị,chỉnh trang,công viên,cây xanh,sáp nhập,sắp xếp đơn vị hành chính,tinh gọn bộ máy,biên chế,tuyển dụng,viên chức,
công chức,bổ nhiệm,luân chuyển,nghỉ hưu,bàn giao,trụ sở,lịch công tác,lịch tiếp dân,thông báo,công văn,quyết định,chỉ thị,
tờ trình,đấu thầu,mời thầu,gói thầu,lựa chọn nhà thầu,thuế,hóa đơn điện tử,hải quan,kho bạc,thanh tra,kiểm toán,lúa đông xuân,
lúa hè thu,mạ,giống lúa,phân bón,thuốc bảo vệ thực vật,máy gặt,khuyến nông,cây ăn quả,cam,bưởi,chè,cà phê,hồ tiêu,cao su,
sầu riêng,thanh long,lạc,ngô,khoai,sắn,mía,muối,gốm,mây tre đan,làng nghề,sản phẩm ocop,nhãn hiệu,xuất khẩu,hội chợ,
xúc tiến,đối ngoại,hữu nghị,kết nghĩa,tôn giáo,dân tộc thiểu số,già làng,trưởng bản,người uy tín,nhà rông,cồng chiêng,
hát ví giặm,ca trù,đờn ca tài tử,chầu văn,đua thuyền,rước kiệu,đình làng,chùa,nhà thờ họ,gia phả,hương ước,tảo mộ,tết trung thu,
tết nguyên đán,đón xuân,chợ hoa,pháo hoa,giao thừa,phiên tòa giả định,hòa giải,trợ giúp pháp lý,nghĩa vụ quân sự,hội trại,
diễn tập,khu vực phòng thủ,phòng thủ dân sự,vũ khí,vật liệu nổ,đuối nước,dạy bơi,bạo lực học đường,tảo hôn,dân số,
kế hoạch hóa gia đình,già hóa,dinh dưỡng,sức khỏe tâm thần,thư viện,đọc sách,nhà văn hóa,truyền thanh,loa,báo chí,
cổng thông tin điện tử,mạng xã hội,tin giả,lừa đảo qua mạng,an toàn thông tin,chữ ký số,tổ công nghệ số cộng đồng,bình dân học vụ số
`
  .split(',')
  .map((phrase) => phrase.trim())
  .filter(Boolean);

/** Ranks there are; the last come a dozen times in a million articles. */
export const RANKS = 1_000_000;
const SHIFT = 8;

function ranked(share, ranks) {
  return Math.floor((1 + SHIFT) * Math.exp(share * Math.log((ranks + SHIFT) / (1 + SHIFT))) - SHIFT);
}

/** Share of a text that is set phrases whatever it is about. */
const SET_PHRASES = 0.5;

/** The words over the syllables of a list of real names (`Lộc Hà` has two), each as often as names hold it. */
export function vocabularyOf(names) {
  const syllables = names
    .flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{M}]+/u))
    .filter((each) => each.length > 1);
  const at = (number) => syllables[number % syllables.length];
  return {
    /** The word of a rank, from 1. */
    word: (rank) => COMMON[rank - 1] ?? `${at(mix(rank, 1))} ${at(mix(rank, 2))}`,
    /** A rank for a number from [0, 1). */
    rank: (share) =>
      share < SET_PHRASES
        ? ranked(share / SET_PHRASES, COMMON.length)
        : ranked((share - SET_PHRASES) / (1 - SET_PHRASES), RANKS),
  };
}

const FAMILY =
  'Nguyễn Trần Lê Phạm Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đào Trịnh Mai Cao Hà Lương Thái Tạ Tô'.split(
    ' ',
  );
const MIDDLE =
  'Văn Thị Đức Hữu Quang Minh Ngọc Thanh Xuân Công Đình Thế Anh Hồng Kim Trọng Viết Bá Mạnh Thúy'.split(' ');
const GIVEN =
  'Hùng Dũng Hoa Lan Hương Thắng Tuấn Hải Sơn Bình An Nam Long Linh Trang Hà Thủy Nga Hạnh Tâm Phúc Lộc Thọ Khánh Vinh Quý Đông Tùng Bách Yến Oanh Mai Cúc Trúc Đào Nhàn Thảo Vân Giang Châu'.split(
    ' ',
  );
const FAMILY_SUMS = sumsOf(FAMILY.map((_, at) => 1 / (at + 1.5)));

/** A person's name, the family names as often as they are. */
export function personName(dice) {
  return `${FAMILY[indexIn(FAMILY_SUMS, dice.next())]} ${dice.pick(MIDDLE)} ${dice.pick(GIVEN)}`;
}
