import { Button } from '@/components/ui/button';
import { describedBy, Field } from '@/components/ui/field';
import { weekKey } from '@/lib/domain/plan/week';
import type { SearchView } from '@/lib/queries/unit/search-units';

/** What to look for, in the plan and week that are looked at. */
export function SearchForm({ plan, week, asked }: Pick<SearchView, 'plan' | 'week' | 'asked'>) {
  const hint =
    'Một phần tên là đủ, không cần dấu: “cua lo”, “p. hung”, “huyen tan ky”; hoặc mã đơn vị: 16732.';
  return (
    <search>
      <form action="/search" className="search-form">
        <input type="hidden" name="plan" value={plan.slug} />
        <input type="hidden" name="week" value={weekKey(week)} />
        <Field id="search-unit" label="Tên hoặc mã đơn vị" hint={hint}>
          <span className="search-form-line">
            <input
              className="input"
              id="search-unit"
              type="search"
              name="q"
              defaultValue={asked}
              // Another question in the address is another in the field.
              key={asked}
              maxLength={100}
              autoComplete="off"
              aria-describedby={describedBy('search-unit', { hint })}
            />
            <Button look="primary">Tìm</Button>
          </span>
        </Field>
      </form>
    </search>
  );
}
