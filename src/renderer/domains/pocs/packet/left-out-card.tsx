import { EyeOff } from 'lucide-react';
import { Card } from '../../../ui/index.ts';

interface LeftOutCardProps {
  items: { what: string; count: number; why: string }[];
}

/** What stays here, so that nobody has to wonder what the customer can read. */
export function LeftOutCard({ items }: LeftOutCardProps) {
  return (
    <Card title="Left out" note={items.length}>
      <ul className="flex flex-col gap-2 text-sm">
        {items.map(({ what, count, why }) => (
          <li key={what} className="flex gap-2">
            <EyeOff aria-hidden className="mt-0.5 size-3.5 shrink-0 text-ink-3" />
            <span className="min-w-0">
              <span className="font-medium">
                {count > 1 ? <span className="num">{`${count.toLocaleString('en-US')} `}</span> : null}
                {what}
              </span>
              <span className="text-ink-3">{`: ${why}`}</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
