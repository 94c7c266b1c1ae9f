import { Link } from '@tanstack/react-router';
import type { RulePreview } from '../../../../../contract/pipeline/rules.ts';

/** Deals that a rule finds, each with what it says about it. */
export function FoundDeals({ items, matches }: Pick<RulePreview, 'items' | 'matches'>) {
  return (
    <>
      <ul
        aria-label="Deals that it finds"
        className="divide-y divide-line overflow-clip rounded-2 border border-line bg-panel"
      >
        {items.map(({ dealId, name, ownerName, stageName, message }) => (
          <li key={dealId} className="px-4 py-2">
            <div className="flex items-baseline gap-3">
              <Link
                to="/deals/$id"
                params={{ id: dealId }}
                className="cut min-w-0 rounded-1 font-medium hover:underline"
              >
                {name}
              </Link>
              <span className="cut ml-auto shrink-0 text-sm text-ink-3">
                {[stageName, ownerName].filter(Boolean).join(' · ')}
              </span>
            </div>
            <p className="text-sm text-pretty text-ink-2">{message}</p>
          </li>
        ))}
      </ul>
      {matches > items.length ? (
        <p className="num mt-2 text-sm text-ink-3">
          {`And ${(matches - items.length).toLocaleString('en-US')} more. A review lists them all.`}
        </p>
      ) : null}
    </>
  );
}
