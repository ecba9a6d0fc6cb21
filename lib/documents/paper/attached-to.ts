import { blankDay, numberLine } from '@/lib/domain/meeting/paper/date-line';
import { bodyInText } from '@/lib/domain/meeting/paper/issuing-body';
import type { Paper } from '@/lib/domain/meeting/paper/paper';
import { sentenceCase } from './names';

/** '(Kèm theo Báo cáo số      /BC-TCTĐA06 ngày      tháng 5 năm 2022 của Tổ công tác Đề án 06)' */
export function attachedTo({ body, typeName, typeSymbol, dated }: Paper): string {
  const number = numberLine(body.form, typeSymbol, body.symbol).replace(/^Số:?/, 'số');
  return `(Kèm theo ${sentenceCase(typeName)} ${number} ${blankDay(dated)} của ${bodyInText(body)})`;
}
