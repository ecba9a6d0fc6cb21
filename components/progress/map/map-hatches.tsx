/** The two kinds of "no figure", never pale: chưa báo cáo in stripes, không áp dụng in dots. */
export function MapHatches() {
  return (
    <svg className="map-hatches" aria-hidden="true" width="0" height="0">
      <defs>
        <pattern
          id="hatch-silent"
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="hatch-ground" width="8" height="8" />
          <rect className="hatch-ink" width="2.5" height="8" />
        </pattern>
        <pattern id="hatch-not-applicable" width="9" height="9" patternUnits="userSpaceOnUse">
          <rect className="hatch-ground" width="9" height="9" />
          <circle className="hatch-ink" cx="4.5" cy="4.5" r="1.6" />
        </pattern>
      </defs>
    </svg>
  );
}
