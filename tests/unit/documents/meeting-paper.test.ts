import { describe, expect, it } from 'vitest';
import { meetingPaper } from '@/lib/documents/meeting/meeting-paper';
import { reportPaper } from '@/lib/documents/meeting/papers';
import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import type { Block, Paper } from '@/lib/domain/meeting/paper/paper';
import { summaryOf } from '@/lib/domain/meeting/summary/summary';
import { linesOf, withOwn } from '@/lib/domain/meeting/summary/summary-line';
import type { Conclusion, MeetingTold } from '@/lib/domain/task/conclusion';
import type { MeetingMatter } from '@/lib/queries/meeting/read-matter';
import { steeringCommittee, taskForce } from '@/tests/fixtures/paper-bodies';
import { indicator, snapshot, unit } from '@/tests/fixtures/snapshot';
import { meetingTold } from '@/tests/fixtures/told';

const conclusion: Conclusion = {
  text: 'Rà soát dữ liệu tiêm chủng.',
  lead: 'Sở Y tế',
  partners: ['Công an tỉnh', 'Thị xã Cửa Lò'],
  person: 'Giám đốc Sở Y tế',
  dueOn: '2022-06-01',
  product: 'Báo cáo kết quả;',
  authority: '',
};

const told: MeetingTold = {
  facts: {
    title: 'Hội nghị giao ban Đề án 06',
    heldOn: '2022-05-10',
    startMinute: 840,
    endMinute: null,
    form: 'online',
    place: 'Trụ sở UBND tỉnh.',
    chair: 'Chủ tịch UBND tỉnh',
    secretary: '',
    invited: '- Các sở\n- Các huyện;',
    agenda: '',
    documents: '',
    proceedings: '',
    assessment: 'Kết quả còn hạn chế.',
  },
  points: [{ position: 1, unitCode: '413', name: 'Thị xã Cửa Lò', attendees: '', attended: true }],
  unit: { code: '40', name: 'Nghệ An', fullName: 'Tỉnh Nghệ An', level: 'province' },
  planNumber: '78/KH-UBND',
  isIllustrative: false,
  conclusions: [conclusion, { ...conclusion, partners: [], person: '', dueOn: null, product: '' }],
};

const figures = snapshot(
  [indicator('x', { numerator: 50, denominator: 100, target: 95 })],
  [unit('1', { x: [1, 2] })],
);
const frozenAt = new Date('2022-05-10T10:00:00Z');
const checksum = '3fa2b1c4d5e6f7a8';
const matter: MeetingMatter = {
  told,
  body: taskForce,
  invitingBody: taskForce,
  report: { frozen: figures, frozenAt, checksum, lines: linesOf(summaryOf(figures)) },
};

function whole(drawn: ReturnType<typeof meetingPaper>): Paper {
  if (!drawn.ok) throw new Error(drawn.why);
  return drawn.value;
}

const textOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.is === 'paragraph' ? block.runs.map(({ text }) => text).join('') : []));

describe('thông báo kết luận', () => {
  it('tells of the meeting, then of each conclusion with who does what until when', () => {
    const paper = whole(meetingPaper('conclusions', matter));
    expect(paper).toMatchObject({ typeName: 'THÔNG BÁO', typeSymbol: 'TB', dated: '2022-05-10' });
    expect(paper.subject).toBe('Kết luận của đồng chí Chủ tịch UBND tỉnh tại Hội nghị giao ban Đề án 06');
    const [opening, listens, assessment, first, second, ...closing] = textOf(paper.blocks);
    expect(opening).toBe(
      'Chiều ngày 10 tháng 5 năm 2022, tại Trụ sở UBND tỉnh, đồng chí Chủ tịch UBND tỉnh chủ trì hội nghị giao ban Đề án 06 theo hình thức trực tuyến. Dự hội nghị tại 1/1 điểm cầu có: Các sở; Các huyện.',
    );
    expect(assessment).toBe('Kết quả còn hạn chế.');
    expect(listens).toMatch(/^Sau khi nghe .* kết luận như sau:$/);
    expect(first).toBe(
      '1. Rà soát dữ liệu tiêm chủng (Giao: Sở Y tế chủ trì; Công an tỉnh, Thị xã Cửa Lò phối hợp; chịu trách nhiệm: Giám đốc Sở Y tế; thời hạn: 01/06/2022; sản phẩm: Báo cáo kết quả).',
    );
    expect(second).toBe('2. Rà soát dữ liệu tiêm chủng (Giao: Sở Y tế chủ trì; thời hạn: thường xuyên).');
    expect(closing.join(' ')).toMatch(/Tổ công tác Đề án 06 theo dõi, đôn đốc .*\.\/\.$/);
  });

  it('is not made with a hole, and says where to fill it in', () => {
    const facts = { ...told.facts, chair: ' ', place: '' };
    const drawn = meetingPaper('conclusions', { ...matter, told: { ...told, facts, conclusions: [] } });
    expect(drawn.ok ? '' : drawn.why).toMatch(/chưa có địa điểm, chủ trì.*Thông tin hội nghị.*kết luận/);
  });
});

