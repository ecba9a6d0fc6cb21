/** Room for what is on its way, of the size it will have: the page does not jump when it comes. */
export function Skeleton({ height, width = '100%' }: { height: number; width?: number | string }) {
  return <span className="skeleton" style={{ height, width }} aria-hidden="true" />;
}
