import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type ChartFile, writeChart } from '@/components/charts/chart-file';
import { chartStyles } from '@/components/charts/chart-styles';
import { colour, tokensSheet } from '@/lib/documents/chart/colour';
import { writePng } from '@/lib/documents/chart/write-png';

const chartSheet = 'components/charts/charts.css';

/**
 * A chart as the file that was asked for.
 * @param name of the file, without its ending. @param as 'svg' or 'png'; anything else is refused in words.
 * @param sheet the style sheet of its drawing.
 */
export async function chartResponse(
  chart: ChartFile,
  name: string,
  as: string | null,
  sheet = chartSheet,
): Promise<Response> {
  if (as !== 'svg' && as !== 'png')
    return new Response('Không có kiểu tệp này. Hãy chọn PNG (as=png) hoặc SVG (as=svg).', {
      status: 400,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  const svg = await chartSvg(chart, sheet);
  return new Response(as === 'svg' ? svg : (writePng(svg) as Uint8Array<ArrayBuffer>), {
    headers: {
      'content-type': as === 'svg' ? 'image/svg+xml; charset=utf-8' : 'image/png',
      'content-disposition': `attachment; filename="${name}.${as}"`,
      'cache-control': 'no-store',
    },
  });
}

/** The chart with the light theme's styles in it. */
export async function chartSvg(chart: ChartFile, sheet = chartSheet): Promise<string> {
  const styles = await readFile(path.join(process.cwd(), sheet), 'utf8');
  return writeChart(chart, chartStyles(styles, tokensSheet()), {
    strong: colour('ink'),
    soft: colour('ink-soft'),
    paper: '#ffffff',
  });
}
