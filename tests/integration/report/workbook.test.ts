import { createDeflateRaw } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { importWorkbook } from '@/lib/commands/report/import-workbook';
import { saveDraft } from '@/lib/commands/report/save-draft';
import { db } from '@/lib/db/client';
import { readTemplate } from '@/lib/documents/workbook/read-template';
import { writeTemplate } from '@/lib/documents/workbook/write-template';
import { getWorkbook } from '@/lib/queries/report/get-workbook';
import { type DryRun, tryWorkbook } from '@/lib/queries/report/try-workbook';
import { makeSmallPlan, type SmallPlan } from '@/tests/fixtures/small-plan';
import { field, filled, part, zipOf } from '@/tests/fixtures/workbook';

describe('a workbook', () => {
  let plan: SmallPlan;
  let other: SmallPlan;
  beforeAll(async () => {
    plan = await makeSmallPlan(db, 'excel');
    other = await makeSmallPlan(db, 'excel-khac');
  });
  const at = (unit: string, week: number, of = plan) => ({
    plan: of.slug,
    unit,
    week: of.weeks[week - 1] ?? '',
  });
  type Address = ReturnType<typeof at>;
  const reporterOf = (unit: string): Actor => ({
    ...plan.everyone,
    assignments: [
      { role: 'reporter', unitId: plan.unitIds.get(unit) ?? 0, validFrom: '2020-01-01', validUntil: null },
    ],
  });
  const download = async (address: Address) => {
    const answer = await getWorkbook(plan.everyone, address);
    if (answer.status !== 'ok' || !answer.view.template) throw new Error(`no template: ${answer.status}`);
    return writeTemplate(answer.view.template);
  };
  const dryRun = async (address: Address, bytes: Uint8Array): Promise<DryRun> => {
    const answer = await tryWorkbook(plan.everyone, { ...address, bytes });
    if (answer.status !== 'ok') throw new Error(answer.status);
    return answer.view;
  };
  const read = async (address: Address, bytes: Uint8Array) => {
    const run = await dryRun(address, bytes);
    if (run.is !== 'read') throw new Error(JSON.stringify(run));
    return run;
  };
  const reportAt = (unit: string, week: number) =>
    db.report.findFirstOrThrow({
      where: { planId: plan.planId, weekOrdinal: week, unit: { id: plan.unitIds.get(unit) } },
      include: {
        revisions: { include: { values: { include: { indicator: { include: { indicator: true } } } } } },
        edits: true,
      },
    });

  it('goes out, comes back and is kept as a draft that says where it came from', async () => {
    const here = at('16001', 1);
    const bytes = await filled(await download(here), (sheet) => {
      field(sheet, '16001', 'dem', 'numerator').value = 1315;
      field(sheet, '16001', 'tyle', 'numerator').value = '383';
      field(sheet, '16001', 'tyle', 'denominator').value = 454;
      field(sheet, '16001', 'phatsinh', 'notApplicable').value = 'X';
      field(sheet, '16001', 'cokhong', 'numerator').value = 'Có'.normalize('NFD');
      field(sheet, '16001', 'tyle', 'reason').value = 'đối chiếu lại sổ'.normalize('NFD');
    });
    const run = await read(here, bytes);
    expect(run.faults).toEqual([]);
    expect(run.changes.map((change) => change.indicator.code).sort()).toEqual([
      'cokhong',
      'dem',
      'phatsinh',
      'tyle',
    ]);
    expect((await reportAt('16001', 1)).state).toBe('due');

    const kept = await importWorkbook(reporterOf('16001'), { ...here, reports: run.reports });
    expect(kept).toEqual({ ok: true, value: { reports: 1, figures: 4 } });
    const report = await reportAt('16001', 1);
    expect(report).toMatchObject({ state: 'draft', version: 1, draftRevision: 1 });
    const values = report.revisions[0]?.values ?? [];
    expect(values.every((value) => value.origin === 'excel')).toBe(true);
    expect(report.edits).toHaveLength(4);
    expect(report.edits.every((edit) => edit.origin === 'excel')).toBe(true);
    expect(values.find((value) => value.indicator.indicator.code === 'tyle')).toMatchObject({
      numerator: 383,
      denominator: 454,
      reason: 'đối chiếu lại sổ',
    });

    const again = await read(here, await download(here));
    expect([again.changes, again.faults]).toEqual([[], []]);
    const stale = await importWorkbook(plan.everyone, { ...here, reports: run.reports });
    expect(stale).toEqual({ ok: false, problems: [{ field: '16001', code: 'stale' }] });
  });

  it('never erases, and keeps what somebody else typed after the download', async () => {
    const here = at('16002', 1);
    await saveDraft(plan.everyone, {
      ...here,
      basedOn: 0,
      entries: { dem: { numerator: '10' }, phatsinh: { numerator: '7' } },
    });
    const template = await download(here);
    await saveDraft(plan.everyone, { ...here, basedOn: 1, entries: { dem: { numerator: '12' } } });
    const bytes = await filled(template, (sheet) => {
      field(sheet, '16002', 'phatsinh', 'numerator').value = null;
      field(sheet, '16002', 'tyle', 'numerator').value = 5;
    });
    const run = await read(here, bytes);
    expect(run.changes.map(({ indicator, missing }) => [indicator.code, missing])).toEqual([
      ['tyle', 'denominator'],
    ]);
    expect(run.left).toBe(1);
    expect(run.movedOn).toEqual(['Xã 16002']);
    const both = await filled(template, (sheet) => {
      field(sheet, '16002', 'dem', 'numerator').value = 11;
    });
    expect((await read(here, both)).changes).toMatchObject([
      { isContested: true, after: { figure: { numerator: 11 } } },
    ]);
  });

  it('brings a whole area, all or nothing, and only what its owner may write', async () => {
    const area = at('412', 2);
    const bytes = await filled(await download(area), (sheet) => {
      for (const [index, unit] of ['16001', '16002', '16003'].entries()) {
        field(sheet, unit, 'dem', 'numerator').value = 100 + index;
      }
    });
    const run = await read(area, bytes);
    expect(run.reports).toHaveLength(3);
    await saveDraft(plan.everyone, { ...at('16002', 2), basedOn: 0, entries: { dem: { numerator: '1' } } });
    const refused = await importWorkbook(reporterOf('412'), { ...area, reports: run.reports });
    expect(refused).toEqual({ ok: false, problems: [{ field: '16002', code: 'stale' }] });
    expect((await reportAt('16001', 2)).version).toBe(0);

    const fresh = await read(area, bytes);
    expect(await importWorkbook(reporterOf('412'), { ...area, reports: fresh.reports })).toMatchObject({
      ok: true,
    });
    expect((await reportAt('16003', 2)).state).toBe('draft');

    const foreign = [{ unit: '16004', basedOn: 0, entries: { dem: { numerator: '1' } } }];
    expect(await importWorkbook(reporterOf('412'), { ...area, reports: foreign })).toEqual({
      ok: false,
      problems: [{ field: '16004', code: 'forbidden' }],
    });
  });

  it('is refused by name where it does not belong', async () => {
    const own = await download(at('16001', 3));
    const wrong = async (address: Address, bytes: Uint8Array) => {
      const run = await dryRun(address, bytes);
      return run.is === 'wrong' ? run.wrong : run;
    };
    expect(await wrong(at('16002', 3), own)).toEqual({ is: 'unit', file: 'Xã 16001', page: 'Xã 16002' });
    expect(await wrong(at('16001', 4), own)).toMatchObject({
      is: 'week',
      file: 'tuần 3/2024',
      page: 'tuần 4/2024',
    });
    expect(await wrong(at('16001', 3, other), own)).toMatchObject({ is: 'plan', file: 'excel/KH' });
    expect(await wrong(at('412', 3), own)).toMatchObject({ is: 'unit_here' });
    expect(await wrong(at('16001', 3), await download(at('412', 3)))).toMatchObject({ is: 'area_here' });
    const old = await filled(own, (_sheet, book) => {
      const cell = book.getWorksheet('_so06')?.getCell('B1');
      if (cell) cell.value = String(cell.value).replace(/"version":"\w+"/, '"version":"cu"');
    });
    expect(await wrong(at('16001', 3), old)).toMatchObject({ is: 'version' });
    const plain = await filled(own, (_sheet, book) => book.removeWorksheet('_so06'));
    expect(await dryRun(at('16001', 3), plain)).toEqual({ is: 'unreadable', fault: 'not_a_template' });
  });

  it.each<[string, unknown, string]>([
    ['a formula', { formula: '1+1', result: 2 }, 'formula'],
    ['a date', new Date('2026-11-24'), 'date'],
    ['a date as text', '24/11/2026', 'date_text'],
    ['#REF!', { error: '#REF!' }, 'error'],
    ['1.234,5', '1.234,5', 'decimal_text'],
    ['1,234.5', '1,234.5', 'mixed_marks'],
    ['1,315', '1,315', 'comma_decimal'],
    ['a decimal', 1234.5, 'decimal'],
    ['less than nothing', -3, 'negative'],
    ['too much', 1e12, 'too_large'],
    ['words', 'khoảng mười', 'not_a_number'],
  ])('blames %s by its address', async (_name, value, code) => {
    const here = at('16001', 4);
    let address = '';
    const bytes = await filled(await download(here), (sheet) => {
      const cell = field(sheet, '16001', 'dem', 'numerator');
      cell.value = value as never;
      if (value instanceof Date) cell.numFmt = 'dd/mm/yyyy';
      address = cell.address;
    });
    const run = await read(here, bytes);
    expect(run.faults.map(({ at: where, code: why }) => [where, why])).toEqual([[address, code]]);
    expect(run.reports).toEqual([]);
  });

  it('blames merged cells, identity numbers, moved, doubled, lost and inserted rows', async () => {
    const here = at('16001', 4);
    const template = await download(here);
    const codes = async (change: Parameters<typeof filled>[1]) =>
      (await read(here, await filled(template, change))).faults.map(({ code }) => code);
    const rowOf = (sheet: Parameters<typeof field>[0], code: string) =>
      Number(field(sheet, '16001', code, 'numerator').row);
    expect(
      await codes((sheet) => {
        const [first, second] = [
          field(sheet, '16001', 'dem', 'numerator'),
          field(sheet, '16001', 'dem', 'denominator'),
        ];
        sheet.mergeCells(`${first.address}:${second.address}`);
      }),
    ).toContain('merged');
    expect(
      await codes((sheet) => {
        field(sheet, '16001', 'dem', 'reason').value = 'ông A 038 200 001 234';
      }),
    ).toEqual(['reason_has_identity_number']);
    expect(await codes((sheet) => sheet.spliceRows(rowOf(sheet, 'tyle'), 1))).toEqual(['row_missing']);
    expect(await codes((sheet) => sheet.duplicateRow(rowOf(sheet, 'dem'), 1, true))).toEqual(['row_doubled']);
    expect(
      await codes((sheet) => {
        sheet.insertRow(rowOf(sheet, 'tyle'), [null, null, null, null, null, null, 99]);
      }),
    ).toEqual(['stray']);
    expect(
      await codes((sheet) => {
        field(sheet, '16001', 'dem', 'notApplicable').value = 'x';
        field(sheet, '16001', 'dem', 'numerator').value = 3;
      }),
    ).toEqual(['mark_and_number']);
  });

  it('is found wherever its columns went', async () => {
    const here = at('16001', 4);
    const bytes = await filled(await download(here), (sheet) => {
      field(sheet, '16001', 'dem', 'numerator').value = 77;
      sheet.spliceColumns(3, 0, []);
    });
    expect((await read(here, bytes)).changes).toMatchObject([{ after: { figure: { numerator: 77 } } }]);
  });
});

