import type { ImportedBoundaries } from '@/lib/commands/unit/import-boundaries';
import { type Day, formatDay } from '@/lib/domain/plan/day';
import type { Doubt, Matching } from '@/lib/domain/unit/match-boundaries';
import type { FileProblem } from '@/lib/domain/unit/read-boundaries';

/** As many lines of one kind as one reads. */
const linesMost = 20;

/** What was kept, and which units and outlines found nothing. */
export function importedText({ matching, replaced }: Extract<ImportedBoundaries, { ok: true }>): string {
  const again = replaced > 0 ? ` (thay ranh giới cũ của ${replaced})` : '';
  return [
    `✓ Đã nạp ranh giới của ${matching.matched.length} xã, phường${again}.`,
    ...leftOver(matching),
  ].join('\n');
}

/** Why nothing was kept. */
export function refusedText(
  refused: Extract<ImportedBoundaries, { ok: false }>,
  { on, province }: { on: Day; province: string },
): string {
  switch (refused.refused) {
    case 'no_units':
      return `Ngày ${formatDay(on)} không có xã, phường nào thuộc tỉnh mã ${province}: hãy kiểm tra --on và --province.`;
    case 'file':
      return listed('Chưa nạp gì. Tệp chưa đúng:', refused.problems.map(problemText)).join('\n');
    case 'matching': {
      const { doubts } = refused.matching;
      const head =
        doubts.length > 0
          ? listed('Chưa nạp gì. Mã trùng nhưng không phải cùng một đơn vị:', doubts.map(doubtText))
          : [`Chưa nạp gì. Không mã nào trong tệp là của đơn vị ngày ${formatDay(on)}.`];
      return [...head, ...leftOver(refused.matching)].join('\n');
    }
  }
}

function leftOver({ unknown, missing }: Matching): string[] {
  return [
    ...listed(
      `▲ ${unknown.length} hình không có đơn vị ngày đó:`,
      unknown.map(({ number, code, name }) => `hình ${number}, mã ${code} ${name}`.trimEnd()),
    ),
    ...listed(
      `▲ ${missing.length} đơn vị chưa có ranh giới:`,
      missing.map(({ code, fullName }) => `${code} ${fullName}`),
    ),
  ];
}

function listed(head: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > linesMost ? [`  … và ${lines.length - linesMost} dòng nữa`] : [];
  return [head, ...lines.slice(0, linesMost).map((line) => `  ${line}`), ...more];
}

function doubtText(doubt: Doubt): string {
  const { unit, feature } = doubt;
  return doubt.is === 'other_name'
    ? `${unit.code}: tệp ghi "${feature.name}", danh mục ghi "${unit.fullName}"`
    : `${unit.code} ${unit.fullName}: hình cách toạ độ của đơn vị ${doubt.kilometres} km`;
}

function problemText(problem: FileProblem): string {
  switch (problem.code) {
    case 'not_json':
      return 'không đọc được như JSON.';
    case 'not_a_collection':
      return 'không phải GeoJSON FeatureCollection.';
    case 'other_coordinates':
      return `hệ toạ độ ${problem.system}: cần kinh độ, vĩ độ WGS 84 (EPSG:4326).`;
    case 'no_features':
      return 'không có hình nào.';
    case 'too_many':
      return `nhiều hơn ${problem.most} hình.`;
    case 'no_code':
      return `hình ${problem.feature}: không có mã đơn vị (id, hoặc code trong properties).`;
    case 'code_twice':
      return `hình ${problem.feature}: mã ${problem.unit} đã có ở hình trước.`;
    case 'not_an_area':
      return `hình ${problem.feature}, mã ${problem.unit}: không phải Polygon hay MultiPolygon có toạ độ.`;
    case 'bad_ring':
      return `hình ${problem.feature}, mã ${problem.unit}: đường bao không khép kín hoặc không có diện tích.`;
    case 'out_of_range':
      return `hình ${problem.feature}, mã ${problem.unit}: toạ độ ngoài khoảng kinh độ, vĩ độ (có thể là VN-2000: hãy chuyển sang WGS 84).`;
  }
}
