import type { PocScore } from '../../../../contract/pocs/shapes.ts';
import { Card, Progress } from '../../../ui/index.ts';
import { sumOf } from './overview-words.ts';

/** How well the POC is run, with what the number is made of and why. */
export function ScoreCard({ score }: { score: PocScore }) {
  return (
    <Card title="Execution score" note="internal">
      <p className="num flex items-baseline gap-2">
        <b className="text-xl font-semibold tracking-[-0.015em]">{score.value}</b>
        <span className="text-sm text-ink-3">of 100</span>
        <span className="ml-auto text-sm text-ink-3">{sumOf(score)}</span>
      </p>
      <ul className="mt-3 flex flex-col gap-3">
        {score.parts.map(({ key, label, points, of, because }) => (
          <li key={key} className="flex flex-col gap-1 text-sm">
            <span className="flex items-baseline justify-between gap-2">
              <span className="font-medium">{label}</span>
              <span className="num text-ink-2">{`${points.toString()} of ${of.toString()}`}</span>
            </span>
            <Progress label={label} done={points} total={of} />
            <span className="text-pretty text-ink-3">{because}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
