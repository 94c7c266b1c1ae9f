import type { PocSummary } from '../../../../contract/pocs/shapes.ts';
import { Avatar, formatMoney, Progress } from '../../../ui/index.ts';
import { daysLeftWords } from '../poc-words.ts';
import { StandingTag } from './standing-tag.tsx';

/** What the board shows of a POC: what it is and for whom, how far it has come, and how it stands. */
export function PocFace({ poc }: { poc: PocSummary }) {
  const { name, dealName, accountName, percent, outcome, daysLeft, amount, ownerName } = poc;
  return (
    <>
      <span className="cut w-full text-sm font-medium">{name}</span>
      <span className="cut w-full text-sm text-ink-3">{[dealName, accountName].filter(Boolean).join(' · ')}</span>
      <span className="flex w-full items-center gap-2 py-0.5 text-sm">
        <Progress label={`Progress of ${name}`} done={percent} total={100} />
        <span className="num shrink-0 text-ink-2">{`${percent.toString()} %`}</span>
      </span>
      <span className="flex w-full items-center gap-2 text-sm">
        <StandingTag poc={poc} />
        {outcome === 'running' ? <span className="num ml-auto text-ink-3">{daysLeftWords(daysLeft)}</span> : null}
      </span>
      <span className="flex min-h-6 w-full items-center gap-2 text-sm">
        <span className="num font-medium">{amount ? formatMoney(amount) : 'No amount'}</span>
        <span className="ml-auto flex">{ownerName ? <Avatar name={ownerName} /> : null}</span>
      </span>
    </>
  );
}
