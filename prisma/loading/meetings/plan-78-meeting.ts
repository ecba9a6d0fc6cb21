import { vietnamInstant } from '@/lib/domain/plan/day';
import type { MeetingDraft } from './meeting-draft';

const heldOn = '2022-05-10';

/**
 * The conference of 10/05/2022: 21 điểm cầu, the first three months of Kế hoạch 78. What was asked of departments and
 * localities is told by the news report; deadlines and notes of the tasks are made up.
 */
export const plan78Meeting: MeetingDraft = {
  plan: '78',
  unit: '40',
  title: 'Hội nghị triển khai Đề án 06/CP',
  heldOn,
  startMinute: 14 * 60,
  endMinute: 17 * 60,
  form: 'online',
  place: 'Trụ sở Ủy ban nhân dân tỉnh Nghệ An',
  chair: 'Chủ tịch Ủy ban nhân dân tỉnh',
  secretary: 'Văn phòng Ủy ban nhân dân tỉnh',
  invited: [
    'Thành viên Tổ công tác triển khai Đề án 06 tỉnh',
    'Lãnh đạo các sở, ban, ngành cấp tỉnh',
    'Ủy ban nhân dân các huyện, thành phố, thị xã (tại 21 điểm cầu)',
  ],
  agenda: [
    'Công an tỉnh báo cáo kết quả 3 tháng triển khai Đề án 06/CP',
    'Các sở, ban, ngành, địa phương thảo luận',
    'Chủ tịch Ủy ban nhân dân tỉnh kết luận',
  ],
  documents: ['Kế hoạch số 78/KH-UBND ngày 28/01/2022 của Ủy ban nhân dân tỉnh'],
  proceedings: [
    'Công an tỉnh báo cáo kết quả sau 3 tháng triển khai Đề án 06/CP trên địa bàn tỉnh.',
    'Các điểm cầu báo cáo khó khăn: trình độ sử dụng công nghệ thông tin của người dân chưa đồng đều, dữ liệu tiêm chủng còn phải xác minh lại.',
  ],
  assessment: [
    'Sau 3 tháng triển khai, Ủy ban nhân dân cấp huyện, cấp xã và các thôn, bản đã ban hành kế hoạch, thành lập Tổ công tác.',
    'Kết quả đạt được còn hạn chế: việc ứng dụng phần mềm khi giải quyết thủ tục hành chính còn nhiều khó khăn.',
  ],
  weekEndsOn: '2022-05-08',
  createdAt: vietnamInstant('2022-05-06', 9 * 60),
  frozenAt: vietnamInstant(heldOn, 13 * 60),
  absent: [],
  conclusions: [
    {
      text: 'Thu nhận hồ sơ cấp căn cước công dân cho công dân đủ điều kiện, ưu tiên học sinh sinh năm 2004, 2007',
      lead: { department: 'cong-an' },
      partners: [{ department: 'so-giao-duc' }],
      person: 'Giám đốc Công an tỉnh',
      dueOn: '2022-06-30',
      product: 'Học sinh sinh năm 2004, 2007 được thu nhận 100% hồ sơ',
      authority: 'Chủ tịch Ủy ban nhân dân tỉnh',
      notes: [
        {
          kind: 'done',
          text: 'Đã thu nhận hồ sơ của học sinh lớp 12 và lớp 9 trước kỳ thi.',
          at: vietnamInstant('2022-06-24', 10 * 60),
          by: 'tinh',
        },
      ],
    },
    {
      text: 'Rà soát, làm sạch và đồng bộ dữ liệu tiêm chủng vắc xin phòng COVID-19 với Cơ sở dữ liệu quốc gia về dân cư',
      lead: { department: 'so-y-te' },
      partners: [{ department: 'cong-an' }],
      person: 'Giám đốc Sở Y tế',
      dueOn: '2022-06-01',
      product: 'Dữ liệu tiêm chủng được đồng bộ 100%',
      authority: 'Chủ tịch Ủy ban nhân dân tỉnh',
      notes: [
        {
          kind: 'progress',
          text: 'Đã giao trạm y tế cấp xã phối hợp công an cấp xã xác minh các mũi tiêm sai thông tin.',
          at: vietnamInstant('2022-05-20', 15 * 60),
          by: 'tinh',
        },
        {
          kind: 'done',
          text: 'Đã đồng bộ xong dữ liệu các mũi tiêm đã xác minh.',
          at: vietnamInstant('2022-06-03', 16 * 60),
          by: 'tinh',
        },
      ],
    },
    {
      text: 'Bổ sung thông tin còn thiếu của hộ nghèo, hộ cận nghèo, gia đình chính sách trên địa bàn',
      lead: { unit: '413' },
      partners: [{ department: 'so-lao-dong' }],
      person: 'Chủ tịch Ủy ban nhân dân thị xã',
      dueOn: '2022-05-31',
      product: 'Danh sách tổng hợp số hộ, số nhân khẩu đã bổ sung',
      authority: 'Ủy ban nhân dân thị xã Cửa Lò',
      notes: [
        {
          kind: 'done',
          text: 'Đã bổ sung thông tin của toàn bộ hộ nghèo, hộ cận nghèo thuộc 7 phường.',
          at: vietnamInstant('2022-05-30', 9 * 60),
          by: 'cualo-2022',
        },
      ],
    },
    {
      text: 'Căn cứ nhiệm vụ tại Đề án 06/CP và Kế hoạch số 78/KH-UBND, triển khai quyết liệt, hoàn thành các nhiệm vụ đã được phân công',
      lead: { department: 'van-phong-ubnd' },
      partners: [{ department: 'cong-an' }],
      person: 'Chánh Văn phòng Ủy ban nhân dân tỉnh',
      dueOn: null,
      product: 'Báo cáo tiến độ hằng tuần',
      authority: 'Chủ tịch Ủy ban nhân dân tỉnh',
      notes: [],
    },
  ],
};
