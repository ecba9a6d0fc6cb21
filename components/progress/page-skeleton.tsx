import { Skeleton } from '@/components/ui/skeleton';

const rows = Array.from({ length: 12 }, (_, index) => index);

/** A page of progress before its figures: picker, way down, title, facts, a table of rows. */
export function PageSkeleton() {
  return (
    <main className="page" id="noi-dung" tabIndex={-1} aria-busy="true">
      <p className="sr-only" role="status">
        Đang tải số liệu…
      </p>
      <div className="picker">
        <Skeleton height={36} width={220} />
        <Skeleton height={36} width={300} />
      </div>
      <Skeleton height={24} width={240} />
      <div className="mt-1">
        <Skeleton height={44} width={360} />
      </div>
      <div className="mt-1 mb-6">
        <Skeleton height={24} width={480} />
      </div>
      {rows.map((row) => (
        <div key={row} className="mb-2">
          <Skeleton height={56} />
        </div>
      ))}
    </main>
  );
}
