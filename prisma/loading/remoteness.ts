/** By district (or former district) code: 0 the plain and the towns, 1 the border mountains. */
const remoteness: Record<string, number> = {
  415: 0.9, // Quế Phong
  416: 0.8, // Quỳ Châu
  417: 1, // Kỳ Sơn
  418: 1, // Tương Dương
  419: 0.35, // Nghĩa Đàn
  420: 0.65, // Quỳ Hợp
  422: 0.75, // Con Cuông
  423: 0.45, // Tân Kỳ
  424: 0.4, // Anh Sơn
  428: 0.35, // Thanh Chương
  412: 0,
  413: 0,
  414: 0.15, // Thái Hòa
  432: 0.1, // Hoàng Mai
};

/** How hard a district is to reach: made up for the demonstration from where it lies. */
export function remotenessOf(district: string): number {
  return remoteness[district] ?? 0.12;
}
