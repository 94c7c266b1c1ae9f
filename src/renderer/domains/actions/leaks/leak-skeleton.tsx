import { Skeleton } from '../../../ui/index.ts';

const lines = ['w-3/4', 'w-1/2', 'w-2/3', 'w-1/3', 'w-2/5', 'w-1/4'];

/** The report in its size, before its numbers are there. */
export function LeakSkeleton() {
  return (
    <div role="status" aria-label="Loading" className="flex max-w-400 flex-col gap-5 px-6 py-5">
      <div className="flex gap-8">
        {['w-28', 'w-24', 'w-20'].map((width) => (
          <div key={width} className="flex h-12 flex-col justify-center gap-2">
            <Skeleton className="h-4 w-12" />
            <Skeleton className={width} />
          </div>
        ))}
      </div>
      <div className="flex flex-col gap-5 rounded-2 border bg-panel p-4">
        {lines.map((width) => (
          <div key={width} className="flex items-center gap-4">
            <Skeleton className="w-28 shrink-0" />
            <Skeleton className={`h-4 ${width}`} />
          </div>
        ))}
      </div>
    </div>
  );
}
