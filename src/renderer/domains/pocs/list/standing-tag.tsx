import type { PocSummary } from '../../../../contract/pocs/shapes.ts';
import { Tag, type Tone } from '../../../ui/index.ts';
import { outcomeWords, riskTone, riskWords } from '../poc-words.ts';

const outcomeTone: Record<PocSummary['outcome'], Tone> = {
  running: 'thread',
  won: 'good',
  lost: 'bad',
  cancelled: 'calm',
};

/** How much danger a POC is in; how it ended, once it has. */
export function StandingTag({ poc }: { poc: Pick<PocSummary, 'outcome' | 'risk' | 'daysLate'> }) {
  const { outcome, risk, daysLate } = poc;
  return outcome === 'running' ? (
    <Tag tone={riskTone[risk]}>{riskWords(risk, daysLate)}</Tag>
  ) : (
    <Tag tone={outcomeTone[outcome]}>{outcomeWords[outcome]}</Tag>
  );
}
