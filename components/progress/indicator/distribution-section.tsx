import { Histogram } from '@/components/charts/histogram';
import { ChartLinks } from '@/components/ui/chart-links';
import { DownloadLinks } from '@/components/ui/download-links';
import type { Distribution } from './distribution-story';

/** How many units stand in which range: the finding, the drawing, its table beside it. */
export function DistributionSection({
  distribution,
  unitWord,
  chartHref,
  tableHref,
}: {
  distribution: Distribution;
  /** What is counted: '20 đơn vị trực thuộc'. */
  unitWord: string;
  chartHref: string;
  tableHref: string;
}) {
  const { rows, title, description, without } = distribution;
  return (
    <div className="distribution">
      <figure>
        <figcaption className="finding">{title}</figcaption>
        <p className="sr-only">{description}.</p>
        <Histogram story={distribution} />
        <ChartLinks href={chartHref} />
      </figure>
      <div>
        <table className="table">
          <caption>
            Số đơn vị theo mức, {unitWord}
            {without && `; chưa tính ${without}`}
          </caption>
          <thead>
            <tr>
              <th scope="col">Mức</th>
              <th scope="col" className="number">
                Số đơn vị
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ range, count }) => (
              <tr key={range}>
                <th scope="row">{range}</th>
                <td className="number">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <DownloadLinks href={tableHref} />
      </div>
    </div>
  );
}
