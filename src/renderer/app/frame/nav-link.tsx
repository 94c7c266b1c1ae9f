import { Link } from '@tanstack/react-router';
import { cx, Tooltip } from '../../ui/index.ts';
import type { NavEntry } from '../navigation.ts';

export const navClasses =
  'flex h-7.5 items-center gap-2 rounded-1 px-2 font-medium text-ink-2 transition-colors hover:bg-hover hover:text-ink';
export const navHere = 'bg-panel text-ink shadow-[0_0_0_1px_var(--line)] hover:bg-panel';

export function NavLink({ entry, folded }: { entry: NavEntry; folded: boolean }) {
  const { path, label, icon: Icon, keys, useCount } = entry;
  const link = (
    <Link to={path} activeProps={{ className: navHere }} className={cx(navClasses, folded && 'justify-center')}>
      <Icon aria-hidden className="size-4 shrink-0" />
      <span className={cx('cut', folded && 'sr-only')}>{label}</span>
      {useCount && !folded ? <Count use={useCount} /> : null}
    </Link>
  );
  return (
    <Tooltip label={folded ? label : `Go to ${label}`} shortcut={keys} side="right">
      {link}
    </Tooltip>
  );
}

function Count({ use: useCount }: { use: NonNullable<NavEntry['useCount']> }) {
  const { count, hot, means } = useCount();
  if (count === undefined) return null;
  return (
    <span className={cx('num ml-auto text-xs', hot ? 'font-semibold text-bad' : 'text-ink-3')}>
      {count.toLocaleString()}
      <span className="sr-only"> {means}</span>
    </span>
  );
}
