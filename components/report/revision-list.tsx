import Link from 'next/link';
import { formatInstant } from '@/lib/domain/plan/day';
import type { ReportView } from '@/lib/queries/report/get-report';

/** All revisions of a report; each can be read, and compared with the one being read. */
export function RevisionList({ view, path }: { view: ReportView; path: string }) {
  const { revisions, shown, compared, place } = view;
  if (revisions.length === 0) return null;
  return (
    <section aria-labelledby="cac-ban">
      <h2 className="section-title" id="cac-ban">
        Các bản đã lập
      </h2>
      <ol className="revision-list">
        {revisions.map((revision) => (
          <li key={revision.number} aria-current={revision.number === shown ? 'true' : undefined}>
            <strong>Bản {revision.number}</strong>
            <span>
              {revision.sentAt
                ? `gửi lúc ${formatInstant(revision.sentAt)}${revision.sentBy ? `, ${revision.sentBy}` : ''}`
                : `đang soạn từ ${formatInstant(revision.startedAt)}, chưa gửi`}
            </span>
            {revision.number === place.report?.countedRevision && <span>● đang được tính</span>}
            <span className="revision-links print-hidden">
              {revision.number === shown ? (
                'đang xem'
              ) : (
                <>
                  <Link href={`${path}?revision=${revision.number}`}>Xem bản {revision.number}</Link>
                  {revision.number === compared ? (
                    <Link href={`${path}?revision=${shown}`}>Thôi so sánh</Link>
                  ) : (
                    <Link href={`${path}?revision=${shown}&with=${revision.number}`}>
                      So bản {shown} với bản {revision.number}
                    </Link>
                  )}
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
