// database: demonstration
import { createHash } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import type { Command } from '@/lib/commands/command';
import { addLine } from '@/lib/commands/meeting/add-line';
import { changeLine } from '@/lib/commands/meeting/change-line';
import { freezeFigures } from '@/lib/commands/meeting/freeze-figures';
import { freezeForMeeting } from '@/lib/commands/meeting/freeze-for-meeting';
import { issuePaper } from '@/lib/commands/meeting/issue-paper';
import { moveLine } from '@/lib/commands/meeting/move-line';
import { removeLine } from '@/lib/commands/meeting/remove-line';
import { setIssuingBody } from '@/lib/commands/meeting/set-issuing-body';
import { reopenWeek } from '@/lib/commands/plan/reopen-week';
import { sendReport } from '@/lib/commands/report/send-report';
import { db } from '@/lib/db/client';
import { verifyPapers } from '@/lib/db/verify-papers';
import { meetingPaper } from '@/lib/documents/meeting/meeting-paper';
import type { Paper } from '@/lib/domain/meeting/paper/paper';
import { lineText } from '@/lib/domain/meeting/summary/summary-line';
import { toDate } from '@/lib/domain/plan/day';
import { getFreeze } from '@/lib/queries/meeting/get-freeze';
import { getIssuedPaper } from '@/lib/queries/meeting/get-issued-paper';
import { getIssuingBody } from '@/lib/queries/meeting/get-issuing-body';
import { getMeetingReport } from '@/lib/queries/meeting/get-meeting-report';
import { getMeetingTold } from '@/lib/queries/meeting/get-meeting-told';
import type { Query } from '@/lib/queries/query';
import { actorOf } from '@/tests/fixtures/demonstration-actor';

const address = { plan: '78', unit: '413', week: '2022-18' };
let officer: Actor;
let leader: Actor;
let elsewhere: Actor;
let id: number;

async function asked<T>(query: Query<T>, input: unknown): Promise<T> {
  const answer = await query(officer, input);
  if (answer.status !== 'ok') throw new Error(answer.status);
  return answer.view;
}

