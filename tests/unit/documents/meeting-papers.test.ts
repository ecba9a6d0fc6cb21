import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { conclusionsPaper } from '@/lib/documents/meeting/conclusions-paper';
import { invitationPaper } from '@/lib/documents/meeting/invitation-paper';
import { minutesPaper } from '@/lib/documents/meeting/minutes-paper';
import { writePdf } from '@/lib/documents/paper/write-pdf';
import type { Block, Paper } from '@/lib/domain/meeting/paper/paper';
import { steeringCommittee, taskForce } from '../../fixtures/paper-bodies';
import { run } from '../../fixtures/read-docx';
import { meetingTold, pointsNamed } from '../../fixtures/told';

const folder = mkdtempSync(path.join(tmpdir(), 'meeting-papers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const many = pointsNamed(Array.from({ length: 130 }, (_, at) => `Xã số ${at + 1}`));

function paperOf(drawn: ReturnType<typeof invitationPaper>): Paper {
  if (!drawn.ok) throw new Error(drawn.why);
  return drawn.value;
}

function why(drawn: ReturnType<typeof invitationPaper>): string {
  return drawn.ok ? '' : drawn.why;
}

/** One line a block. */
function textOf({ blocks }: Paper): string[] {
  return blocks.map((block) => wordsIn(block).join(' | '));
}

function wordsIn(block: Block): string[] {
  const said = (runs: { text: string }[]) => runs.map(({ text }) => text).join('');
  if (block.is === 'heading') return [block.text];
  if (block.is === 'paragraph') return [said(block.runs)];
  return block.is === 'list' ? block.items.map(said) : [];
}

async function printed(paper: Paper): Promise<string> {
  const file = path.join(folder, `${paper.kind}.pdf`);
  writeFileSync(file, await writePdf(paper, new Date('2022-05-09T08:00:00Z')));
  return run('pdftotext', ['-layout', file, '-']).normalize('NFC').replace(/\s+/g, ' ');
}

describe('a giấy mời', () => {
  it('says who is invited to what, when, where, how and with which programme', () => {
    const paper = paperOf(invitationPaper(meetingTold(), taskForce));
    expect(paper).toMatchObject({ kind: 'invitation', typeName: 'GIẤY MỜI', typeSymbol: 'GM' });
    expect(paper.addressees).toEqual([
      'Các thành viên Tổ công tác Đề án 06 tỉnh',
      'Ủy ban nhân dân các huyện, thành phố, thị xã',
    ]);
    expect(textOf(paper)).toEqual([
      'Thực hiện Kế hoạch số 78/KH-UBND, Tổ công tác Đề án 06 trân trọng kính mời các đại biểu nêu trên dự họp, cụ thể như sau:',
      '1. Nội dung: Hội nghị trực tuyến sơ kết 03 tháng thực hiện Đề án 06.',
      '2. Thời gian: từ 14 giờ 00 đến 16 giờ 30, Thứ Ba, ngày 10 tháng 5 năm 2022.',
      '3. Hình thức: họp trực tuyến.',
      '4. Địa điểm: Phòng họp số 1, Trụ sở Ủy ban nhân dân tỉnh Nghệ An.',
      '5. Điểm cầu: 4 điểm cầu: thành phố Vinh, thị xã Cửa Lò, huyện Anh Sơn, huyện Kỳ Sơn.',
      '6. Chủ trì: đồng chí Nguyễn Văn Thành, Phó Chủ tịch Ủy ban nhân dân tỉnh.',
      '7. Chương trình:',
      'Báo cáo kết quả 03 tháng thực hiện Đề án 06; | Tham luận của các điểm cầu; | Kết luận của người chủ trì.',
      '8. Tài liệu gửi kèm: Kế hoạch số 78/KH-UBND ngày 09/02/2022 về thực hiện Đề án 06.',
      'Đề nghị các đại biểu dự họp đúng thành phần, thời gian./.',
    ]);
  });

  it('lists many điểm cầu once each in an appendix, on paper too', async () => {
    const paper = paperOf(invitationPaper(meetingTold({}, { points: many }), steeringCommittee));
    expect(textOf(paper)[5]).toBe('5. Điểm cầu: 130 điểm cầu (danh sách tại Phụ lục).');
    const text = await printed(paper);
    expect(text).toMatch(/ Phụ lục DANH SÁCH ĐIỂM CẦU \(Kèm theo/);
    for (const at of [1, 65, 66, 130]) expect(text).toMatch(new RegExp(` ${at} Xã số ${at} `));
    expect(text.match(/Xã số \d+/g)).toHaveLength(130);
  });

  it('is not made with a hole, and says what is missing where', () => {
    expect(why(invitationPaper(meetingTold({ agenda: ' - ' }), taskForce))).toBe(
      'Chưa xuất được Giấy mời: chưa có chương trình. Hãy ghi ở trang Thông tin hội nghị.',
    );
    expect(why(invitationPaper(meetingTold({ invited: '', agenda: '' }), taskForce))).toBe(
      'Chưa xuất được Giấy mời: chưa có thành phần mời, chương trình. Hãy ghi ở trang Thông tin hội nghị.',
    );
    expect(why(invitationPaper(meetingTold({ documents: '', secretary: '' }), taskForce))).toBe('');
  });

  it('is dated before the meeting, in the month before where that lies there', () => {
    expect(paperOf(invitationPaper(meetingTold({ heldOn: '2022-06-02' }), taskForce)).dated).toBe(
      '2022-05-30',
    );
  });
});

describe('nơi nhận', () => {
  it('is that of each paper', () => {
    const invitation = paperOf(invitationPaper(meetingTold(), taskForce));
    expect(invitation.body).toEqual({ ...taskForce, recipients: ['Như trên'] });
    const minutes = paperOf(minutesPaper(meetingTold(), taskForce));
    expect(minutes.body.recipients).toEqual(['Như thành phần dự họp']);
    const conclusions = paperOf(conclusionsPaper(meetingTold(), taskForce));
    expect(conclusions.body.recipients).toEqual([
      ...taskForce.recipients,
      'Sở Giáo dục và Đào tạo',
      'Công an tỉnh',
      'Ủy ban nhân dân các huyện, thành phố, thị xã',
    ]);
  });

  it('of a Thông báo says many units in one line, and none twice', () => {
    const told = meetingTold();
    const [first] = told.conclusions;
    if (!first) throw new Error('no conclusion');
    const many = Array.from({ length: 9 }, (_, at) => ({ ...first, lead: `Sở số ${at}`, partners: [] }));
    const whole = paperOf(conclusionsPaper({ ...told, conclusions: many }, taskForce));
    expect(whole.body.recipients.slice(taskForce.recipients.length)).toEqual([
      'Các cơ quan, đơn vị được giao nhiệm vụ tại Thông báo này',
    ]);
    const known = { ...first, lead: taskForce.recipients[2] ?? '', partners: ['Sở Y tế', 'Sở Y tế'] };
    const paper = paperOf(conclusionsPaper({ ...told, conclusions: [known] }, taskForce));
    expect(paper.body.recipients).toEqual([...taskForce.recipients, 'Sở Y tế']);
  });
});

describe('who came to a meeting, in its Thông báo', () => {
  const opening = (told: ReturnType<typeof meetingTold>) =>
    textOf(paperOf(conclusionsPaper(told, taskForce)))[0];

  it('is counted where it was counted', () => {
    expect(opening(meetingTold({ invited: 'Các sở' }))).toMatch(
      /trực tuyến\. Dự hội nghị tại 3\/4 điểm cầu có: Các sở\.$/,
    );
    expect(opening(meetingTold({ invited: 'Các sở', form: 'in_person', title: 'Giao ban tuần' }))).toMatch(
      /chủ trì giao ban tuần\. Dự họp có đại diện 3\/4 đơn vị; thành phần: Các sở\.$/,
    );
    expect(opening(meetingTold({ invited: '' }))).toMatch(/\. Dự hội nghị có 3\/4 điểm cầu\.$/);
  });

  it('is said as invited where nobody counted yet', () => {
    const points = meetingTold().points.map((one) => ({ ...one, attended: null }));
    expect(opening(meetingTold({ invited: 'Các sở' }, { points }))).toMatch(
      / với 4 điểm cầu\. Thành phần mời dự: Các sở\.$/,
    );
    expect(opening(meetingTold({ invited: 'Các sở' }, { points: [] }))).toMatch(/\. Tham dự có: Các sở\.$/);
  });
});

describe('a biên bản', () => {
  it('tells the meeting from its beginning to its end, signed by secretary and chair', () => {
    const paper = paperOf(minutesPaper(meetingTold(), taskForce));
    expect(paper).toMatchObject({ kind: 'minutes', typeSymbol: 'BB', dated: '2022-05-10' });
    expect(paper.secretary).toEqual({ lines: ['THƯ KÝ'], name: 'Trần Thị Mai' });
    expect(paper.body.signer).toEqual({ lines: ['CHỦ TRÌ'], name: 'Nguyễn Văn Thành' });
    const text = textOf(paper);
    expect(text[0]).toBe('Thời gian bắt đầu: 14 giờ 00, ngày 10 tháng 5 năm 2022.');
    const at = text.indexOf('4. Điểm cầu: 4 điểm cầu; có mặt 3, vắng 1:');
    expect(text[at + 1]).toBe('Có mặt: thành phố Vinh, thị xã Cửa Lò, huyện Anh Sơn; | Vắng: huyện Kỳ Sơn.');
    expect(text).toContain('Công an tỉnh báo cáo kết quả 03 tháng thực hiện Đề án 06.');
    expect(text.slice(-3)).toEqual([
      '1. Hoàn thành cấp mã định danh cho học sinh lớp 12 (Giao: Sở Giáo dục và Đào tạo chủ trì; Công an tỉnh, Ủy ban nhân dân các huyện, thành phố, thị xã phối hợp; chịu trách nhiệm: Giám đốc Sở; thời hạn: 15/06/2022; sản phẩm: Báo cáo kết quả; thẩm quyền quyết định: Chủ tịch Ủy ban nhân dân tỉnh).',
      '2. Duy trì chế độ báo cáo hằng tuần (Giao: Ủy ban nhân dân các huyện, thành phố, thị xã chủ trì; thời hạn: thường xuyên).',
      'Hội nghị kết thúc vào 16 giờ 30, ngày 10 tháng 5 năm 2022./.',
    ]);
    expect(paper.appendices).toEqual([]);
  });

  it('lists who sat at many điểm cầu in an appendix, and names the absent in the text', async () => {
    const paper = paperOf(minutesPaper(meetingTold({}, { points: many }), taskForce));
    expect(textOf(paper)).toContain('4. Điểm cầu: 130 điểm cầu; có mặt 129, vắng 1 (danh sách tại Phụ lục):');
    expect(textOf(paper)).toContain('Vắng: xã số 130.');
    const text = await printed(paper);
    expect(text.match(/có mặt/g)).toHaveLength(129 + 1);
  });

  it('is not made with a hole, and says what is missing where', () => {
    const bare = meetingTold({ secretary: '', endMinute: null, proceedings: '' }, { conclusions: [] });
    const points = bare.points.map((one) => ({ ...one, attended: null }));
    expect(why(minutesPaper({ ...bare, points }, taskForce))).toBe(
      'Chưa xuất được Biên bản: chưa có giờ kết thúc, thư ký, diễn biến. Hãy ghi ở trang Thông tin hội nghị. Còn 4 điểm cầu chưa điểm danh. Hãy điểm danh ở trang Điểm cầu. Chưa có kết luận. Hãy ghi ở trang Kết luận, nhiệm vụ.',
    );
    expect(why(minutesPaper(meetingTold({ invited: '' }, { points: [] }), taskForce))).toContain(
      'thành phần',
    );
  });
});
