'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { placeOf } from '@/lib/domain/account/home';

/** Finds a unit from any page; a plain form. A client component so that plan and week of the page go along. */
export function SearchField() {
  const parameters = useSearchParams();
  const place = placeOf(usePathname(), parameters.get('week'), parameters.get('plan'));
  return (
    <search className="top-bar-search">
      <form action="/search">
        {place.plan && <input type="hidden" name="plan" value={place.plan} />}
        {place.plan && place.week && <input type="hidden" name="week" value={place.week} />}
        <input
          className="input input-small"
          type="search"
          name="q"
          maxLength={100}
          placeholder="Tìm đơn vị"
          aria-label="Tìm đơn vị theo tên hoặc mã"
          autoComplete="off"
        />
      </form>
    </search>
  );
}
