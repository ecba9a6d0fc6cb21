import Link from 'next/link';
import { Mark } from '@/components/ui/mark';
import { formatInstant } from '@/lib/domain/plan/day';
import { weekKey } from '@/lib/domain/plan/week';
import type { ReviewView } from '@/lib/queries/report/list-review';
import type { ReviewLine } from '@/lib/queries/report/read-queue';
import { reportPath } from '../progress/paths';
import { doubtWords } from '../report/doubt-words';
import { StateMark } from '../report/state-mark';
import { seenField } from './seen';

/** More sentences than this about one report are read on its own page. */
const sentencesMax = 3;

/** The reports received, the unusual, the late and the new first; those to be approved can be chosen. */
export function ReviewQueue({ view }: { view: ReviewView }) {
  const waiting = view.received.filter(({ state }) => state === 'sent');
  return (
    <>
      <table className="table table-stack review-queue">
        <caption>
          {waiting.length} báo cáo chờ duyệt, {view.received.length - waiting.length} đã duyệt. Bất thường,
          trễ hạn và mới gửi xếp trước.
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">Chọn</span>
            </th>
            <th scope="col">Đơn vị</th>
            <th scope="col">Trạng thái</th>
            <th scope="col">Cần xem</th>
          </tr>
        </thead>
        <tbody>
          {view.received.map((line) => (
            <Row key={line.code} line={line} view={view} />
          ))}
        </tbody>
      </table>
      {waiting.length > 0 && (
        <p className="report-buttons">
          <button className="button button-primary" name="intent" value="chosen" type="submit">
            Duyệt các báo cáo đã chọn
          </button>
        </p>
      )}
    </>
  );
}

function Row({ line, view }: { line: ReviewLine; view: ReviewView }) {
  const shown = line.doubts.slice(0, sentencesMax);
  const canApprove = line.state === 'sent' && line.revision !== null;
  return (
    <tr>
      <td className="review-choose">
        {canApprove && (
          <>
            <input type="hidden" name="seen" value={seenField(line)} />
            <input type="checkbox" name="choose" value={line.code} aria-label={`Chọn ${line.fullName}`} />
          </>
        )}
      </td>
      <th scope="row">
        <Link href={`${reportPath(view, line.code)}?queue=${view.unit.code}`}>{line.fullName}</Link>
        {line.parentName && <span className="under">{line.parentName}</span>}
      </th>
      <td data-label="Trạng thái">
        <StateMark state={line.state} />
        {line.firstSentAt && (
          <span className="under">
            gửi {formatInstant(line.firstSentAt)}
            {!line.onTime && <strong className="text-look">, trễ hạn</strong>}
          </span>
        )}
      </td>
      <td data-label="Cần xem">
        {shown.length === 0 ? (
          <span className="text-ink-faint">không có gì bất thường</span>
        ) : (
          <ul className="review-doubts">
            {shown.map(({ indicator, name, doubt }) => (
              <li key={`${indicator} ${doubt.code}`}>
                ▲ <strong>{name}</strong>: {doubtWords(doubt)}
              </li>
            ))}
            {line.doubts.length > sentencesMax && <li>và {line.doubts.length - sentencesMax} chỗ nữa</li>}
          </ul>
        )}
      </td>
    </tr>
  );
}

/** Who has not reported, by name; those whose report was returned apart. */
export function MissingReports({ view }: { view: ReviewView }) {
  const returned = view.missing.filter(({ state }) => state === 'returned');
  const missing = view.missing.filter(({ state }) => state !== 'returned');
  if (view.missing.length === 0) return <p>Tất cả đơn vị đã báo cáo.</p>;
  return (
    <>
      {missing.length > 0 && (
        <Names view={view} lines={missing} title={`${missing.length} đơn vị chưa báo cáo`} />
      )}
      {returned.length > 0 && (
        <Names
          view={view}
          lines={returned}
          title={`${returned.length} đơn vị đang bổ sung báo cáo bị trả lại`}
        />
      )}
    </>
  );
}

function Names({ view, lines, title }: { view: ReviewView; lines: ReviewLine[]; title: string }) {
  return (
    <details className="review-missing" open={lines.length <= 12}>
      <summary>{title}</summary>
      <ul>
        {lines.map(({ code, fullName, parentName }) => (
          <li key={code}>
            <Link href={reportPath(view, code)}>{fullName}</Link>
            {parentName && parentName !== view.unit.fullName && (
              <span className="text-ink-soft"> · {parentName}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** District by district: what waits, who has not reported, and all that waits approved with one press. */
export function ReviewByDistrict({ view }: { view: ReviewView }) {
  const districts = districtsIn(view);
  if (districts.length < 2 && view.unit.level === 'province') return null;
  return (
    <section aria-labelledby="theo-dia-ban">
      <h2 className="section-title" id="theo-dia-ban">
        {view.unit.level === 'province' ? 'Duyệt theo địa bàn' : 'Duyệt cả địa bàn'}
      </h2>
      <table className="table table-stack">
        <thead>
          <tr>
            <th scope="col">Địa bàn</th>
            <th scope="col" className="number">
              Đã nhận
            </th>
            <th scope="col">Chưa báo cáo</th>
            <th scope="col">
              <span className="sr-only">Duyệt</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {districts.map(({ code, name, waiting, doubted, received, missing }) => (
            <tr key={code}>
              <th scope="row">
                <Link href={`/review/${view.plan.slug}/${code}?week=${weekKey(view.week)}`}>{name}</Link>
              </th>
              <td className="number" data-label="Đã nhận">
                {received}/{received + missing.length}
              </td>
              <td data-label="Chưa báo cáo">
                {missing.length === 0 ? (
                  <Mark shape="disc">đủ</Mark>
                ) : (
                  <>
                    {missing.length} xã chưa báo cáo
                    <span className="under">{missing.join(', ')}</span>
                  </>
                )}
              </td>
              <td>
                {waiting > 0 && (
                  <>
                    <button
                      className="button button-secondary button-small"
                      name="district"
                      value={code}
                      type="submit"
                    >
                      Duyệt cả địa bàn ({waiting})
                    </button>
                    {doubted > 0 && (
                      <span className="under text-look">▲ trong đó {doubted} báo cáo có số bất thường</span>
                    )}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function districtsIn({ received, missing }: ReviewView) {
  const all = [...received, ...missing];
  const codes = [...new Set(all.flatMap(({ parentCode }) => (parentCode ? [parentCode] : [])))].sort();
  return codes.map((code) => {
    const own = received.filter(({ parentCode }) => parentCode === code);
    const waiting = own.filter(({ state }) => state === 'sent');
    return {
      code,
      name: all.find(({ parentCode }) => parentCode === code)?.parentName ?? code,
      waiting: waiting.length,
      doubted: waiting.filter(({ doubts }) => doubts.length > 0).length,
      received: own.length,
      missing: missing.filter(({ parentCode }) => parentCode === code).map(({ fullName }) => fullName),
    };
  });
}
