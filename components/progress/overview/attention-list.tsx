import { Mark, type Shape } from '@/components/ui/mark';
import { type Attention, mostUrgent } from '@/lib/domain/progress/attention';
import { attentionSentence } from '@/lib/domain/progress/sentences';
import { indicatorPath, reportsPath, type Standpoint } from '../paths';

const shapes: Record<Attention['is'], Shape> = {
  silent: 'square',
  late: 'square',
  overdue: 'square',
  behind: 'triangle',
  still: 'triangle',
  unusual: 'triangle',
};

/** What to look at first, in sentences, each a way to it. */
export function AttentionList({
  at,
  unitCode,
  all,
  count,
}: {
  at: Standpoint;
  unitCode: string;
  all: readonly Attention[];
  /** So many at most; the table below marks the rest. */
  count: number;
}) {
  if (all.length === 0) return <p className="attention-list">Không có việc gì cần chú ý trong tuần này.</p>;
  return (
    <ul className="attention-list" data-in-app>
      {mostUrgent(all, count).map((one) => {
        const { about, text } = attentionSentence(one);
        const href =
          'subject' in one ? indicatorPath(at, unitCode, one.subject.code) : reportsPath(at, unitCode);
        return (
          <li key={`${one.is} ${about}`}>
            <Mark shape={shapes[one.is]}>
              <a href={href}>{about}</a> {text}
            </Mark>
          </li>
        );
      })}
    </ul>
  );
}
