import { isDay } from '@/lib/domain/plan/day';
import { holdsIdentityNumber, tidied, tidiedLine } from '@/lib/domain/report/note';
import { linesIn } from '../meeting';
import type { IssuingBody, LetterheadForm } from './paper';

/** A body as it is typed: texts of several lines hold one item a line. */
export interface TypedBody {
  form: LetterheadForm;
  parentName: string;
  name: string;
  symbol: string;
  place: string;
  signerLines: string;
  signerName: string;
  recipients: string;
  filed: string;
  validFrom: string;
}

type Field = keyof TypedBody;

/** In characters, of a line where a text has several. */
const longest: Record<Exclude<Field, 'form' | 'validFrom'>, number> = {
  parentName: 60,
  name: 60,
  symbol: 20,
  place: 40,
  signerLines: 60,
  signerName: 60,
  recipients: 120,
  filed: 60,
};
/** Lines that a letterhead, a signature, a list of recipients have room for. */
const most: Partial<Record<Field, number>> = { parentName: 2, name: 2, signerLines: 4, recipients: 30 };
const needed: Field[] = ['name', 'symbol', 'place', 'signerLines', 'recipients', 'filed'];

/**
 * Học hàm, học vị before a name: a signature has none (Nghị định 30/2020/NĐ-CP, Phụ lục I), but for the ranks of the
 * armed forces.
 */
const academicTitle =
  /^(?:(?:PGS|GS|TSKH|TS|Th\.?S|BS|DS|LS|KS|KTS|CN|CK ?I{1,2}|NGND|NGƯT|TTND|TTƯT)(?=[.,\s])|(?:Phó )?Giáo sư |Tiến sĩ |Thạc sĩ |Bác sĩ |Kỹ sư |Cử nhân |Luật sư )/iu;

export interface BodyProblem {
  field: Field;
  code: 'needed' | 'too_long' | 'too_many_lines' | 'identity_number' | 'academic_title' | 'day';
  params?: { max: number };
}

/** What is wrong with a typed body; nothing where it can be printed. */
export function bodyProblems(typed: TypedBody): BodyProblem[] {
  const fields = Object.keys(longest) as (keyof typeof longest)[];
  const found = fields.flatMap((field): BodyProblem[] => {
    const lines = linesIn(tidied(typed[field]));
    const [max, maxLines] = [longest[field], most[field] ?? 1];
    if (lines.length === 0) return needed.includes(field) ? [{ field, code: 'needed' }] : [];
    if (lines.length > maxLines) return [{ field, code: 'too_many_lines', params: { max: maxLines } }];
    if (lines.some((line) => line.length > max)) return [{ field, code: 'too_long', params: { max } }];
    if (holdsIdentityNumber(typed[field])) return [{ field, code: 'identity_number' }];
    return field === 'signerName' && academicTitle.test(lines[0] ?? '')
      ? [{ field, code: 'academic_title' }]
      : [];
  });
  return isDay(typed.validFrom) ? found : [...found, { field: 'validFrom', code: 'day' }];
}

/** A typed body as papers print it: names and office of the signer in capitals. */
export function bodyFrom(typed: TypedBody): IssuingBody {
  const lines = (text: string) => linesIn(tidied(text));
  const capitals = (text: string) => lines(text).map((line) => line.toLocaleUpperCase('vi'));
  return {
    form: typed.form,
    parentName: capitals(typed.parentName).join('\n'),
    name: capitals(typed.name).join('\n'),
    symbol: tidiedLine(typed.symbol),
    place: tidiedLine(typed.place),
    signer: { lines: capitals(typed.signerLines), name: tidiedLine(typed.signerName) },
    recipients: lines(typed.recipients),
    filed: tidiedLine(typed.filed).replace(/^-\s*/, ''),
  };
}
