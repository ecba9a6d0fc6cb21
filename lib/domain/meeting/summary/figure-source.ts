import { amountText } from '../freeze/later-changes';
import { amountOf, type Snapshot } from '../freeze/snapshot';

/** Where a figure of a sentence stands: in words, and by its place on the page of the freeze. */
export interface FigureSource {
  words: string;
  /** '#chi-tieu-vneid-kich-hoat', '?by=vneid-kich-hoat#don-vi-16732' */
  at: string;
}

/** @param from of a figure (lib/domain/meeting/sentence.ts): 'indicators/vneid-kich-hoat/rate' */
export function sourceOf(snapshot: Snapshot, from: string): FigureSource {
  const [kind, first = '', second = ''] = from.split('/');
  switch (kind) {
    case 'indicators':
      return ofIndicator(snapshot, first);
    case 'units':
      return ofUnit(snapshot, first, second);
    case 'states':
      return { words: 'đánh giá các chỉ tiêu', at: '#chi-tieu' };
    case 'receipts':
      return { words: 'tình hình nộp báo cáo tuần', at: '#nop-bao-cao' };
    case 'tasks':
      return { words: 'nhiệm vụ giao tại các hội nghị', at: '#nhiem-vu' };
    case 'meeting':
      return { words: 'điểm cầu của hội nghị', at: '#hoi-nghi' };
    default:
      return { words: 'ngày ban hành kế hoạch', at: '#ke-hoach' };
  }
}

function ofIndicator({ indicators }: Snapshot, code: string): FigureSource {
  const found = indicators.find((one) => one.code === code);
  const words = found ? `${found.shortName}: ${amountText(found.standing.shown)}` : code;
  return { words, at: `#chi-tieu-${code}` };
}

function ofUnit({ indicators, units }: Snapshot, unitCode: string, code: string): FigureSource {
  const indicator = indicators.find((one) => one.code === code);
  const unit = units.find((one) => one.code === unitCode);
  const at = `?by=${code}#don-vi-${unitCode}`;
  if (!indicator || !unit) return { words: `${unitCode}, ${code}`, at };
  return {
    words: `${unit.fullName}, ${indicator.shortName}: ${amountText(amountOf(unit, indicator))}`,
    at,
  };
}
