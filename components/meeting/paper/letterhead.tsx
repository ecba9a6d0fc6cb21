import { dateLine, numberLine } from '@/lib/domain/meeting/paper/date-line';
import type { IssuingBody } from '@/lib/domain/meeting/paper/paper';
import type { Day } from '@/lib/domain/plan/day';

/** The head of a paper as it prints: who issues it, the state's or the party's words, number and day left blank. */
export function Letterhead({
  body,
  typeSymbol,
  dated,
}: {
  body: IssuingBody;
  typeSymbol: string;
  dated: Day;
}) {
  const isParty = body.form === 'party';
  return (
    <div className={isParty ? 'letterhead letterhead-party' : 'letterhead'}>
      <div className="letterhead-issuer">
        {body.parentName !== '' && <p>{body.parentName}</p>}
        <p className="letterhead-name">{body.name}</p>
        <p className={isParty ? 'letterhead-star' : 'letterhead-rule'}>{isParty && '*'}</p>
      </div>
      <div className="letterhead-nation">
        <p className="letterhead-state">
          {isParty ? 'ĐẢNG CỘNG SẢN VIỆT NAM' : 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'}
        </p>
        {!isParty && <p className="letterhead-motto">Độc lập - Tự do - Hạnh phúc</p>}
      </div>
      <p className="letterhead-number">{numberLine(body.form, typeSymbol, body.symbol)}</p>
      <p className="letterhead-date">{dateLine(body.place, dated)}</p>
    </div>
  );
}
