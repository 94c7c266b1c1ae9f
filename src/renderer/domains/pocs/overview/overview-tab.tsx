import { Card } from '../../../ui/index.ts';
import { Comments } from '../lines/comments.tsx';
import type { TabProps } from '../page/tab-props.ts';
import { DeletePoc } from './delete-poc.tsx';
import { ExchangeCard } from './exchange-card.tsx';
import { FiguresCard } from './figures-card.tsx';
import { NextCard } from './next-card.tsx';
import { OutcomeCard } from './outcome-card.tsx';
import { PeopleCard } from './people-card.tsx';
import { RiskCard } from './risk-card.tsx';
import { ScoreCard } from './score-card.tsx';
import { WordsCard } from './words-card.tsx';

/** How a POC stands: for the customer, for us, and what to do about it. */
export default function OverviewTab({ plan, go }: TabProps) {
  const { poc } = plan;
  return (
    <div className="grid max-w-480 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="grid min-w-0 items-start gap-4 2xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <FiguresCard plan={plan} go={go} />
          <RiskCard plan={plan} go={go} />
          <NextCard plan={plan} go={go} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <WordsCard poc={poc} />
          <Card title="Comments on this POC">
            <Comments startOpen plan={plan} onKind="poc" onId={poc.id} title="this POC" />
          </Card>
        </div>
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        {poc.outcome === 'running' ? null : <OutcomeCard poc={poc} />}
        <ScoreCard score={plan.progress.score} />
        <PeopleCard plan={plan} go={go} />
        <ExchangeCard poc={poc} />
        {poc.outcome === 'running' ? <OutcomeCard poc={poc} /> : null}
        <DeletePoc poc={poc} />
      </div>
    </div>
  );
}
