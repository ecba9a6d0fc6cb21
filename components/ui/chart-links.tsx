/** The drawing above as a file. @param href its address with a query, without `as`. */
export function ChartLinks({ href }: { href: string }) {
  return (
    <p className="download-links print-hidden">
      Tải biểu đồ:{' '}
      <a href={`${href}&as=png`} download>
        PNG
      </a>{' '}
      ·{' '}
      <a href={`${href}&as=svg`} download>
        SVG
      </a>
    </p>
  );
}
