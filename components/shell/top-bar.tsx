import type { Home } from '@/lib/domain/account/home';
import type { Role } from '@/lib/domain/account/role';
import { Navigation } from './navigation';
import { SearchField } from './search-field';

/** Name, where one can go, who one is. One line on a desk, two or three on a phone; not on paper. */
export function TopBar({
  person,
  roles,
  homes,
  signOut,
}: {
  person: { displayName: string; unitName: string | null };
  roles: Role[];
  homes: (Home & { isOwn: boolean })[];
  signOut: () => Promise<void>;
}) {
  return (
    <header className="top-bar" data-in-app>
      <a className="top-bar-name" href="/">
        Sổ 06
      </a>
      <Navigation roles={roles} homes={homes} />
      <SearchField />
      <div className="top-bar-person">
        <span>
          {person.displayName}
          {person.unitName && <span className="top-bar-unit"> · {person.unitName}</span>}
        </span>
        <form action={signOut}>
          <button type="submit" className="top-bar-out">
            Đăng xuất
          </button>
        </form>
      </div>
    </header>
  );
}
