'use client';

import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import type { ExploreLine } from './explore-chart';

// Recharts comes only when a person asks to explore.
const ExploreChart = lazy(() => import('./explore-chart'));

/** Opens the chart that one can move about in, below the one that everybody gets. */
export function ExploreButton(props: {
  weeks: string[];
  lines: ExploreLine[];
  isRate: boolean;
  target: number | null;
  title: string;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="print-hidden">
      <Button type="button" small aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Đóng biểu đồ' : 'Khám phá biểu đồ'}
      </Button>
      {isOpen && (
        <Suspense fallback={<Skeleton height={380} />}>
          <ExploreChart {...props} />
        </Suspense>
      )}
    </div>
  );
}
