import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import type { Backtest, Rule } from '../../../../../contract/pipeline/rules.ts';
import { core, orpc } from '../../../../app/boundary.ts';
import { problemOf } from '../../../../app/problems/problem.ts';
import { Banner, Button, EmptyState, SegmentedControl } from '../../../../ui/index.ts';
import { BacktestOutcome } from './backtest-outcome.tsx';

const daysOptions = ['14', '30', '60', '90'].map((value) => ({ value, label: `${value} days` }));

/** How often what the rule found preceded a loss or a slip, over deals that are closed by now. */
export function BacktestTab({ rule: { id, backtest, problem, needsField } }: { rule: Rule }) {
  const queries = useQueryClient();
  const [days, setDays] = useState((backtest?.daysBefore ?? 30).toString());
  const run = useMutation({
    meta: { handled: true },
    mutationFn: (daysBefore: number) => core.pipeline.rules.backtest({ id, daysBefore }),
    onSuccess: () => queries.invalidateQueries({ queryKey: orpc.pipeline.rules.key() }),
  });
  const shown: (Omit<Backtest, 'examples'> & Partial<Pick<Backtest, 'examples'>>) | null = run.data ?? backtest;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <span className="text-sm text-ink-2">As the deals were, before they closed, by</span>
        <SegmentedControl label="How long before deals closed" value={days} options={daysOptions} onChange={setDays} />
        <Button
          look="primary"
          icon={FlaskConical}
          busy={run.isPending}
          disabled={problem !== null || needsField !== null}
          onClick={() => run.mutate(Number(days))}
        >
          {shown ? 'Run it again' : 'Run the backtest'}
        </Button>
      </div>
      {run.error ? (
        <Banner tone="bad" title={problemOf(run.error).message}>
          {problemOf(run.error).remedy}
        </Banner>
      ) : null}
      {shown ? (
        <BacktestOutcome backtest={shown} />
      ) : (
        <EmptyState icon={FlaskConical} title="Not tested on your own deals yet">
          The backtest looks at deals that are won or lost by now as they were some time before, and compares those that
          this rule would have found with all of them. A rule that tells nothing here can be switched off.
        </EmptyState>
      )}
    </div>
  );
}
