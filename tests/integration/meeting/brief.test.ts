import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { writeBrief } from '@/lib/documents/meeting/write-brief';
import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import type { IssuingBody } from '@/lib/domain/meeting/paper/paper';
import { createDatabase } from '@/tests/fixtures/database';

const folder = mkdtempSync(path.join(tmpdir(), 'brief-'));
let url = '';
beforeAll(async () => {
  url = await createDatabase(inject('serverUrl'), 'demonstration');
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** As a scheduled job runs it. */
function brief(unit: string, week: string, file: string) {
  const out = path.join(folder, file);
  const ran = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'lib/cli/brief.ts', '--plan=78', `--unit=${unit}`, `--week=${week}`, `--out=${out}`],
    { encoding: 'utf8', env: { ...process.env, DATABASE_URL: url } },
  );
  return { out, status: ran.status, said: ran.stderr };
}

describe('the brief of plan 78, week of 08/05/2022', () => {
  it('gives the figures of the 2022 report for Cửa Lò as that report writes them', () => {
    const { out, status } = brief('Thị xã Cửa Lò', '2022-05-08', 'cua-lo.txt');
    expect(status).toBe(0);
    const text = readFileSync(out, 'utf8');
    for (const figure of [
      '117 hộ, 356 nhân khẩu hộ nghèo',
      '387 hộ, 1.315 nhân khẩu hộ cận nghèo',
      '1.701 nhân khẩu thuộc gia đình chính sách',
      '383 học sinh sinh năm 2004, 2007',
      'đạt 84,3%',
      '20.066 dữ liệu tiêm chủng',
      'Kế hoạch số 78/KH-UBND ngày 28/01/2022',
      'sau 3 tháng',
      'do tỉnh Nghệ An tổ chức ngày 10/05/2022 theo hình thức trực tuyến, với 21 điểm cầu.',
    ])
      expect(text).toContain(figure);
  });

  it('gives those of the province', () => {
    const { out } = brief('Tỉnh Nghệ An', '2022-05-08', 'tinh.txt');
    const text = readFileSync(out, 'utf8');
    for (const figure of [
      'hồ sơ cấp CCCD, đạt 83%',
      'dữ liệu tiêm chủng vào Cơ sở dữ liệu quốc gia về dân cư, đạt 94,2%',
      '3.735 trường hợp',
      '100% UBND cấp huyện',
      '100% UBND cấp xã',
      'đạt 100% (3.812/3.812 thôn, khối, bản)',
      'Hội nghị triển khai Đề án 06/CP tổ chức ngày 10/05/2022 theo hình thức trực tuyến, với 21 điểm cầu.',
    ])
      expect(text).toContain(figure);
  });

  it('is one page as PDF, with the same figures', () => {
    const { out } = brief('Thị xã Cửa Lò', '2022-05-08', 'cua-lo.pdf');
    expect(execFileSync('pdfinfo', [out], { encoding: 'utf8' })).toMatch(/Pages:\s+1\n/);
    const text = execFileSync('pdftotext', [out, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
    for (const figure of ['1.315', '84,3%', '20.066', '117 hộ, 356 nhân khẩu'])
      expect(text).toContain(figure);
  });

  it('refuses in words what it cannot do', () => {
    expect(brief('Thị xã Không Có', '2022-05-08', 'x.txt')).toMatchObject({ status: 1 });
    expect(brief('Thị xã Không Có', '2022-05-08', 'x.txt').said).toContain('Không có đơn vị');
    expect(brief('Thị xã Cửa Lò', '2019-01-01', 'x.txt').said).toContain('không nằm trong kế hoạch');
    expect(brief('Thị xã Cửa Lò', '2022-05-08', 'x.rtf').said).toContain('.docx, .pdf, .xlsx hoặc .txt');
  });
});

describe('the appendix as Excel', () => {
  let snapshot: Snapshot;
  let body: IssuingBody;
  beforeAll(async () => {
    const { openDatabase } = await import('@/lib/db/open-database');
    const { findSnapshot } = await import('@/lib/queries/meeting/find-snapshot');
    const db = openDatabase(url);
    const named = { plan: '78', unit: '40', day: '2022-05-08' };
    const found = await findSnapshot(db, named, new Date('2022-06-01'));
    await db.$disconnect();
    if (!found.ok) throw new Error(found.why);
    ({ value: snapshot, body } = found);
  });

  it('holds numbers, and formulas that come to the figures of the ledger', async () => {
    const made = await writeBrief({ snapshot, body }, 'xlsx', new Date(), 'report');
    if (!made.ok) throw new Error(made.why);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(made.value) as unknown as ArrayBuffer);
    expect(book.worksheets.length).toBeGreaterThan(10);
    for (const [at, { rule, standing }] of snapshot.indicators.entries()) {
      const number = String(at + 1).padStart(2, '0');
      const sheet = book.worksheets.find(({ name }) => name.startsWith(`${number} `));
      expect(sheet, number).toBeDefined();
      const last = sheet?.lastRow;
      if (!last || !standing.shown) continue;
      const total = last.getCell(5).value as ExcelJS.CellFormulaValue;
      expect(total.formula).toMatch(/^SUM\(E6:E\d+\)$/);
      expect(total.result).toBe(standing.shown.numerator);
      if (rule.kind !== 'count')
        expect((last.getCell(6).value as ExcelJS.CellFormulaValue).result).toBe(standing.shown.denominator);
      expect(sheet?.views[0]).toMatchObject({ state: 'frozen' });
    }
  });

  it('stops where there is nothing to say, with a sentence that says so', async () => {
    const indicators = snapshot.indicators.map((one) => ({
      ...one,
      standing: { ...one.standing, shown: null },
    }));
    const made = await writeBrief({ snapshot: { ...snapshot, indicators }, body }, 'docx', new Date());
    expect(made).toMatchObject({ ok: false });
    expect(made.ok ? '' : made.why).toContain('chưa có số liệu nào');
  });
});
