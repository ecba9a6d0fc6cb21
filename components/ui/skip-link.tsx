/** First in the body; the page's main carries id="noi-dung" and tabIndex={-1}. */
export function SkipLink() {
  return (
    <a className="skip-link" href="#noi-dung">
      Đến nội dung chính
    </a>
  );
}
