import { useNavigate } from '@tanstack/react-router';
import { ArrowLeftRight, ArrowRight } from 'lucide-react';
import { useState } from 'react';
import type { Review } from '../../../../contract/pipeline/review-shapes.ts';
import { DateInput, IconButton, type Option, SegmentedControl, Select, todayHere } from '../../../ui/index.ts';
import { whenWords } from '../review-words.ts';
import { type WindowName, windowName, windowOf } from './close-window.ts';
import type { CompareSearch } from './compare-search.ts';

interface ComparePickersProps {
  a: string;
  b: string;
  whole: Review[];
  search: CompareSearch;
  onWindow: (search: CompareSearch) => void;
}

const windows: Option<WindowName>[] = [
  { value: 'all', label: 'Any close date' },
  { value: 'this', label: 'This quarter' },
  { value: 'next', label: 'Next quarter' },
];

/** Which two reviews are compared, and which close dates count. */
export function ComparePickers({ a, b, whole, search, onWindow }: ComparePickersProps) {
  const navigate = useNavigate();
  const [half, setHalf] = useState<CompareSearch>({});
  const go = (next: { a: string; b: string }) =>
    void navigate({ to: '/reviews/compare/$a/$b', params: next, search, replace: true });
  const options = (own: string, other: string): Option[] => {
    const listed = whole.map(({ id, at, name, scope }) => ({
      value: id,
      label: whenWords(at),
      hint: name || scope.words,
      disabled: id === other,
    }));
    return listed.some(({ value }) => value === own) ? listed : [...listed, { value: own, label: 'An older review' }];
  };
  const today = todayHere();
  // One end alone is kept here until the other is there too.
  const ends = { ...half, ...search };
  const change = (patch: CompareSearch) => {
    const next = { ...ends, ...patch };
    setHalf(next.from && next.to ? {} : next);
    onWindow(next.from && next.to && next.from <= next.to ? { from: next.from, to: next.to } : {});
  };
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line px-6 py-2">
      <span className="w-52">
        <Select
          size="md"
          aria-label="The earlier review"
          value={a}
          options={options(a, b)}
          onChange={(id) => go({ a: id, b })}
        />
      </span>
      <ArrowRight aria-hidden className="size-4 text-ink-3" />
      <span className="w-52">
        <Select
          size="md"
          aria-label="The later review"
          value={b}
          options={options(b, a)}
          onChange={(id) => go({ a, b: id })}
        />
      </span>
      <IconButton icon={ArrowLeftRight} label="Swap the two" onClick={() => go({ a: b, b: a })} />
      <div className="flex flex-wrap items-center gap-2">
        <span className="text-sm text-ink-3">Deals that close</span>
        <SegmentedControl<WindowName | 'own'>
          label="Which close dates count"
          value={windowName(ends, today) ?? 'own'}
          options={windows}
          onChange={(name) => {
            if (name === 'own') return;
            setHalf({});
            onWindow(windowOf(name, today));
          }}
        />
        <span className="w-36">
          <DateInput
            size="md"
            placeholder="from"
            aria-label="First close date"
            value={ends.from ?? null}
            onChange={(day) => change({ from: day ?? undefined })}
          />
        </span>
        <span className="w-36">
          <DateInput
            size="md"
            placeholder="until"
            aria-label="Last close date"
            value={ends.to ?? null}
            onChange={(day) => change({ to: day ?? undefined })}
          />
        </span>
      </div>
    </div>
  );
}
