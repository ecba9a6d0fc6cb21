/**
 * What stands in place of a page that failed. It loads with every page, in case: so it is plain markup, without the
 * links that fetch pages ahead.
 * @param digest what the server's log calls this failure.
 */
export function Failed({ digest, retry }: { digest?: string; retry: () => void }) {
  // The browser alone knows; no server rendered this.
  const isOffline = typeof navigator !== 'undefined' && !navigator.onLine;
  return (
    <main className="page page-text" id="noi-dung" tabIndex={-1}>
      <h1 className="page-title mb-6">{isOffline ? 'Không kết nối được máy chủ' : 'Hệ thống gặp lỗi'}</h1>
      <div className="flex flex-col items-start gap-4">
        <p hidden={!isOffline}>Số liệu đã lưu vẫn còn nguyên. Hãy kiểm tra mạng rồi bấm Thử lại.</p>
        <p hidden={isOffline}>
          Số liệu đã lưu vẫn còn nguyên. Hãy thử lại; nếu vẫn lỗi, tải lại trang sau ít phút hoặc báo người
          quản trị
          {digest ? ', kèm mã lỗi bên dưới' : ''}.
        </p>
        {digest && <p className="figures">Mã lỗi: {digest}</p>}
        <button type="button" className="button button-primary" onClick={retry}>
          Thử lại
        </button>
        <p>
          <a href="/">Về trang của tôi</a>
        </p>
      </div>
    </main>
  );
}
