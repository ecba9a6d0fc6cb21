/** At the foot of the window: how much is filled, and the two ways to go on. The draft comes first in the
 * document, so that Enter without JavaScript keeps a draft and never sends. */
export function EntryFormBar({
  filled,
  all,
  savedWords,
  isBusy,
  sendLabel,
}: {
  filled: number;
  all: number;
  savedWords: string | null;
  isBusy: boolean;
  sendLabel: string;
}) {
  return (
    <div className="entry-bar">
      <p className="entry-bar-count" role="status">
        <span>
          Đã nhập{' '}
          <strong>
            {filled}/{all}
          </strong>
        </span>
        <span className="entry-bar-saved">{isBusy ? 'Đang gửi đi…' : savedWords}</span>
      </p>
      <button className="button button-secondary" name="intent" value="draft" disabled={isBusy} type="submit">
        Lưu nháp
      </button>
      <button className="button button-primary" name="intent" value="send" disabled={isBusy} type="submit">
        {sendLabel}
      </button>
    </div>
  );
}
