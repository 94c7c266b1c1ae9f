import type { RuleProblem } from '../../../../../contract/pipeline/rules.ts';

interface ProblemListProps {
  problems: RuleProblem[];
  /** Puts the cursor on a line of the text. */
  onLine?: (line: number) => void;
}

/** What is wrong with a rule, line by line, and what to do about it. */
export function ProblemList({ problems, onLine }: ProblemListProps) {
  return (
    <ul aria-label="What is wrong" className="flex flex-col gap-1 text-sm">
      {problems.map(({ line, path, message, remedy }) => (
        <li key={`${line?.toString() ?? ''} ${path} ${message}`} className="flex min-h-7 items-baseline gap-3">
          {line !== null && onLine ? (
            <button
              type="button"
              onClick={() => onLine(line)}
              className="num w-16 shrink-0 rounded-1 text-left font-medium text-bad underline-offset-2 hover:underline"
            >
              {`Line ${line.toString()}`}
            </button>
          ) : null}
          <span className="min-w-0 wrap-anywhere">
            {message} <span className="text-ink-3">{remedy}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
