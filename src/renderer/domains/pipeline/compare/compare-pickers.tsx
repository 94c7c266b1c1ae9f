import { useNavigate } from '@tanstack/react-router';
import { ArrowLeftRight, ArrowRight } from 'lucide-react';
import { useState } from 'react';
import type { Comparison, Review } from '../../../../contract/pipeline/review-shapes.ts';
import { DateInput, IconButton, type Option, SegmentedControl, Select, todayHere } from '../../../ui/index.ts';
import { givenName, whenWords } from '../review-words.ts';
import { type WindowName, windowName, windowOf } from './close-window.ts';
import type { CompareSearch } from './compare-search.ts';

interface ComparePickersProps {
  a: string;
  b: string;
  whole: Review[];
  search: CompareSearch;
  /** What is compared, once it is known. */
  window: Comparison['window'];
  onWindow: (search: CompareSearch) => void;
}

const windows: Option<WindowName>[] = [
  { value: 'this', label: 'That quarter' },
  { value: 'next', label: 'The next' },
  { value: 'any', label: 'Any time' },
];

/** Which two reviews are compared, and which close dates count. */
export function ComparePickers({ a, b, whole, search, window, onWindow }: ComparePickersProps) {
  const navigate = useNavigate();
  const [half, setHalf] = useState<CompareSearch>({});
  const go = (next: { a: string; b: string }) =>
    void navigate({ to: '/reviews/compare/$a/$b', params: next, search, replace: true });
  const options = (own: string, other: string): Option[] => {
    const listed = whole.map((one) => ({
      value: one.id,
      label: whenWords(one.at),
      hint: givenName(one) || one.scope.words,
      disabled: one.id === other,
    }));
    return listed.some(({ value }) => value === own) ? listed : [...listed, { value: own, label: 'An older review' }];
  };
  const later = whole.find(({ id }) => id === b);
  const day = todayHere(later ? new Date(later.at) : undefined);
  const named = windowName(search, day);
  // One end alone is kept here until the other is there too; all of time is not shown as two days.
  const ends = { ...(named === 'any' ? {} : (window ?? {})), ...half };
  const change = (patch: CompareSearch) => {
    const next = { ...ends, ...patch };
    const isWhole = next.from !== undefined && next.to !== undefined && next.from <= next.to;
    setHalf(isWhole ? {} : next);
    if (isWhole) onWindow({ from: next.from, to: next.to });
  };
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line px-6 py-2">
      <span className="w-40">
        <Select
          size="md"
          aria-label="The earlier review"
          value={a}
          options={options(a, b)}
          onChange={(id) => go({ a: id, b })}
        />
      </span>
      <ArrowRight aria-hidden className="size-4 text-ink-3" />
      <span className="w-40">
        <Select
          size="md"
          aria-label="The later review"
          value={b}
          options={options(b, a)}
          onChange={(id) => go({ a, b: id })}
        />
      </span>
      <IconButton icon={ArrowLeftRight} label="Swap the two" onClick={() => go({ a: b, b: a })} />
      <span className="text-sm text-ink-3">Closing in</span>
      <SegmentedControl<WindowName | 'own'>
        label="Which close dates count"
        value={Object.keys(half).length > 0 ? 'own' : (named ?? 'own')}
        options={windows}
        onChange={(name) => {
          if (name === 'own') return;
          setHalf({});
          onWindow(windowOf(name, day));
        }}
      />
      <span className="w-31">
        <DateInput
          size="md"
          aria-label="First close date"
          placeholder="from"
          value={ends.from ?? null}
          onChange={(first) => change({ from: first ?? undefined })}
        />
      </span>
      <span className="w-31">
        <DateInput
          size="md"
          aria-label="Last close date"
          placeholder="until"
          value={ends.to ?? null}
          onChange={(last) => change({ to: last ?? undefined })}
        />
      </span>
    </div>
  );
}
