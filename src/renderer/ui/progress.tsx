import { Progress as Radix } from 'radix-ui';

interface ProgressProps {
  label: string;
  /** How far of how much; without a total it only shows that work goes on. */
  done?: number;
  total?: number;
}

export function Progress({ label, done = 0, total }: ProgressProps) {
  const share = total ? Math.min(1, done / total) : null;
  return (
    <Radix.Root
      aria-label={label}
      value={share === null ? null : Math.round(share * 100)}
      className="relative h-1.5 w-full overflow-hidden rounded-full bg-press"
    >
      {share === null ? (
        <Radix.Indicator className="absolute inset-y-0 left-0 w-2/7 animate-[travel_1.4s_ease-in-out_infinite] rounded-full bg-thread" />
      ) : (
        <Radix.Indicator
          className="h-full w-full origin-left rounded-full bg-thread transition-transform duration-300"
          style={{ transform: `scaleX(${share.toString()})` }}
        />
      )}
    </Radix.Root>
  );
}
