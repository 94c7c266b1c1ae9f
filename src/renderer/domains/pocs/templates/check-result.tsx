import { CircleCheck } from 'lucide-react';
import type { PocTemplate } from '../../../../contract/pocs/shapes.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { partsOf, weeksWords } from '../create/what-is-made.ts';

interface CheckResultProps {
  check: { template: PocTemplate | null; problems: { line: number | null; message: string }[] } | undefined;
  failure: Error | null;
  /** Puts the cursor on a line of the text. */
  onLine: (line: number) => void;
}

/** What the text would make, or what is wrong with it, line by line. */
export function CheckResult({ check, failure, onLine }: CheckResultProps) {
  if (!check) return failure ? <p className="text-sm text-bad">{problemOf(failure).message}</p> : null;
  const { template, problems } = check;
  return (
    <div role="status" className="text-sm">
      {problems.length === 0 && template ? (
        <p className="flex items-center gap-2 text-good">
          <CircleCheck aria-hidden className="size-4 shrink-0" />
          <span className="num">{`Sound: ${weeksWords(template.weeks)}, ${partsOf(template)}.`}</span>
        </p>
      ) : (
        <ul aria-label="What is wrong" className="flex flex-col">
          {problems.map(({ line, message }) => (
            <li key={`${line ?? ''} ${message}`} className="flex min-h-7 items-baseline gap-3">
              {line === null ? (
                <span className="w-16 shrink-0 text-ink-3">Whole file</span>
              ) : (
                <button
                  type="button"
                  onClick={() => onLine(line)}
                  className="num w-16 shrink-0 rounded-1 text-left font-medium text-bad underline-offset-2 hover:underline"
                >
                  {`Line ${line.toString()}`}
                </button>
              )}
              <span className="wrap-anywhere">{message}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
