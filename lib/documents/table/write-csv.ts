import { formatInstant } from '@/lib/domain/plan/day';
import { cleaned } from '../text/clean';
import { type DataCell, type DataTable, headOf } from './data-table';

const byteOrderMark = '﻿';

/**
 * Writes a table as CSV that Excel in Viet Nam opens by a double click: UTF-8 with its mark, ';' between fields, ','
 * before decimals, CRLF, quoted as in RFC 4180 (docs/decisions/016-files.md). The first line is the head; what there
 * is to know about the figures stands below the table, parted by an empty line, every line as wide as the table.
 */
export function writeCsv(given: DataTable): string {
  const table = cleaned(given);
  const width = Math.max(table.columns.length, 2);
  const about: [string, string][] = [['Bảng', table.title], ...table.about];
  const lines = [
    table.columns.map((column) => textField(headOf(column))),
    ...table.rows.map((row) => row.map(fieldOf)),
    [],
    ...about.map((pair) => pair.map(textField)),
  ];
  return byteOrderMark + lines.map((fields) => `${padded(fields, width).join(';')}\r\n`).join('');
}

function padded(fields: string[], width: number): string[] {
  return [...fields, ...Array.from({ length: width - fields.length }, () => '')];
}

function fieldOf(cell: DataCell): string {
  switch (cell.is) {
    case 'text':
      return textField(cell.text);
    case 'none':
      return textField(cell.why);
    case 'count':
    case 'change':
      return String(cell.value);
    case 'decimal':
    case 'rate':
    case 'points':
      return decimal(cell.tenths);
    // Year first: the one spelling of a day that is read alike on every PC; 05/04 is May in an American Excel.
    case 'day':
      return cell.day;
    case 'instant':
      return instantField(cell.at);
  }
}

/** '84,3' from 843, '-0,4' from -4: whole arithmetic, so that nothing is rounded. */
function decimal(tenths: number): string {
  const size = Math.abs(tenths);
  return `${tenths < 0 ? '-' : ''}${Math.floor(size / 10)},${size % 10}`;
}

/** '2026-11-23 17:00', in Asia/Ho_Chi_Minh. */
function instantField(at: Date): string {
  const [time, date = ''] = formatInstant(at).split(' ');
  return `${date.split('/').reverse().join('-')} ${time}`;
}

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection: = + - @, tab
 * and return, their full-width twins, also behind spaces). Figures are written above and never pass here.
 */
const likeFormula = /^[\s ]*[=+\-@＝＋－＠]|^[\t\r\n]/;

function textField(text: string): string {
  const safe = likeFormula.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
