import type { Database } from 'better-sqlite3';
import type { Account, Contact } from '../../../../contract/records/shapes.ts';
import { notFound } from '../../../platform/app-error.ts';
import { invalid } from '../../../platform/invalid.ts';
import { commandId } from '../../../platform/ledger/command-id.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor } from '../../../platform/ledger/run-command.ts';
import { changeRow, insertRow } from '../../../platform/ledger/write-row.ts';
import { titled } from '../../../platform/text/short-text.ts';
import { readAccounts } from '../reading/read-accounts.ts';
import { readContacts } from '../reading/read-contacts.ts';
import { findLookAlikes, type MergeKind, type Pair } from './look-alikes.ts';
import { moveLinks } from './move-links.ts';
import { takenFields } from './taken-fields.ts';

export type MergeAsked = { kind: MergeKind; winnerId: string; loserId: string; take: string[] };

export function createMerge(db: Database, ledger: Pick<Ledger, 'command'>) {
  const found: Partial<Record<MergeKind, { seq: number; pairs: Promise<Pair[]> }>> = {};
  const read = (kind: MergeKind, ids: string[]): (Account | Contact)[] =>
    kind === 'accounts' ? readAccounts(db, { ids }) : readContacts(db, { ids });
  const find = (kind: MergeKind, id: string): Account | Contact => {
    const [record] = read(kind, [id]);
    if (!record) throw notFound(kind === 'accounts' ? 'account' : 'contact', id);
    return record;
  };
  const seqNow = () => db.prepare<[], number | null>('SELECT max(seq) FROM changes').pluck().get() ?? 0;

  /** Looked for once, and again only when something in the workspace has changed. */
  const lookAlikes = (kind: MergeKind): Promise<Pair[]> => {
    const seq = seqNow();
    const known = found[kind];
    if (known?.seq === seq) return known.pairs;
    const pairs = findLookAlikes(db, kind);
    found[kind] = { seq, pairs };
    pairs.catch(() => delete found[kind]);
    return pairs;
  };

  return {
    async candidates({ kind, limit }: { kind: MergeKind; limit: number }) {
      const separate = new Set(
        db
          .prepare<[string], string>(`SELECT low_id || ' ' || high_id FROM kept_separate WHERE record_kind = ?`)
          .pluck()
          .all(kind),
      );
      const pairs = (await lookAlikes(kind)).filter(({ a, b }) => !separate.has(`${a} ${b}`));
      const shown = pairs.slice(0, limit);
      const records = new Map(
        read(
          kind,
          shown.flatMap(({ a, b }) => [a, b]),
        ).map((record) => [record.id, record]),
      );
      return {
        items: shown.flatMap(({ a, b, reason, confidence }) => {
          const [one, other] = [records.get(a), records.get(b)];
          return one && other ? [{ kind, reason, confidence, a: one, b: other }] : [];
        }),
        nextCursor: null,
        total: pairs.length,
      };
    },

    async merge(actor: Actor, { kind, winnerId, loserId, take }: MergeAsked) {
      if (winnerId === loserId)
        throw invalid('loserId', 'A record cannot be merged with itself.', 'Choose two records.');
      const label = `Merge ${titled(find(kind, loserId).name)} into ${titled(find(kind, winnerId).name)}`;
      const { moved, seq } = await ledger.command({ label, actor }, (tx) => {
        find(kind, loserId);
        find(kind, winnerId);
        const values = takenFields(tx.db, kind, { winner: winnerId, loser: loserId, take });
        const links = moveLinks(tx.db, { kind, winner: winnerId, loser: loserId, now: tx.now });
        changeRow(tx.db, kind, { id: winnerId, now: tx.now }, values);
        tx.db.prepare(`DELETE FROM "${kind}" WHERE id = ?`).run(loserId);
        return { moved: links, seq: tx.command };
      });
      return { winner: find(kind, winnerId), moved, command: commandId(db, seq) ?? '' };
    },

    /** Remembers that two records are not the same one, so that they are not offered again. */
    async keepSeparate(actor: Actor, { kind, aId, bId }: { kind: MergeKind; aId: string; bId: string }) {
      if (aId === bId) throw invalid('bId', 'This is one record, not two.', 'Choose two records.');
      const label = `Keep ${titled(find(kind, aId).name)} and ${titled(find(kind, bId).name)} separate`;
      const [low, high] = aId < bId ? [aId, bId] : [bId, aId];
      const seq = await ledger.command({ label, actor }, (tx) => {
        const said = tx.db.prepare<[string, string]>('SELECT 1 FROM kept_separate WHERE low_id = ? AND high_id = ?');
        if (said.get(low, high)) return undefined;
        insertRow(tx.db, 'kept_separate', tx.now, { record_kind: kind, low_id: low, high_id: high });
        return tx.command;
      });
      return { ok: true as const, command: seq === undefined ? null : commandId(db, seq) };
    },
  };
}