describe('a file that means harm', () => {
  /** Reads it, and asserts that it took neither time nor memory. */
  const readFault = async (bytes: Uint8Array) => {
    const [begun, before] = [Date.now(), process.memoryUsage().rss];
    const read = await readTemplate(bytes);
    expect(Date.now() - begun).toBeLessThan(4_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
    return read.ok ? null : read.fault;
  };
  const book = part('xl/workbook.xml', '<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>');
  const rels = part(
    'xl/_rels/workbook.xml.rels',
    '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
  );

  const deflated = async (chunk: Buffer, times: number) => {
    const stream = createDeflateRaw({ level: 9 });
    const chunks: Buffer[] = [];
    const done = new Promise<void>((resolve) =>
      stream.on('data', (one) => chunks.push(one)).on('end', resolve),
    );
    for (let index = 0; index < times; index++) {
      if (!stream.write(chunk)) await new Promise((resolve) => stream.once('drain', resolve));
    }
    stream.end();
    await done;
    return Buffer.concat(chunks);
  };

  it('a bomb of a gigabyte, whatever size its headers claim', async () => {
    const bomb = await deflated(Buffer.alloc(1024 * 1024, 32), 1024);
    for (const size of [1024 ** 3, 1_000]) {
      const bytes = zipOf([book, rels, { name: 'xl/worksheets/sheet1.xml', deflated: bomb, size }]);
      expect(bytes.length).toBeLessThan(2 * 1024 * 1024);
      expect(['bomb', 'damaged']).toContain(await readFault(bytes));
    }
  });

  it('a million rows', async () => {
    const rows = Buffer.from('<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(1_000));
    const sheet = {
      name: 'xl/worksheets/sheet1.xml',
      deflated: await deflated(rows, 1_000),
      size: rows.length * 1_000,
    };
    expect(await readFault(zipOf([book, rels, sheet]))).toBe('too_many_rows');
  });

  it('ranges over the whole sheet, which other readers walk through cell by cell', async () => {
    const sheet = part(
      'xl/worksheets/sheet1.xml',
      `<worksheet><cols><col min="1" max="16384"/></cols><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>
       <mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(400)}</mergeCells></worksheet>`,
    );
    expect(await readFault(zipOf([book, rels, sheet]))).toBe('damaged');
    const names = part(
      'xl/workbook.xml',
      '<workbook><sheets><sheet name="a" r:id="r1"/></sheets><definedNames><definedName name="x">a!$A$1:$XFD$1048576</definedName></definedNames></workbook>',
    );
    const one = part('xl/worksheets/sheet1.xml', '<worksheet><sheetData/></worksheet>');
    expect(await readFault(zipOf([names, rels, one]))).toBe('not_a_template');
  });

  it('merged ranges beside the template, and a tag that is never closed', async () => {
    const noise = Array.from({ length: 9_000 }, (_, index) => `<x a="${(index * 7919) % 10_007}"/>`).join('');
    const sheet = part(
      'xl/worksheets/sheet1.xml',
      `<worksheet>${noise}<mergeCells>${'<mergeCell ref="ZZ1:ZZ2000"/>'.repeat(9_000)}</mergeCells></worksheet>`,
    );
    expect(await readFault(zipOf([book, rels, sheet]))).not.toBeNull();
    const unclosed = part('xl/_rels/workbook.xml.rels', `<${'a'.repeat(400_000)}`);
    expect(await readFault(zipOf([book, unclosed, sheet]))).not.toBeNull();
  });

  it('quotes without end, deep nesting, entities of its own', async () => {
    for (const text of [
      '<c r="'.repeat(200_000),
      `<a ${'b="'.repeat(300_000)}`,
      '<!DOCTYPE a [<!ENTITY b "bb">]>&b;&b;',
      '<a>'.repeat(200_000),
    ]) {
      expect(['not_a_template', 'damaged', 'bomb', 'too_many_rows']).toContain(
        await readFault(zipOf([book, rels, part('xl/worksheets/sheet1.xml', text)])),
      );
    }
  });

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'nothing_chosen'],
    ['too large', new Uint8Array(2 * 1024 * 1024 + 1), 'too_large'],
    ['old Excel', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'xls'],
    [
      'under a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    ['CSV', Buffer.from('Chỉ tiêu;Số\nVNeID;12'), 'csv'],
    ['PDF', Buffer.from('%PDF-1.7, mẫu'), 'not_excel'],
    [
      'OpenDocument',
      zipOf([
        part('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
        part('content.xml', '<a/>'),
      ]),
      'ods',
    ],
    ['Word', zipOf([part('word/document.xml', '<a/>')]), 'not_excel'],
    ['with macros', zipOf([book, part('xl/vbaProject.bin', 'x')]), 'macro'],
    ['cut short', zipOf([book, rels]).slice(0, 200), 'damaged'],
  ])('%s is named for what it is', async (_name, bytes, fault) => {
    expect(await readFault(new Uint8Array(bytes))).toBe(fault);
  });
});
