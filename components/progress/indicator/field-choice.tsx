import Link from 'next/link';
import { formatCount } from '@/lib/domain/report/number';
import type { IndicatorView } from '@/lib/queries/progress/get-indicator-progress';
import { type IndicatorLook, lookPath } from './indicator-look';

interface Choice {
  label: string;
  count: number;
  look: IndicatorLook;
  isCurrent: boolean;
}

/** Which units are compared: those right below or all communes, all kinds or like with like. Links that say how many. */
export function FieldChoice({ view }: { view: IndicatorView }) {
  const { unit, indicator, field } = view;
  if (!field) return null;
  const groups = [
    { name: 'Cấp so sánh', group: levels(view) },
    { name: 'Loại đơn vị so sánh', group: kinds(view) },
  ].filter(({ group }) => group.length > 1);
  return groups.map(({ name, group }) => (
    <nav key={name} aria-label={name} className="filters">
      {group.map(({ label, count, look, isCurrent }) => {
        const text = `${label} (${formatCount(count)})`;
        return isCurrent ? (
          <span key={label} aria-current="true" className="picker-current">
            {text}
          </span>
        ) : (
          <Link
            key={label}
            href={`${lookPath(view, unit.code, indicator.code, look)}#xep-hang`}
            prefetch={false}
          >
            {text}
          </Link>
        );
      })}
    </nav>
  ));
}

/** Only where communes report it, and are not right below. */
function levels({ indicator, field }: IndicatorView): Choice[] {
  if (!field || field.is === 'beside' || indicator.reportedBy !== 'commune') return [];
  if (field.communes <= field.children) return [];
  return [
    { label: 'Đơn vị trực thuộc', count: field.children, look: {}, isCurrent: field.is === 'below' },
    {
      label: 'Tất cả xã, phường',
      count: field.communes,
      look: { level: 'commune' },
      isCurrent: field.is === 'communes',
    },
  ];
}

function kinds({ field }: IndicatorView): Choice[] {
  if (!field || field.kinds.length < 2) return [];
  const level = field.is === 'communes' ? ('commune' as const) : undefined;
  const all = field.kinds.reduce((sum, { count }) => sum + count, 0);
  return [
    { label: 'Mọi loại', count: all, look: { level }, isCurrent: field.kind === null },
    ...field.kinds.map(({ word, slug, count }) => ({
      label: `Chỉ ${word}`,
      count,
      look: { level, kind: slug },
      isCurrent: field.kind?.slug === slug,
    })),
  ];
}
