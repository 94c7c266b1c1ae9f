import type { ReactNode } from 'react';

export interface Fact {
  term: string;
  value: ReactNode;
}

/** What is known of a record: terms left, values right. A missing value is a dash, never a hole. */
export function DescriptionList({ facts }: { facts: Fact[] }) {
  return (
    <dl className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-2 gap-y-0.5 text-sm">
      {facts.map(({ term, value }) => (
        <div key={term} className="contents">
          <dt className="py-0.75 text-ink-3">{term}</dt>
          <dd className="num flex min-h-6 min-w-0 flex-wrap items-center wrap-anywhere">
            {value === null || value === undefined || value === '' ? <span className="text-ink-3">–</span> : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
