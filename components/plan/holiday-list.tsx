import { Button } from '@/components/ui/button';
import type { Day } from '@/lib/domain/plan/day';
import { dayWords } from './words';

/** Days off, by year; past years are folded away. */
export function HolidayList({
  holidays,
  today,
  remove,
}: {
  holidays: { day: Day; name: string }[];
  today: Day;
  /** Null for those who only read. */
  remove: ((form: FormData) => Promise<void>) | null;
}) {
  const years = [...new Set(holidays.map(({ day }) => day.slice(0, 4)))].sort().reverse();
  if (years.length === 0) return <p>Chưa có ngày nghỉ lễ nào.</p>;
  return years.map((year) => (
    <details key={year} open={year >= today.slice(0, 4)}>
      <summary className="holiday-year">Năm {year}</summary>
      <ul className="holidays">
        {holidays
          .filter(({ day }) => day.startsWith(year))
          .map(({ day, name }) => (
            <li key={day}>
              <span>
                {dayWords(day)}: {name}
              </span>
              {remove && (
                <form action={remove}>
                  <input type="hidden" name="day" value={day} />
                  <Button look="quiet" small aria-label={`Xoá ${dayWords(day)}`}>
                    Xoá
                  </Button>
                </form>
              )}
            </li>
          ))}
      </ul>
    </details>
  ));
}
