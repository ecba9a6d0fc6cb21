import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { meetingProblems } from '@/components/meeting/words';
import type { Actor } from '@/lib/access/actor';
import { removeFile } from '@/lib/commands/meeting/remove-file';
import { uploadFile } from '@/lib/commands/meeting/upload-file';
import { db } from '@/lib/db/client';
import { judgeUpload } from '@/lib/documents/upload/judge-upload';
import { cleanName, dispositionOf, sizeText } from '@/lib/domain/meeting/attachment';
import { getFile } from '@/lib/queries/meeting/get-file';
import { makeSmallPlan } from '@/tests/fixtures/small-plan';
import { makeActor, makeMeeting, unitOf } from '@/tests/fixtures/task-meeting';
import { docxFile, exeFile, oldFile, pdfFile, pngFile, xlsxFile } from '@/tests/fixtures/uploads';

let officer: Actor;
let commune: Actor;
let other: Actor;
let meetingId: number;

beforeAll(async () => {
  const plan = await makeSmallPlan(db, 'tep');
  officer = await makeActor('tinh', 'province_officer', unitOf(plan, '40'));
  other = await makeActor('tinh-2', 'province_officer', unitOf(plan, '40'));
  commune = await makeActor('xa-1', 'reporter', unitOf(plan, '16001'));
  meetingId = await makeMeeting(plan, officer);
});

const upload = (name: string, bytes: Uint8Array, actor = officer, place: object = { meetingId }) =>
  uploadFile(actor, { place, name, bytes });

async function codeOf(outcome: ReturnType<typeof upload>): Promise<string> {
  const done = await outcome;
  return done.ok ? 'ok' : done.problems.map(({ field, code }) => `${field} ${code}`).join();
}

describe('what a file is', () => {
  it.each([
    ['bao-cao.pdf', pdfFile(), 'pdf'],
    ['BAO CAO.PDF', pdfFile(), 'pdf'],
    ['Kết luận.docx', docxFile(), 'docx'],
    ['ảnh.png', pngFile, 'png'],
  ])('%s is told by its content', async (name, bytes, kind) => {
    expect(await judgeUpload(name, bytes)).toEqual({ ok: true, kind });
  });

  it('a real workbook is Excel', async () => {
    expect(await judgeUpload('so-lieu.xlsx', await xlsxFile())).toEqual({ ok: true, kind: 'xlsx' });
  });

  it.each([
    ['a program under another name', 'bao-cao.pdf', exeFile, 'file_broken'],
    ['a program', 'cai-dat.exe', exeFile, 'file_kind'],
    ['a Word file called PDF', 'bao-cao.pdf', docxFile(), 'file_name_differs'],
    ['a picture called Word', 'anh.docx', pngFile, 'file_name_differs'],
    ['a PDF without an ending', 'bao-cao', pdfFile(), 'file_name_differs'],
    ['a Word file with macros', 'bao-cao.docm', docxFile('declared'), 'file_macro'],
    ['the same called .docx', 'bao-cao.docx', docxFile('declared'), 'file_macro'],
    ['macros smuggled into a .docx', 'bao-cao.docx', docxFile('smuggled'), 'file_macro'],
    ['Word of before 2007', 'bao-cao.doc', oldFile, 'file_old_or_locked'],
    ['words', 'ghi-chu.txt', new TextEncoder().encode('họp lúc 14 giờ'), 'file_saved_otherwise'],
    ['a list', 'danh-sach.csv', new TextEncoder().encode('a,b'), 'file_saved_otherwise'],
    ['today’s Word called that of before 2007', 'bao-cao.doc', docxFile(), 'file_name_differs'],
    ['a page of the web', 'trang.pdf', new TextEncoder().encode('<html><script>1</script>'), 'file_broken'],
    ['nothing', 'rong.pdf', new Uint8Array(), 'file_needed'],
    ['a package cut off', 'hong.docx', docxFile().slice(0, 40), 'file_broken'],
  ])('%s is refused', async (_, name, bytes, code) => {
    expect(await judgeUpload(name, bytes)).toMatchObject({ ok: false, code });
  });

  it.each([
    ['giả.pdf', new TextEncoder().encode('họp'), 'bên trong không phải PDF, hoặc tệp đã hỏng. Mở lại'],
    ['báo cáo.doc', docxFile(), 'bên trong là Word (.docx). Đổi đuôi tên tệp thành .docx'],
    ['danh sách.csv', new TextEncoder().encode('a,b'), 'lưu thành Excel (.xlsx) rồi chọn lại'],
    ['ảnh.heic', new TextEncoder().encode('ảnh'), 'lưu thành ảnh JPEG rồi chọn lại'],
    ['rỗng.pdf', new Uint8Array(), 'Tệp rỗng.pdf không có nội dung. Chọn tệp khác.'],
  ])('%s is answered with the way out', async (name, bytes, words) => {
    const outcome = await upload(name, bytes);
    if (outcome.ok) throw new Error(name);
    expect(meetingProblems(outcome.problems)[0]?.words).toContain(words);
  });

  it('is refused when larger than 10 MB, taken at 10 MB', async () => {
    const bytes = new Uint8Array(10_000_001);
    bytes.set(pdfFile());
    expect(await judgeUpload('lon.pdf', bytes)).toMatchObject({ code: 'file_too_large' });
    expect(await judgeUpload('lon.pdf', bytes.subarray(0, 10_000_000))).toEqual({ ok: true, kind: 'pdf' });
  });
});

