import type { Level, Role } from '@/lib/domain/account/role';
import { workOf } from './words';

interface Account {
  username: string;
  displayName: string;
  roles: { role: Role; unitName: string; level: Level; isPast: boolean }[];
}

/** The people of the demonstration: one press signs in as one of them. */
export function DemonstrationAccounts({
  accounts,
  next,
  signIn,
}: {
  accounts: Account[];
  next: string | null;
  signIn: (form: FormData) => Promise<void>;
}) {
  return (
    <section aria-labelledby="minh-hoa">
      <h2 className="section-title demonstration-title" id="minh-hoa">
        Vào xem thử
      </h2>
      <p className="mb-3 text-table text-ink-soft">
        Bản minh hoạ: chọn một người để vào ngay, không cần mật khẩu. Số liệu của năm nay là số liệu giả định.
      </p>
      <form action={signIn}>
        {next && <input type="hidden" name="next" value={next} />}
        <ul className="demonstration-accounts">
          {accounts.map(({ username, displayName, roles }) => (
            <li key={username}>
              <button type="submit" name="username" value={username} className="demonstration-account">
                <span className="demonstration-name">{displayName}</span>
                <span className="demonstration-work">
                  {roles.map((role) => `${workOf(role)}.`).join(' ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </section>
  );
}
