import { formatCount } from '@/lib/domain/report/number';
import type { Snapshot } from '../freeze/snapshot';
import type { Limits } from './limits';
import { type Reporter, reportersIn } from './reporters';
import { figureAt, type Part, type Sentence } from './sentence';
import { kindsOf, nameAmong } from './unit-words';

/** How the week's reports came in, and what that makes of the figures. */
export function disciplineSentences(snapshot: Snapshot, limits: Limits): Sentence[] {
  const { receipts, units } = snapshot;
  if (receipts.expected === 0) return [];
  const isOwn = units.length === 0 && receipts.expected === 1;
  const sentence = (key: string, parts: Part[]): Sentence => ({ key, section: 'discipline', parts });
  return [
    sentence('receipts', isOwn ? ownReport(snapshot) : allReports(snapshot, limits)),
    sentence('approved', approvedParts(snapshot, isOwn)),
    sentence('carried', carriedParts(snapshot, isOwn)),
  ];
}

function ownReport({ unit, receipts: { received, onTime, isDue } }: Snapshot): Part[] {
  if (received === 0) return [`${unit.fullName} chưa nộp báo cáo tuần${isDue ? '' : ' (chưa hết hạn)'}.`];
  return [`${unit.fullName} đã nộp báo cáo tuần ${onTime > 0 ? 'đúng hạn' : 'trễ hạn'}.`];
}

function allReports(snapshot: Snapshot, limits: Limits): Part[] {
  const { expected, received, onTime, isDue } = snapshot.receipts;
  const reporters = reportersIn(snapshot);
  const { kind, detail } = kindOf(reporters);
  const parts: Part[] = [
    receiptFigure('received', received),
    '/',
    receiptFigure('expected', expected),
    ` ${kind}${detail} đã nộp báo cáo tuần`,
  ];
  parts.push(...timeParts(received, onTime));
  if (received === expected) return [...parts, '.'];
  parts.push('; ', receiptFigure('owed', expected - received), ` ${kind} chưa nộp`);
  return [...parts, isDue ? `${owingNames(snapshot, reporters, limits.owing)}.` : ' (chưa hết hạn).'];
}

/** ': 117 đúng hạn, 8 trễ hạn'; ', đều đúng hạn' */
function timeParts(received: number, onTime: number): Part[] {
  if (received === 0) return [];
  const each = received > 1 ? ', đều ' : ', ';
  if (onTime === received) return [`${each}đúng hạn`];
  if (onTime === 0) return [`${each}trễ hạn`];
  return [
    ': ',
    receiptFigure('onTime', onTime),
    ' đúng hạn, ',
    receiptFigure('late', received - onTime),
    ' trễ hạn',
  ];
}

/** 'xã, phường'; of several levels 'đơn vị' with ' (21 cấp huyện, 460 cấp xã)'. */
function kindOf(reporters: readonly Reporter[]): { kind: string; detail: string } {
  const levels = (['province', 'district', 'commune'] as const).flatMap((level) => {
    const some = reporters.filter(({ unit }) => unit.level === level);
    return some.length === 0 ? [] : [{ level, count: some.reduce((sum, { expected }) => sum + expected, 0) }];
  });
  if (levels.length < 2) return { kind: kindsOf(reporters.map(({ unit }) => unit)), detail: '' };
  const said = levels.map(({ level, count }) => `${formatCount(count)} ${levelWords[level]}`);
  return { kind: 'đơn vị', detail: ` (${said.join(', ')})` };
}

const levelWords = { province: 'cấp tỉnh', district: 'cấp huyện', commune: 'cấp xã' };

/** ': xã Nậm Cắn, xã An Châu và 3 đơn vị khác' */
function owingNames({ units }: Snapshot, reporters: readonly Reporter[], named: number): string {
  const owing = reporters.filter(({ expected, received }) => expected > received);
  const names = owing.slice(0, named).map(({ unit }) => nameAmong(units, unit));
  if (names.length === 0) return '';
  const rest = owing.length - names.length;
  return `: ${names.join(', ')}${rest > 0 ? ` và ${formatCount(rest)} đơn vị khác` : ''}`;
}

function approvedParts({ receipts: { received, approved } }: Snapshot, isOwn: boolean): Part[] {
  if (received <= approved) return [];
  if (isOwn) return ['Số liệu tạm thời: báo cáo tuần chưa được duyệt.'];
  return [
    'Số liệu tạm thời: ',
    receiptFigure('unapproved', received - approved),
    '/',
    receiptFigure('received', received),
    ' báo cáo đã nộp chưa được duyệt.',
  ];
}

/** Running totals hold what silent units said before. */
function carriedParts(snapshot: Snapshot, isOwn: boolean): Part[] {
  const { expected, received } = snapshot.receipts;
  if (received === expected) return [];
  if (isOwn) return ['Số luỹ kế lấy theo báo cáo gần nhất.'];
  const { kind } = kindOf(reportersIn(snapshot));
  const owed = receiptFigure('owed', expected - received);
  return ['Số luỹ kế của ', owed, ` ${kind} chưa nộp lấy theo báo cáo gần nhất.`];
}

function receiptFigure(what: string, count: number): Part {
  return figureAt(`receipts/${what}`, formatCount(count));
}
