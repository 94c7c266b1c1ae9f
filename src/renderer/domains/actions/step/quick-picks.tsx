import { Toolbar } from 'radix-ui';

interface QuickPicksProps {
  label: string;
  picks: { label: string; onPick: () => void }[];
}

/** Usual answers under a field, below what is wrong with it: one stop for Tab, arrows between them. */
export function QuickPicks({ label, picks }: QuickPicksProps) {
  if (picks.length === 0) return null;
  return (
    <Toolbar.Root aria-label={label} className="order-last flex flex-wrap gap-1 pt-0.5">
      {picks.map(({ label: text, onPick }) => (
        <Toolbar.Button
          key={text}
          type="button"
          onClick={onPick}
          className="num max-w-full truncate rounded-full border border-line px-2 py-0.5 text-xs font-medium text-ink-2 transition-colors hover:border-line-2 hover:bg-hover hover:text-ink"
        >
          {text}
        </Toolbar.Button>
      ))}
    </Toolbar.Root>
  );
}
