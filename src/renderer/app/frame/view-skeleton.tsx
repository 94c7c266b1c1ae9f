import { Skeleton } from '../../ui/index.ts';

const ROWS = ['w-7/12', 'w-5/12', 'w-8/12', 'w-6/12', 'w-4/12', 'w-7/12', 'w-5/12'];

/** Stands for a view whose code is on its way: a list, as most views are one. */
export function ViewSkeleton() {
  return (
    <div role="status" aria-label="Loading" className="px-6 py-4">
      {ROWS.map((width, place) => (
        <div key={`${width}-${place.toString()}`} className="flex h-row items-center gap-3 border-b border-line px-2">
          <Skeleton className="size-4 rounded-full" />
          <span className="flex-1">
            <Skeleton className={width} />
          </span>
          <Skeleton className="w-20" />
        </div>
      ))}
    </div>
  );
}
