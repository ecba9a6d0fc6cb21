import type { Snapshot, SnapshotTask } from '@/lib/domain/meeting/freeze/snapshot';
import type { Appendix, Block, PaperTable } from '@/lib/domain/meeting/paper/paper';
import { formatDay } from '@/lib/domain/plan/day';
import { isDoneLate, taskStateWords } from '@/lib/domain/task/task';
import { indicatorTable } from './indicator-rows';
import { unitBlocks } from './unit-rows';

/** An appendix before it has its number, and how the paper speaks of it. */
type Part = Omit<Appendix, 'numeral'> & { spokenOf: string };

export interface NumberedAppendices {
  appendices: Appendix[];
  /** 'kết quả các chỉ tiêu tại Phụ lục I; …' */
  spokenOf: string;
}

const numerals = ['I', 'II', 'III'];

/** Phụ lục of a report: all indicators, the rates of the units below, the tasks. */
export function reportAppendices(snapshot: Snapshot): NumberedAppendices {
  const parts = [indicatorPart(snapshot), ...unitParts(snapshot), ...taskParts(snapshot)];
  // The only one takes no number.
  const numeralAt = (at: number) => (parts.length > 1 ? (numerals[at] ?? '') : '');
  return {
    appendices: parts.map(({ spokenOf: _, ...part }, at) => ({ numeral: numeralAt(at), ...part })),
    spokenOf: parts.map(({ spokenOf }, at) => `${spokenOf} tại Phụ lục ${numeralAt(at)}`.trim()).join('; '),
  };
}

function indicatorPart(snapshot: Snapshot): Part {
  return {
    spokenOf: 'kết quả từng chỉ tiêu',
    title: `KẾT QUẢ CÁC CHỈ TIÊU ĐỀ ÁN 06 TẠI ${snapshot.unit.fullName.toLocaleUpperCase('vi')}`,
    lies: 'upright',
    blocks: [{ is: 'table', title: '', table: indicatorTable(snapshot) }],
  };
}

function unitParts(snapshot: Snapshot): Part[] {
  const blocks = unitBlocks(snapshot);
  if (blocks.length === 0) return [];
  return [
    {
      spokenOf: 'kết quả của các đơn vị',
      title: 'KẾT QUẢ CỦA CÁC ĐƠN VỊ TRỰC THUỘC',
      lies: liesOf(blocks),
      blocks,
    },
  ];
}

/** Columns that can be read on A4 upright. */
const uprightMax = 8;

function liesOf(blocks: readonly Block[]): Appendix['lies'] {
  const isWide = blocks.some((one) => one.is === 'table' && one.table.columns.length > uprightMax);
  return isWide ? 'across' : 'upright';
}

function taskParts({ tasks }: Snapshot): Part[] {
  if (tasks.length === 0) return [];
  return [
    {
      spokenOf: 'danh mục nhiệm vụ',
      title: 'DANH MỤC NHIỆM VỤ ĐƯỢC GIAO',
      lies: 'upright',
      blocks: [{ is: 'table', title: '', table: taskTable(tasks) }],
    },
  ];
}

function taskTable(tasks: readonly SnapshotTask[]): PaperTable {
  return {
    columns: [
      { label: 'TT', share: 6, align: 'center' },
      { label: 'Nhiệm vụ', share: 44, align: 'left' },
      { label: 'Chủ trì', share: 20, align: 'left' },
      { label: 'Hạn', share: 14, align: 'center' },
      { label: 'Kết quả', share: 16, align: 'left' },
    ],
    rows: tasks.map((task, at) => ({
      cells: [
        String(at + 1),
        task.text,
        task.lead,
        task.dueOn ? formatDay(task.dueOn) : 'thường xuyên',
        resultText(task),
      ],
    })),
  };
}

/** 'hoàn thành 24/06/2022', 'hoàn thành 03/06/2022, trễ hạn', 'quá hạn' */
function resultText(task: SnapshotTask): string {
  const words = taskStateWords[task.state];
  if (task.state !== 'done' || task.doneOn === null) return words;
  return `${words} ${formatDay(task.doneOn)}${isDoneLate(task) ? ', trễ hạn' : ''}`;
}
