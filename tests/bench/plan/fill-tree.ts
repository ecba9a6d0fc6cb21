import type { Size } from './size';

/**
 * Units by id: province p is p, the nation 999, district d 1000 + d, commune c 10000 + c. The first province has the
 * first districts and communes, the others share the rest evenly.
 */
export function fillTree({ provinces, districts, communes, home }: Size): string {
  // Without a second province no unit is left over, and the divisor only has to exist.
  const others = Math.max(1, provinces - 1);
  const otherDistricts = Math.max(1, districts - home.districts);
  return `
    INSERT INTO unit (id, code, valid_from, level, type, name)
    SELECT 999, '00', '2020-01-01'::date, 'province'::"UnitLevel", 'Nước', 'Việt Nam' WHERE ${provinces} > 1
    UNION ALL
    SELECT p, lpad(p::text, 2, '0'), '2020-01-01', 'province', 'Tỉnh', 'Số ' || p FROM generate_series(1, ${provinces}) p
    UNION ALL
    SELECT 1000 + d, lpad(d::text, 3, '0'), '2020-01-01', 'district', 'Địa bàn huyện', 'Số ' || d || ' cũ'
    FROM generate_series(1, ${districts}) d
    UNION ALL
    SELECT 10000 + c, lpad(c::text, 5, '0'), '2020-01-01', 'commune', 'Xã', 'Số ' || c
    FROM generate_series(1, ${communes}) c;

    INSERT INTO placement (unit_id, parent_id, valid_from)
    SELECT p, 999, '2020-01-01'::date FROM generate_series(1, ${provinces}) p WHERE ${provinces} > 1
    UNION ALL
    SELECT 1000 + d, CASE WHEN d <= ${home.districts} THEN 1 ELSE 2 + d % ${others} END, '2020-01-01'
    FROM generate_series(1, ${districts}) d
    UNION ALL
    SELECT 10000 + c,
           1001 + CASE WHEN c <= ${home.communes} THEN c % ${home.districts}
                       ELSE ${home.districts} + c % ${otherDistricts} END, '2020-01-01'
    FROM generate_series(1, ${communes}) c;`;
}
