import type { Database } from 'better-sqlite3';
import type { Actor } from '../../../platform/ledger/actor.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import { changeRow, insertRow } from '../../../platform/ledger/write-row.ts';
import { cleanLine } from '../../../platform/text/clean-text.ts';
import type { Proposal } from './proposal.ts';

type Known = { id: string; key: string; state: string };
export type ProposeThese = (
  actor: Actor,
  all: { prefix: string; label: string; proposals: readonly Proposal[] },
) => Promise<void>;

/**
 * Proposes all that one part of the app has found, and takes back what it no longer finds: of the keys that begin with
 * `prefix`, these are open and no others. What was taken up or turned down stays so.
 */
export const createProposeThese =
  (db: Database, ledger: Pick<Ledger, 'command'>): ProposeThese =>
  async (actor, { prefix, label, proposals }) => {
    const openKeys = db
      .prepare<[string], string>(`SELECT key FROM step_proposals WHERE state = 'open' AND key GLOB ? || '*'`)
      .pluck();
    // Nothing was found before and nothing now: most days of most workspaces.
    if (proposals.length === 0 && openKeys.get(prefix) === undefined) return;
    await ledger.command({ label, actor }, (tx) => {
      const found = tx.db.prepare<[string], Known>('SELECT id, key, state FROM step_proposals WHERE key = ?');
      const deal = tx.db.prepare<[string]>('SELECT 1 FROM deals WHERE id = ?');
      const kept = new Set<string>();
      for (const { dealId, key, what, kind, at, zone, allDay, evidence } of proposals) {
        // Deleted since it was found.
        if (!deal.get(dealId)) continue;
        kept.add(key);
        const known = found.get(key);
        const values = {
          what: cleanLine(what).slice(0, 1000),
          kind,
          at,
          zone,
          all_day: Number(allDay),
          evidence: evidence && JSON.stringify(evidence),
        };
        if (!known) insertRow(tx.db, 'step_proposals', tx.now, { deal_id: dealId, key, ...values, state: 'open' });
        else if (known.state === 'open') changeRow(tx.db, 'step_proposals', { id: known.id, now: tx.now }, values);
      }
      const drop = tx.db.prepare(`DELETE FROM step_proposals WHERE key = ? AND state = 'open'`);
      for (const key of openKeys.all(prefix)) if (!kept.has(key)) drop.run(key);
    });
  };
