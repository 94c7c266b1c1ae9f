import { cx } from './class-names.ts';
import { initials } from './initials.ts';

/** A person's initials. Decorative where the name stands beside it; otherwise the name is read out. */
export function Avatar({ name, named = false, size = 'md' }: { name: string; named?: boolean; size?: 'md' | 'lg' }) {
  const classes = cx(
    'face inline-grid shrink-0 leading-none place-items-center rounded-full bg-thread-soft font-semibold text-thread select-none',
    size === 'md' ? 'size-5.5 text-[0.59375rem]' : 'size-8 text-xs',
  );
  return named ? (
    <span aria-hidden className={classes}>
      {initials(name)}
    </span>
  ) : (
    <span role="img" aria-label={name} title={name} className={classes}>
      {initials(name)}
    </span>
  );
}