/** Does it to the meeting as it now stands. */
async function act<T>(command: Command<T>, input: object): Promise<T> {
  const { version } = await db.meeting.findUniqueOrThrow({ where: { id } });
  const outcome = await command(officer, { id, version, ...input });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const lines = async () => (await asked(getMeetingReport, { id })).lines;
const textOf = async (key: string) => {
  const line = (await lines()).find((one) => one.key === key);
  return line ? lineText(line) : null;
};

async function report(): Promise<Paper> {
  const drawn = meetingPaper('report', await asked(getMeetingTold, { id }));
  if (!drawn.ok) throw new Error(drawn.why);
  return drawn.value;
}

function wordsOf({ blocks }: Paper): string {
  return blocks
    .map((block) => (block.is === 'paragraph' ? block.runs.map(({ text }) => text).join('') : ''))
    .join('\n');
}

beforeAll(async () => {
  officer = await actorOf('tinh');
  leader = await actorOf('lanhdao');
  elsewhere = await actorOf('keng-du');
});

beforeEach(async () => {
  const week = await db.week.findFirstOrThrow({
    where: { plan: { slug: '78' }, isoYear: 2022, isoNumber: 18 },
  });
  const unit = await db.unit.findFirstOrThrow({ where: { code: '413', level: 'district' } });
  const meeting = await db.meeting.create({
    data: {
      planId: week.planId,
      unitId: unit.id,
      weekOrdinal: week.ordinal,
      title: 'Hội nghị giao ban Đề án 06',
      heldOn: toDate('2022-05-10'),
      startMinute: 840,
      form: 'in_person',
      place: 'Hội trường UBND thị xã',
      chair: 'Chủ tịch UBND thị xã',
      createdById: officer.userId,
      createdAt: new Date(),
    },
  });
  id = meeting.id;
});

describe('the report of a meeting', () => {
  it('is what the rules write of the frozen figures, and of this meeting', async () => {
    expect(meetingPaper('report', await asked(getMeetingTold, { id }))).toMatchObject({
      ok: false,
      why: expect.stringContaining('chưa chốt số liệu'),
    });
    await act(freezeForMeeting, { use: 'new' });
    const words = wordsOf(await report());
    for (const figure of ['117 hộ, 356 nhân khẩu', '1.315', 'đạt 84,3%', '20.066'])
      expect(words).toContain(figure);
    expect(words).toContain('Phụ lục I');
    expect(words).toMatch(/\.\/\.$/);
    expect((await report()).dated).toBe('2022-05-10');
    const { freezeId } = await db.meeting.findUniqueOrThrow({ where: { id } });
    const { frozen } = await asked(getFreeze, { id: freezeId });
    expect(frozen.meeting).toMatchObject({ title: 'Hội nghị giao ban Đề án 06', points: 0 });
  });

  it('works with a freeze that was made elsewhere', async () => {
    const outcome = await freezeFigures(officer, address);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    expect((await asked(getMeetingReport, { id })).newest?.id).toBe(outcome.value.freezeId);
    await act(freezeForMeeting, { use: 'newest' });
    expect((await asked(getMeetingReport, { id })).meeting.freeze?.id).toBe(outcome.value.freezeId);
  });

  it('marks figures that a person typed, and leaves out, moves, adds and takes out sentences', async () => {
    await act(freezeForMeeting, { use: 'new' });
    const before = (await lines()).filter(({ section }) => section === 'groups');
    const poor = before.find((one) => lineText(one).includes('1.315'));
    const [first, second] = before;
    if (!poor || !first || !second) throw new Error('no lines');
    await act(changeLine, { key: poor.key, do: 'edit', text: lineText(poor).replace('1.315', '1.316') });
    const words = wordsOf(await report());
    expect(words).toContain('1.316(*)');
    expect(words).toMatch(/\(\*\) Số liệu do người soạn nhập, không lấy từ số liệu chốt lúc \d\d:\d\d/);
    await act(changeLine, { key: poor.key, do: 'restore' });
    expect(wordsOf(await report())).not.toContain('(*)');

    await act(moveLine, { key: first.key, to: 'down' });
    const moved = (await lines()).filter(({ section }) => section === 'groups').map(({ key }) => key);
    expect(moved.slice(0, 2)).toEqual([second.key, first.key]);
    await act(moveLine, { key: first.key, to: 'before', before: second.key });
    await act(changeLine, { key: first.key, do: 'leave_out' });
    expect(wordsOf(await report())).not.toContain(lineText(first));
    await act(addLine, { section: 'groups', text: '  Đã hướng dẫn\nngười dân. ' });
    expect(await textOf('own-1')).toBe('Đã hướng dẫn người dân.');
    // Figures are frozen anew: what people chose stays.
    await act(freezeForMeeting, { use: 'new' });
    expect(await textOf('own-1')).toBe('Đã hướng dẫn người dân.');
    expect((await lines()).find(({ key }) => key === first.key)?.isIncluded).toBe(false);
    await act(removeLine, { key: 'own-1' });
    expect(await textOf('own-1')).toBeNull();
  });

  it('refuses a sentence that is empty, too long or holds an identity number, and writes nothing', async () => {
    await act(freezeForMeeting, { use: 'new' });
    const { version } = await db.meeting.findUniqueOrThrow({ where: { id } });
    const before = await lines();
    const wrong = {
      ' ': 'needed',
      [`${'a'.repeat(4001)}`]: 'too_long',
      'Số 038200001234': 'identity_number',
    };
    for (const [text, code] of Object.entries(wrong)) {
      const edit = { id, version, key: before[0]?.key, do: 'edit', text };
      expect(await changeLine(officer, edit)).toMatchObject({ problems: [{ field: 'text', code }] });
    }
    expect(await lines()).toEqual(before);
    expect((await db.meeting.findUniqueOrThrow({ where: { id } })).version).toBe(version);
  });

  it('ends a sentence that nobody ended, and refuses one that its section has', async () => {
    await act(freezeForMeeting, { use: 'new' });
    await act(addLine, { section: 'proposals', text: 'Đề nghị bố trí kinh phí' });
    expect(await textOf('own-1')).toBe('Đề nghị bố trí kinh phí.');
    expect(wordsOf(await report())).toContain('Đề nghị bố trí kinh phí.');
    const twice = { problems: [{ field: 'text', code: 'said_in_section' }] };
    const { version } = await db.meeting.findUniqueOrThrow({ where: { id } });
    const again = { id, version, section: 'proposals', text: ' đề nghị  bố trí kinh phí. ' };
    expect(await addLine(officer, again)).toMatchObject(twice);
    await act(addLine, { section: 'proposals', text: 'Ý khác.' });
    const edit = { id, version: version + 1, key: 'own-2', do: 'edit', text: again.text };
    expect(await changeLine(officer, edit)).toMatchObject(twice);
    expect(await textOf('own-2')).toBe('Ý khác.');
    await act(addLine, { section: 'obstacles', text: 'Ý khác.' });
  });

  it('is changed by one of two at once, and by nobody else’s hand', async () => {
    await act(freezeForMeeting, { use: 'new' });
    const { version } = await db.meeting.findUniqueOrThrow({ where: { id } });
    const [first] = await lines();
    const out = { id, version, key: first?.key, do: 'leave_out' };
    const answers = await Promise.all([changeLine(officer, out), changeLine(officer, out)]);
    expect(answers.filter(({ ok }) => ok).length).toBe(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ problems: [{ code: 'stale' }] });
    for (const other of [leader, elsewhere]) {
      expect(await changeLine(other, { ...out, version: version + 1 })).toMatchObject({
        problems: [{ code: 'forbidden' }],
      });
      expect(await issuePaper(other, { id, version: version + 1, kind: 'report' })).toMatchObject({
        problems: [{ code: 'forbidden' }],
      });
    }
    expect((await getMeetingReport(leader, { id })).status).toBe('ok');
  });

  it('does not change with what is reported after the freeze, which is listed', async () => {
    await act(freezeForMeeting, { use: 'new' });
    const before = await report();
    await sendFiveMore();
    expect(await report()).toEqual(before);
    const { freezeId } = await db.meeting.findUniqueOrThrow({ where: { id } });
    const { changes, sendings } = await asked(getFreeze, { id: freezeId });
    expect(changes.length).toBeGreaterThanOrEqual(2);
    expect(sendings.length).toBeGreaterThanOrEqual(1);
  });
});