describe('báo cáo of a meeting', () => {
  it('names its appendices, and has one of tasks where there are any', () => {
    const task = { text: 'Rà soát', lead: 'Sở Y tế', dueOn: '2022-06-01', doneOn: '2022-06-03' };
    const tasks = [{ ...task, state: 'done' as const }];
    const report = { ...matter.report, frozen: { ...figures, tasks } } as MeetingMatter['report'];
    const paper = whole(meetingPaper('report', { ...matter, report }));
    expect(paper.appendices.map(({ numeral, title }) => `${numeral} ${title}`)).toEqual([
      'I KẾT QUẢ CÁC CHỈ TIÊU ĐỀ ÁN 06 TẠI TỈNH NGHỆ AN',
      'II KẾT QUẢ CỦA CÁC ĐƠN VỊ TRỰC THUỘC',
      'III DANH MỤC NHIỆM VỤ ĐƯỢC GIAO',
    ]);
    const table = paper.appendices[2]?.blocks[0];
    expect(table?.is === 'table' && table.table.rows[0]?.cells).toEqual([
      '1',
      'Rà soát',
      'Sở Y tế',
      '01/06/2022',
      'hoàn thành 03/06/2022, trễ hạn',
    ]);
    expect(textOf(paper.blocks).at(-1)).toContain('danh mục nhiệm vụ tại Phụ lục III kèm theo');
  });

  it('is invited to under the letterhead of its own day', () => {
    const told = meetingTold();
    const paper = whole(meetingPaper('invitation', { ...matter, told, invitingBody: steeringCommittee }));
    expect(paper.body.form).toBe('party');
    expect(
      whole(meetingPaper('minutes', { ...matter, told, invitingBody: steeringCommittee })).body.form,
    ).toBe('state');
  });

  it('says only what is left in, and marks typed figures with what the mark means', () => {
    const [first, ...rest] = linesOf(summaryOf(figures));
    if (!first) throw new Error('no line');
    const lines = [
      { ...first, edited: 'Có 999 hồ sơ.' },
      ...rest.map((one) => ({ ...one, isIncluded: false })),
    ];
    const paper = whole(
      meetingPaper('report', { ...matter, report: { frozen: figures, frozenAt, checksum, lines } }),
    );
    const text = textOf(paper.blocks);
    expect(text[0]).toBe('Có 999(*) hồ sơ.');
    expect(text.at(-1)).toBe(
      '(*) Số liệu do người soạn nhập, không lấy từ số liệu chốt lúc 17:00 10/05/2022.',
    );
    expect(paper.blocks.filter(({ is }) => is === 'heading').length).toBe(1);
  });

  const reported = (frozen: Snapshot, lines = linesOf(summaryOf(frozen))) =>
    whole(meetingPaper('report', { ...matter, report: { frozen, frozenAt, checksum, lines } }));
  const headings = ({ blocks }: Paper) =>
    blocks.flatMap((block) => (block.is === 'heading' ? block.text : []));

  it('prints what people wrote of direction, obstacles and proposals, where they did', () => {
    const lines = linesOf(summaryOf(figures));
    expect(headings(reported(figures))[0]).toBe('I. ĐÁNH GIÁ CHUNG');
    const more = withOwn(withOwn(lines, 'direction', 'Ban hành kế hoạch.'), 'proposals', 'Không có.');
    const said = headings(reported(figures, more));
    expect(said[0]).toBe('I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI');
    expect(said.at(-1)).toBe('VI. ĐỀ XUẤT, KIẾN NGHỊ');
  });

  it('lists what is missing line by line', () => {
    const list = reported(figures).blocks.find((block) => block.is === 'list');
    expect(list?.is === 'list' && list.items.map((runs) => runs.map(({ text }) => text).join(''))).toEqual([
      'Chỉ tiêu x: còn thiếu 45 người (mức giao 95%, hạn 31/12/2022).',
    ]);
  });

  it('names the hour, not the day to come, of a week that was not over', () => {
    const open = reported({ ...figures, asOf: '2022-05-07T08:17:00.000Z' });
    expect(open.period).toBe('(Kỳ báo cáo từ ngày 02/05/2022 đến 15 giờ 17 ngày 07/05/2022)');
    expect(open.subject).toBe('Kết quả thực hiện Đề án 06 tại tỉnh Nghệ An');
    expect(textOf(open.blocks).at(-1)).toContain('tại tỉnh Nghệ An đến 15 giờ 17 ngày 07/05/2022 (');
  });

  it('says nothing of a meeting where it is written without one', () => {
    const held = { title: 'Hội nghị A', heldOn: '2022-05-10', heldBy: 'Tỉnh Nghệ An', points: 21 };
    const drawn = reportPaper({ ...figures, meeting: { ...held, form: 'online' } }, taskForce);
    expect(textOf(whole(drawn).blocks).join()).not.toContain('Hội nghị A');
  });

  it('is none where everything was left out, nothing is frozen, or no figure is there', () => {
    const lines = linesOf(summaryOf(figures)).map((one) => ({ ...one, isIncluded: false }));
    const empty = meetingPaper('report', {
      ...matter,
      report: { frozen: figures, frozenAt, checksum, lines },
    });
    expect(empty.ok ? '' : empty.why).toContain('mọi câu đều đã bỏ ra');
    const unfrozen = meetingPaper('report', { ...matter, report: null });
    expect(unfrozen.ok ? '' : unfrozen.why).toContain('chưa chốt số liệu');
  });
});
