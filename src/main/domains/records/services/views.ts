import type { Database } from 'better-sqlite3';
import type { SavedView } from '../../../../contract/records/shapes.ts';
import { notFound } from '../../../platform/app-error.ts';
import { invalid } from '../../../platform/invalid.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor } from '../../../platform/ledger/run-command.ts';
import { changeRow, insertRow } from '../../../platform/ledger/write-row.ts';
import { cleanLine } from '../../../platform/text/clean-text.ts';
import { titled } from '../../../platform/text/short-text.ts';

type Row = Omit<SavedView, 'definition'> & { definition: string };
export type ViewInput = Pick<SavedView, 'recordKind' | 'name' | 'definition'> & { id?: string };

const select = 'SELECT id, record_kind AS recordKind, name, definition, position FROM saved_views';
const longest = 100_000;

const toView = (row: Row): SavedView => ({
  ...row,
  definition: JSON.parse(row.definition) as Record<string, unknown>,
});

export function createViews(db: Database, ledger: Ledger) {
  const find = (id: string): SavedView => {
    const row = db.prepare<[string], Row>(`${select} WHERE id = ?`).get(id);
    if (!row) throw notFound('saved view', id);
    return toView(row);
  };
  return {
    list: (recordKind?: SavedView['recordKind']): SavedView[] =>
      db
        .prepare<[string | null, string | null], Row>(
          `${select} WHERE ? IS NULL OR record_kind = ? ORDER BY record_kind, position, id`,
        )
        .all(recordKind ?? null, recordKind ?? null)
        .map(toView),
    async save(actor: Actor, input: ViewInput): Promise<SavedView> {
      const name = cleanLine(input.name);
      if (!name) throw invalid('name', 'A view needs a name.');
      const definition = JSON.stringify(input.definition);
      if (definition.length > longest) throw invalid('definition', 'This view is too large to be saved.');
      const known = input.id === undefined ? undefined : find(input.id);
      if (known && known.recordKind !== input.recordKind) {
        throw invalid('recordKind', `"${known.name}" is a view of ${known.recordKind}, not of ${input.recordKind}.`);
      }
      const label = `${known ? 'Change' : 'Save'} the view ${titled(name)}`;
      const id = await ledger.command({ label, actor }, (tx) => {
        if (known) {
          changeRow(tx.db, 'saved_views', { id: known.id, now: tx.now }, { name, definition });
          return known.id;
        }
        const last = tx.db
          .prepare<[string], { position: number | null }>(
            'SELECT max(position) AS position FROM saved_views WHERE record_kind = ?',
          )
          .get(input.recordKind);
        return insertRow(tx.db, 'saved_views', tx.now, {
          record_kind: input.recordKind,
          name,
          definition,
          position: (last?.position ?? -1) + 1,
        });
      });
      return find(id);
    },
    async delete(actor: Actor, id: string): Promise<{ ok: true }> {
      await ledger.command({ label: `Delete the view ${titled(find(id).name)}`, actor }, (tx) =>
        tx.db.prepare('DELETE FROM saved_views WHERE id = ?').run(id),
      );
      return { ok: true };
    },
  };
}
