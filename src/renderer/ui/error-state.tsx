import { Check, Copy, RotateCcw, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button } from './button.tsx';
import { cx } from './class-names.ts';
import { errorReport, type Failure } from './error-report.ts';

interface ErrorStateProps {
  failure: Failure;
  onRetry?: () => void;
  retrying?: boolean;
  className?: string;
}

export function ErrorState({ failure, onRetry, retrying, className }: ErrorStateProps) {
  return (
    <div role="alert" className={cx('mx-auto flex max-w-105 flex-col items-center px-6 py-12 text-center', className)}>
      <span className="mb-4 grid size-10 place-items-center rounded-2 bg-bad-soft text-bad">
        <TriangleAlert aria-hidden className="size-5" />
      </span>
      <h2 className="text-md font-semibold text-pretty">{failure.message}</h2>
      {failure.subject ? <p className="mt-1 max-w-full text-sm wrap-anywhere text-ink-2">{failure.subject}</p> : null}
      {failure.remedy ? <p className="mt-1 text-sm text-pretty text-ink-3">{failure.remedy}</p> : null}
      <div className="mt-4 flex gap-2">
        {onRetry ? (
          <Button icon={RotateCcw} busy={retrying} onClick={onRetry}>
            Try again
          </Button>
        ) : null}
        <CopyReport failure={failure} />
      </div>
    </div>
  );
}

function CopyReport({ failure }: { failure: Failure }) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const copy = () =>
    navigator.clipboard.writeText(errorReport(failure, new Date())).then(
      () => setState('copied'),
      () => setState('refused'),
    );
  const label = { idle: 'Copy report', copied: 'Copied', refused: 'Copying was refused' }[state];
  return (
    <Button look="quiet" icon={state === 'copied' ? Check : Copy} onClick={copy}>
      {label}
    </Button>
  );
}
