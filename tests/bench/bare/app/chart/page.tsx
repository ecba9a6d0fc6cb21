import { BareChart } from './bare-chart';

/** The least page with a chart of Recharts. */
export default function BareChartPage() {
  return <BareChart />;
}
