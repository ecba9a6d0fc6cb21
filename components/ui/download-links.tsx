/** The page's table as a file. @param href its address, without `as`. */
export function DownloadLinks({ href, label = 'Tải bảng' }: { href: string; label?: string }) {
  const joined = href.includes('?') ? `${href}&` : `${href}?`;
  return (
    <p className="download-links print-hidden">
      {label}:{' '}
      <a href={`${joined}as=xlsx`} download>
        Excel
      </a>{' '}
      ·{' '}
      <a href={`${joined}as=csv`} download>
        CSV
      </a>
    </p>
  );
}
