'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { addressOf, type Destination, type Home, placeOf } from '@/lib/domain/account/home';
import type { Role } from '@/lib/domain/account/role';

/**
 * The bar's links. A client component for one reason: plan and week of the page one is on go along to the next.
 */
export function Navigation({ roles, homes }: { roles: Role[]; homes: (Home & { isOwn: boolean })[] }) {
  const pathname = usePathname();
  const parameters = useSearchParams();
  const place = placeOf(pathname, parameters.get('week'), parameters.get('plan'));
  const home = homes.find(({ plan }) => plan === place.plan) ?? homes[0];

  const to = (destination: Destination, from: Home | undefined) =>
    from ? addressOf(destination, from, from.plan === place.plan ? place.week : undefined) : undefined;
  const readsReports = roles.some((role) => role !== 'reporter' && role !== 'administrator');
  const reviews = roles.some((role) => role === 'district_reviewer' || role === 'province_officer');
  const worksWithFigures = roles.some((role) => role !== 'administrator');
  // A department's home is the whole province: its own tasks are asked for by name.
  const ofOne = (path: string | undefined) =>
    path && roles.includes('department_officer') ? `${path}${path.includes('?') ? '&' : '?'}own=1` : path;
  const links = [
    { label: 'Tiến độ', href: to('progress', home), section: /^\/(progress|map|heat|calendar|compare)\// },
    {
      label: 'Hội nghị',
      href: worksWithFigures && to('meetings', home),
      section: /^\/(meetings?|freezes?|body)\//,
    },
    { label: 'Nhiệm vụ', href: worksWithFigures && ofOne(to('tasks', home)), section: /^\/tasks?\// },
    { label: 'Báo cáo của tôi', href: roles.includes('reporter') && '/report', section: /^\/report(\/|$)/ },
    { label: 'Tình hình báo cáo', href: readsReports && to('reports', home), section: /^\/reports\// },
    { label: 'Duyệt', href: reviews && to('review', home), section: /^\/review\// },
    {
      label: 'Kế hoạch',
      href: readsReports && home && `/plan/${home.plan}`,
      section: /^\/plan\//,
    },
    {
      label: 'Người dùng',
      href: roles.includes('administrator') && '/account/users',
      section: /^\/account\/users/,
    },
    { label: 'Tài khoản', href: '/account', section: /^\/account$/ },
    { label: 'Tìm đơn vị', href: searchPath(place), section: /^\/search$/, className: 'top-bar-to-search' },
  ];

  return (
    <nav className="top-bar-links" aria-label="Trang chính">
      {links.map(
        ({ label, href, section, className }) =>
          href && (
            <a
              key={label}
              className={className}
              href={href}
              aria-current={section.test(pathname) ? 'page' : undefined}
            >
              {label}
            </a>
          ),
      )}
    </nav>
  );
}

function searchPath({ plan, week }: { plan?: string; week?: string }): string {
  return `/search?${new URLSearchParams({ ...(plan && { plan }), ...(plan && week && { week }) })}`;
}
