import { formatCount } from '@/lib/domain/report/number';
import { type DataCell, type DataTable, headOf } from './data-table';

const widthMin = 9;
const widthMax = 46;
/** The narrowest a whole table may be: what is said below it needs room to be read. */
const tableMin = 60;

/** Widths of the columns in characters: as wide as what they hold, long texts and heads in several lines. */
export function columnWidths({ columns, rows }: DataTable): number[] {
  const widths = columns.map((column, at) => {
    const cells = rows.reduce((widest, row) => Math.max(widest, charactersOf(row[at])), 0);
    return Math.min(widthMax, Math.max(widthMin, cells + 2, headWidth(headOf(column))));
  });
  const short = tableMin - widths.reduce((sum, width) => sum + width, 0);
  return short > 0 ? widths.map((width) => width + Math.ceil(short / widths.length)) : widths;
}

/** Lines that a text takes in a column, about: letters are of different widths, words stay whole. */
export function linesOf(text: string, width = widthMin): number {
  return text
    .split('\n')
    .reduce(
      (lines, part) => lines + Math.max(1, Math.ceil((part.length * 0.95) / Math.max(1, width - 1))),
      0,
    );
}

/** A head breaks into lines, its words do not; the mark of the filter takes room beside them. */
function headWidth(head: string): number {
  const words = Math.max(0, ...head.split(/\s+/).map((word) => word.length));
  return Math.max(words + 4, Math.ceil(head.length / 3) + 3);
}

function charactersOf(cell: DataCell | undefined): number {
  switch (cell?.is) {
    case 'text':
      return Math.max(...cell.text.split('\n').map((part) => part.length));
    case 'none':
      return cell.why.length;
    case 'count':
    case 'change':
      return formatCount(cell.value).length + 1;
    case 'day':
      return 10;
    case 'instant':
      return 16;
    default:
      return 7;
  }
}
