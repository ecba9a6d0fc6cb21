/** What went otherwise than planned, told once each; weeks count back from the present one (0) unless said. */
export const incidents = {
  /** Phường Cửa Lò has not reported yet: whoever looks at the demonstration does it. */
  waiting: '16732',
  /** Xã Keng Đu: no signal in the far hamlets, VNeID stands still (weeks of the plan, from–to). */
  stalled: { unit: '16822', indicator: 'vneid-kich-hoat', weeks: [13, 23] as [number, number] },
  /** Xã Hữu Khuông: nothing came any more. */
  stopped: { unit: '16885', weeksAgo: 9 },
  /** One report was sent back. */
  returned: {
    unit: '17395',
    weeksAgo: 2,
    reason:
      'Đề nghị rà soát lại số thửa đất đã lập đơn đăng ký, chưa khớp với danh sách của Chi nhánh Văn phòng đăng ký đất đai.',
  },
  /** A running total that fell, and why. */
  fallen: {
    unit: '17416',
    indicator: 'hoi-vien-doan-the',
    weeksAgo: 6,
    by: 214,
    reason: 'Rà soát, loại trùng hội viên tham gia nhiều đoàn thể đã tính hai lần ở các tuần trước.',
  },
  /** The province's list is older than the commune's: the commune's denominator is off from the reference. */
  outdatedList: { unit: '17395', indicator: 'chi-tra-bao-tro', percent: 85 },
  /** Places where a clinic or a programme does not exist: không áp dụng. */
  notApplicable: { indicator: 'co-so-kham-chua-benh', everyNth: 41 },
};