describe('a name', () => {
  it('is kept without path and without signs that deceive', () => {
    expect(cleanName('C:\\Users\\x\\Báo cáo.pdf')).toBe('Báo cáo.pdf');
    expect(cleanName('../../etc/a.pdf')).toBe('a.pdf');
    expect(cleanName('bao\u202Efdp.exe')).toBe('baofdp.exe');
    expect(cleanName('a\r\nSet-Cookie: b.pdf')).toBe('aSet-Cookie: b.pdf');
    expect([...cleanName(`${'ô'.repeat(300)}.pdf`)].length).toBe(150);
    expect(cleanName(`${'ô'.repeat(300)}.pdf`)).toMatch(/\.pdf$/);
  });

  it('goes whole into the header of a download, and in ASCII for old programs', () => {
    expect(dispositionOf('Kết luận "số 1".pdf', false)).toBe(
      `attachment; filename="Ket luan _so 1_.pdf"; filename*=UTF-8''K%E1%BA%BFt%20lu%E1%BA%ADn%20%22s%E1%BB%91%201%22.pdf`,
    );
    expect(sizeText(1_250_000)).toBe('1,3 MB');
    expect(sizeText(10)).toBe('1 KB');
  });
});

describe('an uploaded file', () => {
  it('is kept as it was, with its checksum, for everybody who reads meetings', async () => {
    const bytes = pdfFile('tài liệu');
    const outcome = await upload('Tài liệu.pdf', bytes);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    const { fileId } = outcome.value;
    const row = await db.attachment.findUniqueOrThrow({ where: { id: fileId } });
    expect(row.checksum).toBe(createHash('sha256').update(bytes).digest('hex'));
    const answer = await getFile(commune, { id: fileId });
    if (answer.status !== 'ok') throw new Error(answer.status);
    expect([answer.view.name, answer.view.mediaType]).toEqual(['Tài liệu.pdf', 'application/pdf']);
    expect(Buffer.from(answer.view.content).equals(Buffer.from(bytes))).toBe(true);
    expect(await codeOf(upload('Bản sao.pdf', bytes))).toBe('file file_twice');
  });

  it('comes from those who manage the meeting alone, into one place that there is', async () => {
    expect(await codeOf(upload('a.pdf', pdfFile('x'), commune))).toBe(' forbidden');
    expect(await codeOf(upload('a.pdf', pdfFile('x'), officer, { meetingId: 999_999 }))).toBe(' missing');
    expect(await codeOf(upload('a.pdf', pdfFile('x'), officer, { paperId: 1 }))).toBe(' missing');
    const both = await upload('a.pdf', pdfFile('x'), officer, { meetingId, paperId: 1 });
    expect(both.ok).toBe(false);
  });

  it('as the signed original of a paper is a PDF', async () => {
    const paper = await db.meetingPaper.create({
      data: {
        meetingId,
        kind: 'conclusions',
        content: '{}',
        checksum: '-',
        issuedAt: new Date(),
        issuedById: officer.userId,
      },
    });
    const place = { paperId: paper.id };
    for (const [name, bytes] of [
      ['ban-goc.docx', docxFile()],
      ['ban-goc.docx', docxFile('declared')],
      ['ban-goc.doc', oldFile],
      ['ban-goc.exe', exeFile],
      ['ban-goc.pdf', docxFile()],
    ] as const)
      expect(await codeOf(upload(name, bytes, officer, place)), name).toBe('file signed_pdf');
    expect(await codeOf(upload('ban-goc.pdf', exeFile, officer, place))).toBe('file file_broken');
    expect(await codeOf(upload('ban-goc', pdfFile('gốc'), officer, place))).toBe('file file_name_differs');
    expect(await codeOf(upload('ban-goc.pdf', pdfFile('gốc'), officer, place))).toBe('ok');
  });

  it('is taken out by who put it there or who manages the meeting; the audit keeps what it was', async () => {
    const bytes = pdfFile('bỏ');
    const outcome = await upload('bo.pdf', bytes);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    const id = outcome.value.fileId;
    expect(await removeFile(commune, { id })).toMatchObject({ ok: false, problems: [{ code: 'forbidden' }] });
    expect(await removeFile(other, { id })).toMatchObject({ ok: true });
    expect(await getFile(officer, { id })).toEqual({ status: 'missing' });
    expect(await removeFile(other, { id })).toMatchObject({ ok: false, problems: [{ code: 'missing' }] });
    const audit = await db.audit.findFirst({ where: { command: 'file.remove', actorId: other.userId } });
    expect(audit?.detail).toEqual({
      fileId: id,
      meetingId,
      name: 'bo.pdf',
      checksum: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  it('stands among no more than twenty', async () => {
    const held = await db.attachment.count({ where: { meetingId } });
    for (let at = held; at < 20; at++) expect(await codeOf(upload('a.pdf', pdfFile(`${at}`)))).toBe('ok');
    expect(await codeOf(upload('a.pdf', pdfFile('quá')))).toBe('file too_many_files');
  });
});
