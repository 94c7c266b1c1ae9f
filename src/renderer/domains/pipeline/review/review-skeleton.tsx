import { Skeleton } from '../../../ui/index.ts';

const figures = ['w-20', 'w-16', 'w-44', 'w-32', 'w-28'];
const lines = ['w-3/4', 'w-1/2', 'w-2/3', 'w-3/5', 'w-2/5', 'w-1/2'];

/** A review in its size, before its numbers are there. */
export function ReviewSkeleton() {
  return (
    <div role="status" aria-label="Loading" className="flex flex-col gap-8 px-6 py-5">
      <div className="flex gap-10">
        {figures.map((width) => (
          <div key={width} className="flex h-12 flex-col justify-center gap-2">
            <Skeleton className="h-4 w-12" />
            <Skeleton className={width} />
          </div>
        ))}
      </div>
      <div className="flex flex-col gap-6">
        {lines.map((width) => (
          <Skeleton key={width} className={width} />
        ))}
      </div>
    </div>
  );
}
