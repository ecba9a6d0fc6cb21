interface Tab {
  slug: string;
  number: string;
  rootCode: string;
}

/** Plans side by side, each leading to the same kind of page: codes name other places there, so it begins at its root. */
export function PlanTabs({ plans, here, room }: { plans: readonly Tab[]; here: string; room: string }) {
  return (
    <nav aria-label="Kế hoạch" className="picker-plans">
      {plans.map(({ slug, number, rootCode }) =>
        slug === here ? (
          <span key={slug} aria-current="true" className="picker-current">
            {number}
          </span>
        ) : (
          <a key={slug} href={`/${room}/${slug}/${rootCode}`}>
            {number}
          </a>
        ),
      )}
    </nav>
  );
}
