import { addDays, type Day, vietnamDay, vietnamInstant } from '@/lib/domain/plan/day';
import { mondayOf } from '@/lib/domain/plan/week';
import type { ConclusionDraft, MeetingDraft } from './meeting-draft';

/** Two conferences of the illustrative plan: one four weeks ago with its tasks, and the next one, being prepared. */
export function meetingsOfThisYear(now: Date): MeetingDraft[] {
  const monday = mondayOf(vietnamDay(now));
  // On the Friday: the last late report of the week before has come by then.
  const last = addDays(monday, -7 * 4 + 4);
  const next = addDays(monday, 11);
  const shared = {
    plan: vietnamDay(now).slice(0, 4),
    unit: '40',
    form: 'online' as const,
    place: 'Trụ sở Ủy ban nhân dân tỉnh Nghệ An',
    chair: 'Phó Chủ tịch Ủy ban nhân dân tỉnh',
    secretary: 'Văn phòng Ủy ban nhân dân tỉnh',
    startMinute: 8 * 60,
    invited: [
      'Thành viên Tổ công tác triển khai Đề án 06 tỉnh',
      'Lãnh đạo các sở, ban, ngành cấp tỉnh',
      'Ủy ban nhân dân các xã, phường',
    ],
    agenda: [
      'Công an tỉnh báo cáo kết quả triển khai Đề án 06',
      'Các sở, ban, ngành, các xã, phường thảo luận',
      'Phó Chủ tịch Ủy ban nhân dân tỉnh kết luận',
    ],
    documents: [],
  };
  return [
    {
      ...shared,
      title: `Hội nghị giao ban Đề án 06 tháng ${Number(last.slice(5, 7))}`,
      heldOn: last,
      endMinute: 11 * 60 + 15,
      proceedings: [
        'Công an tỉnh báo cáo kết quả; Sở Y tế báo cáo tiến độ tích hợp Sổ sức khỏe điện tử.',
        'Các xã miền núi nêu khó khăn về sóng di động và thiết bị của người dân.',
      ],
      assessment: [
        'Các chỉ tiêu tăng đều; một số xã miền núi còn chậm kích hoạt tài khoản định danh điện tử.',
      ],
      weekEndsOn: addDays(monday, -7 * 4 - 1),
      createdAt: vietnamInstant(addDays(last, -6), 9 * 60),
      frozenAt: vietnamInstant(last, 7 * 60),
      absent: ['16885'],
      conclusions: conclusionsOf(last),
    },
    {
      ...shared,
      title: `Hội nghị giao ban Đề án 06 tháng ${Number(next.slice(5, 7))}`,
      heldOn: next,
      endMinute: null,
      proceedings: [],
      assessment: [],
      weekEndsOn: addDays(monday, -1),
      createdAt: vietnamInstant(addDays(monday, -1), 9 * 60),
      frozenAt: null,
      absent: null,
      conclusions: [],
    },
  ];
}

function conclusionsOf(heldOn: Day): ConclusionDraft[] {
  const at = (days: number) => vietnamInstant(addDays(heldOn, days), 10 * 60);
  return [
    {
      text: 'Tích hợp Sổ sức khỏe điện tử trên VNeID cho người dân đến khám tại các trạm y tế',
      lead: { department: 'so-y-te' },
      partners: [{ department: 'cong-an' }, { department: 'bao-hiem-xa-hoi' }],
      person: 'Giám đốc Sở Y tế',
      dueOn: addDays(heldOn, 40),
      product: 'Báo cáo số sổ đã tích hợp theo xã, phường',
      authority: 'Ủy ban nhân dân tỉnh',
      notes: [
        {
          kind: 'progress',
          text: 'Đã hướng dẫn 130 trạm y tế; 118 trạm đã bắt đầu tích hợp.',
          at: at(9),
          by: 'so-y-te',
        },
      ],
    },
    {
      text: 'Tổ chức điểm kích hoạt tài khoản định danh điện tử lưu động tại các bản chưa có sóng',
      lead: { unit: '16822' },
      partners: [{ department: 'cong-an' }],
      person: 'Chủ tịch Ủy ban nhân dân xã Keng Đu',
      dueOn: addDays(heldOn, 14),
      product: 'Lịch lưu động và số tài khoản đã kích hoạt từng đợt',
      authority: 'Ủy ban nhân dân xã',
      notes: [
        {
          kind: 'progress',
          text: 'Đã tổ chức 2 đợt; đợt 3 hoãn vì mưa lũ, đường vào bản bị chia cắt.',
          at: at(11),
          by: 'keng-du',
        },
      ],
    },
    {
      text: 'Rà soát danh sách hưởng trợ cấp, mở tài khoản chi trả không dùng tiền mặt',
      lead: { unit: '16732' },
      partners: [{ department: 'so-y-te' }],
      person: 'Chủ tịch Ủy ban nhân dân phường Cửa Lò',
      dueOn: addDays(heldOn, 21),
      product: 'Số người đã mở tài khoản trên số người đang hưởng',
      authority: 'Ủy ban nhân dân phường',
      notes: [
        {
          kind: 'done',
          text: 'Đã rà soát xong; số người có tài khoản đã nhập vào báo cáo tuần.',
          at: at(17),
          by: 'cualo',
        },
      ],
    },
    {
      text: 'Theo dõi, đôn đốc các xã, phường nộp báo cáo tuần đúng hạn',
      lead: { department: 'cong-an' },
      partners: [{ department: 'van-phong-ubnd' }],
      person: 'Giám đốc Công an tỉnh',
      dueOn: null,
      product: 'Tình hình báo cáo hằng tuần',
      authority: 'Tổ công tác Đề án 06 tỉnh',
      notes: [],
    },
  ];
}
