import type { Database } from 'better-sqlite3';
import type { RuleSpec } from '../../../../contract/pipeline/rule-language.ts';
import type { Backtest } from '../../../../contract/pipeline/rules.ts';
import type { CancelSignal } from '../../../platform/workers/task.ts';
import { catchUpHistory } from '../history/follow-history.ts';
import { ruleToTry } from '../preview/rule-here.ts';
import { examplesOf } from './examples.ts';
import { firesThen } from './fires-then.ts';
import { keepBacktest } from './keep-backtest.ts';
import { type Measured, measure } from './measure.ts';
import { readPastDeals } from './past-deals.ts';
import { sayBacktest } from './says.ts';
import { verdictOf } from './verdict.ts';

/** `keep`: it is a rule that is there, whose latest backtest is shown with it. */
export type BacktestAsked = { spec: RuleSpec; daysBefore: number; now: number; keep: boolean };
export type BacktestResult = Backtest;

/** Looks at deals that are closed by now as they were some time before, and compares those that a rule finds with all. */
export function runBacktest(
  db: Database,
  { spec, daysBefore, now, keep }: BacktestAsked,
  signal: CancelSignal,
): BacktestResult {
  catchUpHistory(db);
  signal.throwIfAborted();
  const tried = ruleToTry(db, spec);
  const past = readPastDeals(db, tried, { daysBefore, now });
  signal.throwIfAborted();
  const looked = tried.rule.looksAt(past.facts);
  const fires = firesThen(db, tried, past.facts);
  const deals = [...looked.keys()].filter((deal) => looked[deal] === 1);
  const lost = measured(deals, fires, past.lost);
  const slipped = measured(deals, fires, past.slipped);
  const found = { n: deals.length, fired: deals.filter((deal) => fires[deal] === 1).length, lost, slipped };
  const verdict = verdictOf(found);
  const unknown = deals.filter((deal) => fires[deal] === 2).length;
  const result: BacktestResult = {
    ruleId: spec.id,
    at: new Date(now).toISOString(),
    daysBefore,
    n: found.n,
    fired: found.fired,
    skipped: past.facts.skipped,
    lost: shown(lost),
    slipped: shown(slipped),
    verdict,
    says: sayBacktest({ ...found, daysBefore, verdict, unknown }),
    examples: examplesOf(tried, past, { deals, fires }),
  };
  if (keep) keepBacktest(db, spec, result);
  return result;
}

/** Only deals of which it is known whether they went that way. */
function measured(deals: readonly number[], fires: Uint8Array, went: Uint8Array): Measured {
  const known = deals.filter((deal) => went[deal] !== 2);
  const fired = known.filter((deal) => fires[deal] === 1);
  const goneOf = (some: readonly number[]) => some.filter((deal) => went[deal] === 1).length;
  return measure({ all: known.length, went: goneOf(known), fired: fired.length, both: goneOf(fired) });
}

const shown = ({ chance: _, ...measures }: Measured): Backtest['lost'] => measures;
