import { amountOf, type SnapshotIndicator, type SnapshotUnit } from '@/lib/domain/meeting/freeze/snapshot';
import { reportingWords } from '@/lib/domain/progress/reporting-words';

/** Behind the words of a unit whose figures were carried on from an older report. */
export const carriedMark = '¹';
export const carriedNote = `${carriedMark} Chưa nộp báo cáo tuần này: số luỹ kế lấy theo báo cáo gần nhất`;

/** 'đúng hạn', 'trễ', 'chưa nộp', 'chưa đến hạn': how a unit's own report came in. */
export function receiptText({ expected, received, onTime }: SnapshotUnit, isDue: boolean): string {
  if (expected === 0) return reportingWords.not_asked;
  if (received === 0) return isDue ? reportingWords.missing : reportingWords.not_due;
  return onTime > 0 ? reportingWords.on_time : reportingWords.late;
}

/** Does a running figure of the unit stand there though it sent nothing this week? */
export function isCarried(unit: SnapshotUnit, indicator: Pick<SnapshotIndicator, 'code' | 'rule'>): boolean {
  const isOwed = unit.expected > 0 && unit.received === 0;
  return isOwed && indicator.rule.accumulation === 'running' && amountOf(unit, indicator) !== null;
}
