import type { SettingField } from '@/components/ui/setting-form';
import { type MeetingFacts, meetingForms, meetingFormWords } from '@/lib/domain/meeting/meeting';
import { formatClock } from '@/lib/domain/plan/clock';
import { addDays, type Day } from '@/lib/domain/plan/day';
import { formatWeek, weekKey } from '@/lib/domain/plan/week';
import type { MeetingPlace } from '@/lib/queries/meeting/locate-meeting';
import type { Place } from '@/lib/queries/progress/locate';

type Opening = Pick<MeetingFacts, 'title' | 'heldOn' | 'form' | 'place' | 'chair'> & {
  start: string;
  end: string;
};

/** What a meeting begins with; the figures are those of the last week that is over. */
export function newMeetingFields(place: Place, today: Day): SettingField[] {
  const over = standingWeeks(place).filter(({ endsOn }) => endsOn <= today);
  const week = over.at(-1) ?? place.week;
  const facts: Opening = {
    title: '',
    heldOn: proposedDay(place, week.endsOn, today),
    start: '',
    end: '',
    form: 'online',
    place: '',
    chair: '',
  };
  return [...openingFields(facts), chairField(facts), weekField(place, weekKey(week), today)];
}

/** Today; of a plan or a unit that is no more, the day after the week of the figures, while there is the unit. */
function proposedDay({ weeks, lifespan }: Place, weekEnd: Day, today: Day): Day {
  const isOver = today > (weeks.at(-1)?.endsOn ?? today) || today >= lifespan.until;
  if (!isOver) return today;
  const next = addDays(weekEnd, 1);
  return next < lifespan.until ? next : weekEnd;
}

/** All facts of a meeting, in sections. Once its figures are frozen the week is not to be chosen any more. */
export function factFields(
  { facts, place, freeze }: MeetingPlace,
  version: string,
  today: Day,
): SettingField[] {
  const { startMinute, endMinute, secretary } = facts;
  const start = formatClock(startMinute);
  const end = endMinute === null ? '' : formatClock(endMinute);
  return [
    { name: 'version', label: '', kind: 'hidden', value: version },
    heading('Thời gian, địa điểm'),
    ...openingFields({ ...facts, start, end }),
    ...(freeze ? [] : [weekField(place, weekKey(place.week), today)]),
    heading('Chủ trì, thành phần'),
    chairField(facts),
    { name: 'secretary', label: 'Thư ký', hint: personHint, kind: 'text', value: secretary },
    lines('invited', 'Thành phần mời', 'Mỗi dòng một cơ quan hoặc chức danh.', facts, 6),
    heading('Chương trình, tài liệu'),
    lines('agenda', 'Chương trình', 'Mỗi dòng một nội dung, theo thứ tự.', facts, 6),
    lines('documents', 'Tài liệu', 'Mỗi dòng một văn bản: số, ký hiệu, ngày, trích yếu.', facts, 4),
    heading('Diễn biến, kết luận'),
    lines('proceedings', 'Diễn biến', 'Ghi vào Biên bản; mỗi dòng một đoạn.', facts, 10),
    lines('assessment', 'Nhận định mở đầu của kết luận', 'Mỗi dòng một đoạn.', facts, 6),
  ];
}

const personHint = 'Họ tên, chức vụ. Ví dụ: Nguyễn Văn Thành, Phó Chủ tịch UBND tỉnh.';

function openingFields({ title, heldOn, start, end, form, place }: Opening): SettingField[] {
  return [
    {
      name: 'title',
      label: 'Tên hội nghị',
      hint: 'Ví dụ: Hội nghị sơ kết 03 tháng thực hiện Đề án 06.',
      kind: 'text',
      value: title,
    },
    { name: 'heldOn', label: 'Ngày họp', kind: 'date', value: heldOn },
    {
      name: 'form',
      label: 'Hình thức',
      kind: 'choice',
      value: form,
      choices: meetingForms.map((one) => ({ value: one, label: capitalised(meetingFormWords[one]) })),
    },
    { name: 'start', label: 'Bắt đầu', hint: 'Ví dụ 14:00 hoặc 14 giờ.', kind: 'figure', value: start },
    {
      name: 'end',
      label: 'Kết thúc',
      hint: 'Ví dụ 16:30. Để trống khi chưa họp xong.',
      kind: 'figure',
      value: end,
    },
    { name: 'place', label: 'Địa điểm', hint: 'Nơi người chủ trì ngồi.', kind: 'text', value: place },
  ];
}

function chairField({ chair }: Pick<MeetingFacts, 'chair'>): SettingField {
  return { name: 'chair', label: 'Chủ trì', hint: personHint, kind: 'text', value: chair };
}

function weekField(place: Place, value: string, today: Day): SettingField {
  const offered = standingWeeks(place).filter((week) => week.startsOn <= today || weekKey(week) === value);
  return {
    name: 'figures',
    label: 'Tuần số liệu',
    hint: 'Báo cáo tại hội nghị lấy số liệu đến hết tuần này.',
    kind: 'choice',
    value,
    choices: offered.toReversed().map((week) => ({ value: weekKey(week), label: formatWeek(week) })),
  };
}

/** Weeks of the plan in which the unit is there. */
function standingWeeks({ weeks, lifespan }: Place) {
  return weeks.filter(({ endsOn }) => lifespan.from <= endsOn && endsOn < lifespan.until);
}

function lines(
  name: 'invited' | 'agenda' | 'documents' | 'proceedings' | 'assessment',
  label: string,
  hint: string,
  facts: MeetingFacts,
  rows: number,
): SettingField {
  return { name, label, hint, kind: 'lines', value: facts[name], rows };
}

function heading(label: string): SettingField {
  return { name: label, label, kind: 'heading', value: '' };
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
