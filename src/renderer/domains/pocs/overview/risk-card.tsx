import { Card, formatDay, Tag } from '../../../ui/index.ts';
import type { TabProps } from '../page/tab-props.ts';
import { riskTone, riskWords } from '../poc-words.ts';
import { DueLine } from './due-line.tsx';
import { lateWords } from './overview-words.ts';

const SHOWN = 8;

/** What is late, the latest first; each line opens where it is put right. The customer never sees this. */
export function RiskCard({ plan: { poc, progress }, go }: TabProps) {
  const { risk, daysLate, overdue } = progress;
  if (poc.outcome !== 'running') return null;
  const more = overdue.length - SHOWN;
  return (
    <Card title="Risk" note="internal" actions={<Tag tone={riskTone[risk]}>{riskWords(risk, daysLate)}</Tag>}>
      {overdue.length === 0 ? (
        <p className="text-sm text-ink-3">Nothing is overdue.</p>
      ) : (
        <ul aria-label="Overdue" className="flex flex-col">
          {overdue.slice(0, SHOWN).map(({ kind, id, title, endDay, daysLate: late }) => (
            <DueLine key={id} kind={kind} title={title} go={go}>
              <span className="num shrink-0 text-ink-3">{formatDay(endDay)}</span>
              <span className="num w-24 shrink-0 text-right font-medium text-bad">{lateWords(late)}</span>
            </DueLine>
          ))}
        </ul>
      )}
      {more > 0 ? <p className="num pt-1 text-sm text-ink-3">{`and ${more.toString()} more`}</p> : null}
    </Card>
  );
}
