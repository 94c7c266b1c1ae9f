import type { Database } from 'better-sqlite3';
import type { RuleVersion } from '../../../../contract/pipeline/rules.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor, Transaction } from '../../../platform/ledger/run-command.ts';
import { changeRow, insertRow } from '../../../platform/ledger/write-row.ts';
import { writeOverride } from './in-force/change-override.ts';
import { rulesInForce } from './in-force/rules-in-force.ts';
import type { ShippedRules } from './shipped-rules.ts';
import { addVersion, versionsOf } from './versions.ts';

type Options = { db: Database; ledger: Pick<Ledger, 'command'>; shipped: ShippedRules; whose: string };

/** Puts a rule back to a version: its wording, or what was overridden. One that was deleted is there again. */
export async function restoreVersion(
  { db, ledger, shipped, whose }: Options,
  actor: Actor,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const kept = versionsOf(db, id).find((one) => one.version === version);
  const now = rulesInForce(db, shipped, whose).find(({ spec }) => spec.id === id);
  if (!kept || (!now && !kept.spec)) {
    throw new AppError('NOT_FOUND', `There is no version ${version} of the rule "${id.slice(0, 80)}".`, {
      remedy: 'Look at the list of its versions.',
    });
  }
  const name = kept.spec?.name ?? now?.spec.name ?? id;
  await ledger.command({ label: `Put “${name}” back to version ${version}`, actor }, (tx) => {
    putBack(tx, id, whose, kept);
    addVersion(tx, actor, {
      ...{ ruleId: id, what: `Put back to version ${version}` },
      ...{ spec: kept.spec ?? undefined, override: kept.override, layer: kept.layer ?? undefined },
    });
  });
}

function putBack(tx: Transaction, id: string, whose: string, { spec, override, layer }: RuleVersion): void {
  if (spec) {
    const values = { spec: JSON.stringify(spec) };
    if (tx.db.prepare('SELECT 1 FROM custom_rules WHERE id = ?').get(id)) {
      changeRow(tx.db, 'custom_rules', { id, now: tx.now }, values);
    } else insertRow(tx.db, 'custom_rules', tx.now, { id, ...values });
    return;
  }
  // The first version is the rule as it ships: without anything that was changed about it.
  if (layer !== 'mine') writeOverride(tx, id, '', override);
  if (layer !== 'workspace') writeOverride(tx, id, whose, override);
}