describe('the figures of a meeting', () => {
  it('say what of the meeting is another now, and nothing of other meetings', async () => {
    await db.meetingPoint.create({ data: { meetingId: id, position: 1, name: 'Phường Nghi Hải' } });
    await act(freezeForMeeting, { use: 'new' });
    const { freezeId } = await db.meeting.findUniqueOrThrow({ where: { id } });
    const factsNow = async () => (await asked(getFreeze, { id: freezeId })).facts;
    expect((await factsNow()).filter(({ about }) => about === 'Hội nghị')).toEqual([]);
    await db.meetingPoint.deleteMany({ where: { meetingId: id } });
    await db.meeting.update({ where: { id }, data: { title: 'Hội nghị sơ kết' } });
    expect((await factsNow()).filter(({ about }) => about === 'Hội nghị')).toEqual([
      {
        about: 'Hội nghị',
        what: 'tên hội nghị',
        before: 'Hội nghị giao ban Đề án 06',
        after: 'Hội nghị sơ kết',
      },
      { about: 'Hội nghị', what: 'điểm cầu', before: '1', after: '0' },
    ]);
  });
});

describe('a paper that is issued', () => {
  const body = {
    form: 'party',
    parentName: 'Thị ủy Cửa Lò',
    name: 'Ban Chỉ đạo\nĐề án 06',
    symbol: 'BCĐ',
    place: 'Cửa Lò',
    signerLines: 'T/M Ban Chỉ đạo\nTrưởng ban',
    signerName: '',
    recipients: '- Thường trực Thị ủy\n- Các chi bộ',
    filed: '- Lưu Văn phòng.',
  };

  async function setBody(change: object) {
    const { version } = await asked(getIssuingBody, address);
    return setIssuingBody(officer, { ...address, ...body, version, ...change });
  }

  it('keeps its letterhead, figures and recipients, whatever is changed since', async () => {
    await act(freezeForMeeting, { use: 'new' });
    const { paperId } = await act(issuePaper, { kind: 'report' });
    const { paper: before } = await asked(getIssuedPaper, { id: paperId });
    expect(before.body.form).toBe('state');
    expect(await setBody({ validFrom: '2022-05-01' })).toMatchObject({ ok: true });
    const [line] = await lines();
    await act(changeLine, { key: line?.key, do: 'edit', text: 'Khác hẳn.' });
    expect((await asked(getIssuedPaper, { id: paperId })).paper).toEqual(before);
    const { paperId: second } = await act(issuePaper, { kind: 'report' });
    const after = (await asked(getIssuedPaper, { id: second })).paper;
    expect(after.body).toMatchObject({
      form: 'party',
      name: 'BAN CHỈ ĐẠO\nĐỀ ÁN 06',
      signer: { lines: ['T/M BAN CHỈ ĐẠO', 'TRƯỞNG BAN'], name: '' },
      recipients: ['Thường trực Thị ủy', 'Các chi bộ'],
      filed: 'Lưu Văn phòng.',
    });
    expect(wordsOf(after)).toContain('Khác hẳn.');
    const version = (await db.meeting.findUniqueOrThrow({ where: { id } })).version;
    expect(await issuePaper(officer, { id, version, kind: 'report' })).toMatchObject({
      problems: [{ code: 'not_whole', params: { why: expect.stringContaining('không cần khoá bản mới') } }],
    });

    const row = await db.meetingPaper.findUniqueOrThrow({ where: { id: paperId } });
    expect(createHash('sha256').update(row.content).digest('hex')).toBe(row.checksum);
    expect(await verifyPapers(db)).toEqual([]);
    await expect(
      db.$executeRaw`UPDATE meeting_paper SET content = '{}' WHERE id = ${paperId}`,
    ).rejects.toThrow(/kept for ever/);
    await expect(db.$executeRaw`DELETE FROM meeting_paper WHERE id = ${paperId}`).rejects.toThrow(
      /kept for ever/,
    );
  });

  it('is found out where somebody went around the guard', async () => {
    await act(freezeForMeeting, { use: 'new' });
    const { paperId } = await act(issuePaper, { kind: 'report' });
    await db.$transaction([
      db.$executeRaw`ALTER TABLE meeting_paper DISABLE TRIGGER kept_for_ever`,
      db.$executeRaw`UPDATE meeting_paper SET content = replace(content, '20.066', '20.067') WHERE id = ${paperId}`,
    ]);
    expect(await verifyPapers(db)).toEqual([paperId]);
    await expect(getIssuedPaper(officer, { id: paperId })).rejects.toThrow(/another checksum/);
    await db.$transaction([
      db.$executeRaw`UPDATE meeting_paper SET content = replace(content, '20.067', '20.066') WHERE id = ${paperId}`,
      db.$executeRaw`ALTER TABLE meeting_paper ENABLE TRIGGER kept_for_ever`,
    ]);
    expect(await verifyPapers(db)).toEqual([]);
  });

  it('is none while a part is missing, and says which', async () => {
    const { version } = await db.meeting.findUniqueOrThrow({ where: { id } });
    const conclusions = await issuePaper(officer, { id, version, kind: 'conclusions' });
    expect(conclusions).toMatchObject({
      problems: [{ code: 'not_whole', params: { why: expect.stringContaining('chưa có kết luận') } }],
    });
    expect(await db.meetingPaper.count({ where: { meetingId: id } })).toBe(0);
  });

  it('has the body of its day: one that is set ends the one before', async () => {
    expect(await setBody({ validFrom: '2022-05-02', symbol: 'A' })).toMatchObject({ ok: true });
    expect(await setBody({ validFrom: '2022-05-09', symbol: 'B' })).toMatchObject({ ok: true });
    const { set, body: inForce, version } = await asked(getIssuingBody, address);
    expect(inForce.symbol).not.toBe('B'); // the week ends on 08/05
    const [newest, former] = set;
    expect(newest).toMatchObject({ validFrom: '2022-05-09', validUntil: null, body: { symbol: 'B' } });
    expect(former?.validUntil).toBe('2022-05-09');
    expect((await asked(getMeetingTold, { id })).body.symbol).toBe('B'); // held on 10/05
    expect((await asked(getMeetingTold, { id })).invitingBody.symbol).toBe('A'); // invited on 07/05

    const stale = await setIssuingBody(officer, {
      ...address,
      ...body,
      version: 'x',
      validFrom: '2022-06-01',
    });
    expect(stale).toMatchObject({ problems: [{ code: 'stale' }] });
    const wrong = await setIssuingBody(officer, {
      ...address,
      ...body,
      version,
      name: 'Một\nHai\nBa',
      symbol: ' ',
      validFrom: '2022-02-30',
    });
    expect(wrong).toMatchObject({
      problems: [
        { field: 'name', code: 'too_many_lines' },
        { field: 'symbol', code: 'needed' },
        { field: 'validFrom', code: 'day' },
      ],
    });
    const others = await setIssuingBody(elsewhere, { ...address, ...body, version, validFrom: '2022-06-01' });
    expect(others).toMatchObject({ problems: [{ code: 'forbidden' }] });
  });
});

/** A phường of Cửa Lò corrects its report of the week: five poor households more. */
async function sendFiveMore(): Promise<void> {
  const sent = await db.report.findFirstOrThrow({
    where: {
      plan: { slug: '78' },
      week: { isoYear: 2022, isoNumber: 18 },
      unit: { code: '16732', level: 'commune' },
    },
    include: {
      revisions: { include: { values: { include: { indicator: { include: { indicator: true } } } } } },
    },
  });
  const counted = sent.revisions.find(({ number }) => number === sent.countedRevision);
  const value = counted?.values.find(({ indicator }) => indicator.indicator.code === 'ho-ngheo');
  await reopenWeek(officer, { plan: '78', week: address.week, reason: 'rà soát lại hộ nghèo' });
  const outcome = await sendReport(await actorOf('cualo-2022'), {
    ...address,
    unit: '16732',
    basedOn: sent.version,
    confirmed: true,
    entries: {
      'ho-ngheo': { numerator: String((value?.numerator ?? 0) + 5), reason: 'rà soát lại' },
    },
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
}
