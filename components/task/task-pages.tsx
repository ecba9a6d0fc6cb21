import Link from 'next/link';

/** As many tasks as a page lists; printing and files have them all. */
const pageSize = 100;

/** Which part of a list is shown: 'all', or a page from 1 on. */
export type TaskPage = number | 'all';

/** As an address says it: '?page=2', '?page=all'; what it cannot be is the first one. */
export function parseTaskPage(asked: string | undefined, count: number): TaskPage {
  if (asked === 'all') return 'all';
  const page = Number(asked);
  return Number.isInteger(page) && page >= 1 && page <= pagesOf(count) ? page : 1;
}

export function onTaskPage<T>(tasks: readonly T[], page: TaskPage): readonly T[] {
  return page === 'all' ? tasks : tasks.slice((page - 1) * pageSize, page * pageSize);
}

function pagesOf(count: number): number {
  return Math.max(1, Math.ceil(count / pageSize));
}

/** The other pages of a list, and all of it; nothing where it has one. @param path this page with its query. */
export function TaskPageLinks({ count, page, path }: { count: number; page: TaskPage; path: string }) {
  if (count <= pageSize) return null;
  const pages = Array.from({ length: pagesOf(count) }, (_, at) => at + 1);
  return (
    <nav aria-label="Các trang của danh sách" className="filters">
      {[...pages, 'all' as const].map((one) => (
        <Link
          key={one}
          href={`${path}&page=${one}`}
          aria-current={one === page ? 'page' : undefined}
          className={one === page ? 'picker-current' : undefined}
        >
          {one === 'all' ? `Tất cả ${count}, để in` : spanWords(one, count)}
        </Link>
      ))}
    </nav>
  );
}

/** '101–200' */
function spanWords(page: number, count: number): string {
  return `${(page - 1) * pageSize + 1}–${Math.min(page * pageSize, count)}`;
}
