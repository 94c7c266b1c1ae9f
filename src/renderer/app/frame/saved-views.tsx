import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { orpc } from '../boundary.ts';
import { navClasses, navHere } from './nav-link.tsx';

const listOf = (kind: string): string => `/${kind}`;

/** Lists the person has saved; each opens its kind's list with `?view=` naming it. */
export function SavedViews() {
  const { data } = useQuery(orpc.records.views.list.queryOptions({ input: {} }));
  if (!data?.items.length) return null;
  return (
    <section aria-labelledby="saved-views">
      <h2 id="saved-views" className="px-2 pt-4 pb-2 text-xs leading-none font-semibold text-ink-3">
        Views
      </h2>
      {data.items.map(({ id, recordKind, name }) => (
        <Link
          key={id}
          to={listOf(recordKind)}
          search={{ view: id }}
          activeOptions={{ includeSearch: true }}
          activeProps={{ className: navHere }}
          className={navClasses}
        >
          <span className="cut">{name}</span>
        </Link>
      ))}
    </section>
  );
}
