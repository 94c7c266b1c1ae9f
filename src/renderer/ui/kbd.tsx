import { cx } from './class-names.ts';
import { onMac, shortcutLabel } from './shortcut.ts';

/** A key or key combination, e.g. `<Kbd keys="mod+k" />`. */
export function Kbd({ keys, className }: { keys: string; className?: string }) {
  return (
    <kbd
      className={cx(
        'inline-block shrink-0 rounded-[4px] border border-b-2 border-line-2 px-1.25 py-0.5 font-sans text-[0.65625rem] leading-none font-medium text-ink-3',
        className,
      )}
    >
      {shortcutLabel(keys, onMac)}
    </kbd>
  );
}
