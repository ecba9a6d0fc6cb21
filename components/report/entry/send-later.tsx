/** Stands in for the page of answers while there is no network: what will be sent, confirmed now, sent by itself. */
export function SendLater({
  filled,
  all,
  onSend,
  onCancel,
}: {
  filled: number;
  all: number;
  onSend: () => void;
  onCancel: () => void;
}) {
  return (
    <section
      className="notice notice-look entry-later"
      aria-labelledby="gui-sau"
      ref={(box) => box?.scrollIntoView({ block: 'center' })}
    >
      <h2 className="notice-title" id="gui-sau">
        Chưa có mạng: báo cáo sẽ tự gửi khi có mạng lại
      </h2>
      <p>
        Đã nhập {filled}/{all} chỉ tiêu, tất cả đang được giữ trên máy này. Xem lại số ở trên; nếu còn sửa sau
        khi bấm, lệnh gửi sẽ huỷ và bạn xác nhận lại.
      </p>
      <p>Bấm gửi là xác nhận: Thủ trưởng đơn vị đã duyệt, không có nội dung mật.</p>
      <p className="entry-later-buttons">
        <button type="button" className="button button-primary" onClick={onSend}>
          Đã duyệt, gửi khi có mạng
        </button>
        <button type="button" className="button button-secondary" onClick={onCancel}>
          Để sau
        </button>
      </p>
    </section>
  );
}
