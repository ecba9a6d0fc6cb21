/** Said while files are on their way: on a slow line that takes minutes. */
export function Sending({ isBusy }: { isBusy: boolean }) {
  return (
    <p className="field-hint" role="status">
      {isBusy && 'Đang gửi… đừng đóng trang.'}
    </p>
  );
}
