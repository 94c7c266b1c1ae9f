import { useEffect, useRef } from 'react';
import { cx } from '../../../ui/index.ts';
import type { Pair } from './merge-pair.tsx';

interface PairListProps {
  pairs: Pair[];
  total: number;
  here: number;
  onChoose: (place: number) => void;
}

const percent = (confidence: number) => `${Math.round(confidence * 100).toString()} %`;

/** The pairs, the surest first, each with the reason why it is one. */
export function PairList({ pairs, total, here, onChoose }: PairListProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[here]?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  return (
    <nav aria-label="Pairs" className="w-80 shrink-0 overflow-y-auto border-r border-line bg-panel">
      <ul ref={list}>
        {pairs.map(({ a, b, reason, confidence }, place) => (
          <li key={`${a.id} ${b.id}`}>
            <button
              type="button"
              aria-current={place === here ? 'true' : undefined}
              onClick={() => onChoose(place)}
              className={cx(
                'flex w-full flex-col gap-0.5 border-b border-line px-4 py-2 text-left hover:bg-hover',
                place === here && 'bg-thread-soft shadow-[inset_2px_0_var(--thread)] hover:bg-thread-soft',
              )}
            >
              <span className="flex w-full items-baseline gap-2">
                <span className="cut min-w-0 flex-1 font-medium">{a.name}</span>
                <span className="num text-xs text-ink-3">{percent(confidence)}</span>
              </span>
              <span className="cut w-full text-sm text-ink-2">{b.name}</span>
              <span className="cut w-full text-xs text-ink-3">{reason}</span>
            </button>
          </li>
        ))}
      </ul>
      {total > pairs.length ? (
        <p className="px-4 py-3 text-sm text-pretty text-ink-3">
          {`${(total - pairs.length).toLocaleString('en-US')} more follow as these are done.`}
        </p>
      ) : null}
    </nav>
  );
}
