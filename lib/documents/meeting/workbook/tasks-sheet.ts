import type ExcelJS from 'exceljs';
import { toDate } from '@/lib/domain/plan/day';
import { isDoneLate, taskStateWords } from '@/lib/domain/task/task';
import { type Column, openSheet, setHeight, setStyles, type Told } from './sheet';

const columns: Column[] = [
  { label: 'TT', width: 6, is: 'count' },
  { label: 'Nhiệm vụ', width: 60, is: 'text' },
  { label: 'Chủ trì', width: 28, is: 'text' },
  { label: 'Hạn', width: 14, is: 'day' },
  { label: 'Kết quả', width: 22, is: 'text' },
  { label: 'Ngày hoàn thành', width: 14, is: 'day' },
];

/** Nhiệm vụ: what was given to whom until when, and what came of it. */
export function writeTasks(book: ExcelJS.Workbook, told: Told): void {
  const { tasks } = told.snapshot;
  if (tasks.length === 0) return;
  const sheet = openSheet(book, told, {
    name: 'Nhiệm vụ',
    title: 'Nhiệm vụ được giao',
    note: '',
    columns,
    rows: 2 * tasks.length,
  });
  for (const [at, task] of tasks.entries()) {
    const { text, lead, dueOn, doneOn, state } = task;
    const result = `${taskStateWords[state]}${isDoneLate(task) ? ', trễ hạn' : ''}`;
    const due = dueOn ? toDate(dueOn) : 'thường xuyên';
    const row = sheet.addRow([at + 1, text, lead, due, result, doneOn && toDate(doneOn)]);
    setStyles(row, columns);
    setHeight(row, columns);
  }
}
