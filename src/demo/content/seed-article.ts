/**
 * The article this product grew from, its words as they stood on the page of 1 September 2016: three glued
 * sentences, a lost separator ("Nhà nướccủng cố"), no-break spaces and all. Served by the first sample site.
 */
export const SEED_ARTICLE = {
  day: '2016-09-01',
  time: '14:12',
  eventDay: '2016-08-31',
  title: 'Lộc Hà tổ chức Hội thảo nâng cao chất lượng hoạt động hệ thống chính trị cơ sở',
  lead: 'Ngày 31/8/2016, Ban Thường vụ Huyện ủy Lộc Hà tổ chức Hội thảo góp ý xây dựng Đề án nâng cao chất lượng hoạt động hệ thống chính trị cơ sở. Dự Hội thảo có đại diện Ban Tổ chức Tỉnh ủy, các đồng chí Ủy viên Ban Thường vụ Huyện ủy, lãnh đạo một số cơ quan, đơn vị huyện và bí thư đảng ủy các xã.',
  /** As the page printed it, with the blanks around it. */
  caption: 'Các đại biểu dự hội thảo \u00a0',
  body: [
    'Xác định rõ vị trí, vai trò đặc biệt quan trọng của hệ thống chính trị cơ sở xã trong việc tổ chức và vận động nhân dân thực hiện các chủ trương, nghị quyết của Đảng, chính sách, pháp luật của Nhà nướccủng cố, tăng cường đại đoàn kết toàn dân, phát huy quyền làm chủ của nhân dân, đồng thời là cơ sở có ý nghĩa quyết định đến sự phát triển kinh tế xã hội, đảm bảo quốc phòng - an ninh, công tác xây dựng Đảng của địa phương.',
    'Đánh giá tình hình hoạt động của hệ thống chính trị ở cơ sở, các đại biểu đã nhất trí cho rằng: Những năm qua, hệ thống chính trị ở cơ sở huyện Lộc Hà đã thể hiện vai trò trong việc tạo sự đồng thuận trong nhân dân, góp phần đẩy mạnh phát triển kinh tế - xã hội, đảm bảo quốc phòng - an ninh, ổn định chính trị, trật tự an toàn xã hội. Tuy nhiên, ở một số địa phương, hệ thống chính trị cơ sở cũng bộc lộ một số yếu kém, bất cập trong lãnh đạo, chỉ đạo; vẫn còn tồn tại tình trạng quan liêu, cửa quyền, thiếu dân chủ, mất đoàn kết trong nội bộ, quản lý nhà nước trên một số lĩnh vực chưa hiệu quả, công tác phối hợp, kết hợp chưa đồng bộ, vẫn còn tình trạng chồng chéo về chức năng, nhiệm vụ, Mặt trận Tổ quốc và các tổ chức đoàn thể hoạt động \u00a0chưa tích cực...',
    'Góp ý thảo luận tại Hội thảo nhằm mục đích nâng cao chất lượng hoạt động của hệ thống chính trị cơ sở xã trong điều kiện hiện nay, nhiều đại biểu cho rằng cấp ủy, chính quyền các cấp cần tăng cường công tác giáo dục chính trị tư tưởng, tuyên truyền giáo dục pháp luật Nhà nước, xây dựng hệ thống chính trị ở cơ sở xã đủ năng lực hoàn thành nhiệm vụ.Đổi mới nội dung, phương thức hoạt động của các tổ chức trong hệ thống chính trị cơ sở xã.Củng cố, kiện toàn tổ chức, bộ máy và nâng cao chất lượng đội ngũ cán bộ, đảng viên, công chức.Tăng cường công tác kiểm tra, giám sát quản lý cán bộ, đảng viên; dựa vào nhân dân để xây dựng các tổ chức trong hệ thống chính trị cơ sở xã.',
    'Sau Hội thảo, Ban Thường vụ Huyện ủy Lộc Hà sẽ chỉ đạo các cơ quan, đơn vị liên quan nhanh chóng hoàn thiện Đề án để trình Ban Chấp hành Huyện ủy cho ý kiến để ban hành triển khai thực hiện.',
  ],
  byline: {
    raw: 'Trần Công Vượng - Huyện ủy Lộc Hà',
    persons: ['Trần Công Vượng'],
    organ: 'Huyện ủy Lộc Hà',
  },
} as const;
