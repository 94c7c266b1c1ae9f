import { ChevronRight } from 'lucide-react';
import { Children, type ReactNode } from 'react';

/** The way here; the children are links, the last one is where we are. */
export function Breadcrumbs({ children }: { children: ReactNode }) {
  const steps = Children.toArray(children);
  return (
    <nav aria-label="Breadcrumbs">
      <ol className="flex min-w-0 items-center gap-1 text-md text-ink-3 [&_a:hover]:text-ink">
        {steps.map((step, place) => {
          const last = place === steps.length - 1;
          return (
            <li
              key={typeof step === 'object' && 'key' in step ? step.key : step.toString()}
              aria-current={last ? 'page' : undefined}
              className={last ? 'cut font-semibold text-ink' : 'flex shrink-0 items-center gap-1'}
            >
              {step}
              {last ? null : <ChevronRight aria-hidden className="size-3.5" />}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
