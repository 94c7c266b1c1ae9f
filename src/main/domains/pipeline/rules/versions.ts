import type { Database } from 'better-sqlite3';
import { type RuleSpec, ruleSpec } from '../../../../contract/pipeline/rule-language.ts';
import {
  type OverrideLayer,
  type RuleOverride,
  type RuleVersion,
  ruleVersion,
} from '../../../../contract/pipeline/rules.ts';
import { prepared } from '../../../platform/database/prepared.ts';
import type { Actor, Transaction } from '../../../platform/ledger/run-command.ts';
import { insertRow } from '../../../platform/ledger/write-row.ts';

type Row = {
  id: string;
  version: number;
  at: number;
  actorName: string | null;
  what: string;
  spec: string | null;
  override: string | null;
  layer: OverrideLayer | null;
};
const select =
  'SELECT id, version, created_at AS at, actor_name AS actorName, what, spec, override, layer FROM rule_versions';

/** The versions of a rule, the latest first. */
export const versionsOf = (db: Database, ruleId: string): RuleVersion[] =>
  prepared<[string], Row>(db, `${select} WHERE rule_id = ? ORDER BY version DESC`)
    .all(ruleId)
    .map(({ at, spec, override, ...row }) => ({
      ...row,
      at: new Date(at).toISOString(),
      spec: spec === null ? null : (ruleSpec.safeParse(JSON.parse(spec)).data ?? null),
      override: override === null ? null : (ruleVersion.shape.override.safeParse(JSON.parse(override)).data ?? null),
    }));

/** A rule that nobody has changed is as it was shipped, which is its first version. */
export function latestVersions(db: Database): (ruleId: string) => number {
  type Latest = { id: string; version: number };
  const rows = prepared<[], Latest>(
    db,
    'SELECT rule_id AS id, max(version) AS version FROM rule_versions GROUP BY rule_id',
  ).all();
  const latest = new Map(rows.map(({ id, version }) => [id, version]));
  return (ruleId) => latest.get(ruleId) ?? 1;
}

export type Change = {
  ruleId: string;
  what: string;
  spec?: RuleSpec;
  override?: RuleOverride | null;
  layer?: OverrideLayer;
};

/** Writes down what a rule is after a change; before the first of a shipped rule, also what it was. */
export function addVersion(tx: Transaction, actor: Actor, { ruleId, what, spec, override, layer }: Change): void {
  const last = prepared<[string], { version: number | null }>(
    tx.db,
    'SELECT max(version) AS version FROM rule_versions WHERE rule_id = ?',
  ).get(ruleId)?.version;
  const add = (version: number, values: Record<string, string | null>) =>
    insertRow(tx.db, 'rule_versions', tx.now, {
      ...{ rule_id: ruleId, version, actor_name: null, spec: null, override: null, layer: null },
      ...values,
    });
  if (!last && spec === undefined) add(1, { what: asShipped });
  add((last ?? (spec === undefined ? 1 : 0)) + 1, {
    what,
    actor_name: actor.name ?? null,
    spec: spec === undefined ? null : JSON.stringify(spec),
    override: override ? JSON.stringify(override) : null,
    layer: layer ?? null,
  });
}

const asShipped = 'As it ships';
