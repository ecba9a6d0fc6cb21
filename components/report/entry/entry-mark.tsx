import type { CellMark } from './use-entries';

const words: Record<NonNullable<CellMark>, string> = {
  saving: '… đang lưu',
  saved: '✓ đã lưu',
  waiting: '◷ chờ mạng',
  look: '▲ cần xem lại',
};

/** Where a figure is, in a word and a shape. */
export function EntryMark({ mark }: { mark: CellMark }) {
  return <span className={`entry-mark ${mark ? `entry-mark-${mark}` : ''}`}>{mark && words[mark]}</span>;
}
