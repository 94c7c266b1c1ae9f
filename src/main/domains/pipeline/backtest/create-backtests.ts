import type { Database } from 'better-sqlite3';
import type { RuleSpec } from '../../../../contract/pipeline/rule-language.ts';
import type { Backtest } from '../../../../contract/pipeline/rules.ts';
import { invalid } from '../../../platform/invalid.ts';
import { type RuleAsked, type RulesHeld, readAsked } from '../preview/written-rule.ts';
import type { BacktestAsked } from './run-backtest.ts';

export type BacktestParts = {
  db: Database;
  now: () => number;
  held: RulesHeld;
  /** Evaluates beside the main thread. */
  inWorker: (asked: BacktestAsked) => Promise<Backtest>;
};

/** How often what a rule found preceded a loss or a slip. */
export function createBacktests({ db, now, held, inWorker }: BacktestParts) {
  function sound(written: RuleAsked): RuleSpec {
    const { spec, problems } = readAsked(db, written, held);
    const [first] = problems;
    if (spec === null || first) {
      throw invalid(first?.path || 'spec', first?.message ?? 'This is no rule.', first?.remedy);
    }
    if (spec.closed) {
      throw invalid(
        'closed',
        `"${spec.name}" looks at deals after they were closed, so it cannot tell beforehand how they end.`,
        'Only rules about open deals can be tested on the past.',
      );
    }
    return spec;
  }
  return {
    /** Of a rule that is there; what it comes to is kept with it. */
    backtest: async ({ id, daysBefore }: { id: string; daysBefore: number }): Promise<Backtest> =>
      inWorker({ spec: sound({ id }), daysBefore, now: now(), keep: true }),

    /** Of a rule that is still being written. */
    backtestDraft: async ({
      daysBefore,
      ...written
    }: Omit<RuleAsked, 'id'> & { daysBefore: number }): Promise<Backtest> =>
      inWorker({ spec: sound(written), daysBefore, now: now(), keep: false }),
  };
}
