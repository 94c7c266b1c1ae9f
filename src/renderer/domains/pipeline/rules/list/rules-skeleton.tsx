import { Skeleton } from '../../../../ui/index.ts';

const lines = ['w-48', 'w-64', 'w-40', 'w-56', 'w-44', 'w-60', 'w-52', 'w-48'];

/** Stands where the rules will be. */
export function RulesSkeleton() {
  return (
    <div role="status" aria-label="Loading the rules" className="max-w-320">
      <Skeleton className="mb-3 h-4 w-28" />
      <div className="divide-y divide-line rounded-2 border border-line bg-panel">
        {lines.map((width, place) => (
          <div key={`${width} ${place.toString()}`} className="flex items-center gap-4 px-4 py-3">
            <Skeleton className="h-4.5 w-8 rounded-full" />
            <div className="flex flex-1 flex-col gap-2">
              <Skeleton className={width} />
              <Skeleton className="w-3/5" />
            </div>
            <Skeleton className="h-6 w-28" />
          </div>
        ))}
      </div>
    </div>
  );
}
