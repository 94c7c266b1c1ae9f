import type { Database } from 'better-sqlite3';
import type { RuleSpec } from '../../../../contract/pipeline/rule-language.ts';
import type { Backtest } from '../../../../contract/pipeline/rules.ts';
import { prepared } from '../../../platform/database/prepared.ts';

/** Keeps what the latest backtest of a rule came to, with the rule as it was: another wording needs another test. */
export function keepBacktest(db: Database, spec: RuleSpec, { examples: _, ...result }: Backtest): void {
  prepared(
    db,
    `INSERT INTO rule_backtests (rule_id, at, spec, result) VALUES (?, ?, ?, ?)
     ON CONFLICT (rule_id) DO UPDATE SET at = excluded.at, spec = excluded.spec, result = excluded.result`,
  ).run(spec.id, Date.parse(result.at), JSON.stringify(spec), JSON.stringify(result));
}
