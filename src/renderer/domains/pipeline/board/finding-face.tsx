import type { Finding } from '../../../../contract/pipeline/review-shapes.ts';
import { formatMoneyShort } from '../../../ui/index.ts';
import { fixWords } from '../review-words.ts';
import { SeverityMark } from '../severity-mark.tsx';

/** What the board shows of a finding: what, on which deal, and what mends it. */
export function FindingFace({ finding }: { finding: Finding }) {
  const { severity, message, dealName, accountName, amount, remediation } = finding;
  return (
    <>
      <span className="flex w-full items-start gap-2">
        <span className="flex h-5 items-center">
          <SeverityMark severity={severity} bare />
        </span>
        <span className="line-clamp-2 min-w-0 flex-1 text-sm font-medium">{message}</span>
      </span>
      <span className="flex w-full items-baseline gap-2 text-sm text-ink-3">
        <span className="cut min-w-0 flex-1">{[dealName, accountName].filter(Boolean).join(' · ')}</span>
        {amount ? <span className="num shrink-0">{formatMoneyShort(amount)}</span> : null}
      </span>
      <span className="cut w-full text-sm text-thread">{fixWords(remediation.fix)}</span>
    </>
  );
}
