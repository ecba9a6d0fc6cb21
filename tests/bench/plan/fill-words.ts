import type { Size } from './size';

/**
 * The plan, its weeks, indicators of five kinds in turn, a target for each, and somebody who may read it: plan 1,
 * indicators and their positions from 1.
 */
export function fillWords({ provinces, weeks, indicators }: Size, slug: string, firstMonday: string): string {
  const root = provinces > 1 ? 999 : 1;
  return `
    INSERT INTO plan (id, slug, number, title, issuer, root_unit_id, first_day, last_day, is_illustrative)
    VALUES (1, '${slug}', '${slug}/KH-UBND', 'Kế hoạch để đo', 'Ủy ban nhân dân tỉnh', ${root}, '${firstMonday}',
            '${firstMonday}'::date + ${weeks} * 7 - 1, true);

    INSERT INTO week (plan_id, ordinal, iso_year, iso_number, starts_on, ends_on, cutoff_at, due_at, opened_at)
    SELECT 1, w, extract(isoyear FROM monday), extract(week FROM monday), monday, monday + 6,
           (monday + 7)::timestamp, (monday + 7)::timestamp + interval '17 hours', monday::timestamp
    FROM generate_series(1, ${weeks}) w, LATERAL (SELECT '${firstMonday}'::date + (w - 1) * 7 AS monday) d;

    INSERT INTO indicator_group (number, name)
    SELECT g, 'Nhóm tiện ích số ' || g || ' của Đề án' FROM generate_series(1, 5) g;

    INSERT INTO indicator (id, code, group_number, name, short_name, kind, accumulation, direction, numerator_label,
                           denominator_label, measure, source, owner, denominator_by)
    SELECT i, 'chi-tieu-' || i, 1 + (i - 1) * 5 / ${indicators},
           (CASE WHEN i % 5 IN (0, 4) THEN 'Số' ELSE 'Tỷ lệ' END) || ' hồ sơ, giấy tờ đã thu nhận theo chỉ tiêu ' || i,
           'Chỉ tiêu số ' || i,
           (CASE WHEN i % 5 IN (0, 4) THEN 'count' ELSE 'rate' END)::"IndicatorKind",
           (CASE WHEN i % 5 = 4 THEN 'weekly' ELSE 'running' END)::"Accumulation",
           'higher_is_better', 'Đã thu nhận', CASE WHEN i % 5 IN (0, 4) THEN NULL ELSE 'Tổng số' END, 'hồ sơ',
           'Cơ sở dữ liệu quốc gia về dân cư', 'Công an xã',
           (CASE i % 5 WHEN 0 THEN 'none' WHEN 4 THEN 'none' WHEN 1 THEN 'province' ELSE 'reporter'
            END)::"DenominatorSource"
    FROM generate_series(1, ${indicators}) i;

    INSERT INTO plan_indicator (plan_id, indicator_id, position) SELECT 1, i, i FROM generate_series(1, ${indicators}) i;

    -- A rate is to be reached by everybody; a count names its unit: the root and the first province.
    INSERT INTO target (plan_id, indicator_id, unit_id, due_on, numerator, denominator)
    SELECT 1, i, NULL::int, '${firstMonday}'::date + ${weeks} * 7 + 180, 40 + i, 100
    FROM generate_series(1, ${indicators}) i WHERE i % 5 NOT IN (0, 4)
    UNION ALL
    SELECT 1, i, unit, '${firstMonday}'::date + ${weeks} * 7 + 180, 400000 * unit, NULL
    FROM generate_series(1, ${indicators}) i, (SELECT DISTINCT unnest(ARRAY[1, ${root}]) AS unit) u WHERE i % 5 IN (0, 4);

    INSERT INTO user_account (id, username, display_name, password_hash) VALUES (1, 'lanhdao', 'Lãnh đạo đọc số liệu', '-');
    INSERT INTO role_assignment (user_id, role, unit_id, valid_from) VALUES (1, 'leader', ${root}, '2020-01-01');`;
}
