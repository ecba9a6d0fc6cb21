import { Notice } from '@/components/ui/notice';
import type { MapView } from '@/lib/queries/progress/get-map';
import { MapHatches } from './map-hatches';
import { MapKeys } from './map-keys';
import { MapLegend } from './map-legend';
import { MapLists } from './map-lists';
import { mapRamp } from './map-ramp';
import { OutlineDrawing } from './outline-drawing';
import { TileDrawing } from './tile-drawing';

/** The map with its legend, and beside it who is worst and who gained most. */
export function MapBoard({ view }: { view: MapView }) {
  const ramp = mapRamp(view);
  const { communes, indicator } = view;
  const undrawn = view.isOutlined ? communes.filter(({ outline }) => !outline) : [];
  return (
    <div className="map-board">
      <div>
        {indicator.reportedBy !== 'commune' && (
          <Notice>
            <p>Chỉ tiêu này không do xã, phường báo cáo: bản đồ không có số liệu từng xã, phường.</p>
          </Notice>
        )}
        <MapHatches />
        <p className="print-hidden">
          <a className="sr-only focus:not-sr-only" href="#bang-xa">
            Bỏ qua bản đồ, đến bảng
          </a>
        </p>
        {view.isOutlined ? (
          <OutlineDrawing view={view} ramp={ramp} />
        ) : (
          <TileDrawing view={view} ramp={ramp} />
        )}
        <MapKeys of="ban-do" />
        <p className="map-hint needs-script print-hidden">
          Bấm vào một đơn vị để xem chỉ tiêu của đơn vị đó. Dùng bàn phím: phím Tab vào bản đồ, các phím mũi
          tên đi sang đơn vị bên cạnh, Enter để mở.
        </p>
        {undrawn.length > 0 && (
          <p className="map-undrawn">
            Chưa có ranh giới: {undrawn.map(({ fullName }) => fullName).join(', ')} (xem bảng dưới).
          </p>
        )}
      </div>
      <div className="map-aside">
        <MapLegend view={view} ramp={ramp} />
        <MapLists view={view} />
      </div>
    </div>
  );
}
