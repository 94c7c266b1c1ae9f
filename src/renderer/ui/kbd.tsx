import { cx } from './class-names.ts';
import { onMac, shortcutLabel } from './shortcut.ts';

/** A key or key combination, e.g. `<Kbd keys="mod+k" />`; on a coloured ground it takes the ground's text colour. */
export function Kbd({ keys, onColour = false }: { keys: string; onColour?: boolean }) {
  return (
    <kbd
      className={cx(
        'inline-block shrink-0 rounded-[4px] border border-b-2 px-1.25 py-0.5 font-sans text-[0.65625rem] leading-none font-medium',
        onColour ? 'border-current/45 text-inherit' : 'border-line-2 text-ink-3',
      )}
    >
      {shortcutLabel(keys, onMac)}
    </kbd>
  );
}
