import { Link } from '@tanstack/react-router';
import { buttonClasses } from '../../../ui/index.ts';

const places = [
  { to: '/reviews', label: 'Review' },
  { to: '/rules', label: 'Rules' },
  { to: '/schedules', label: 'Schedules' },
] as const;

/** What belongs to reviewing the pipeline: what was found, what is looked for, and when. */
export function ReviewPlaces() {
  return (
    <nav aria-label="Pipeline review" className="mr-1 flex items-center gap-0.5">
      {places.map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ className: 'bg-press text-ink' }}
          className={buttonClasses('quiet', 'sm')}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
