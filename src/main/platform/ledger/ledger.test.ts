import type { Database } from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AppError } from '../app-error.ts';
import { dump, openTestLedger, person } from './fixtures/firms.ts';
import type { Ledger } from './ledger.ts';

let db: Database;
let ledger: Ledger;
beforeEach(() => {
  ({ db, ledger } = openTestLedger());
});

const addFirm = (id: string, name: string) =>
  ledger.command({ label: `Add ${name}`, actor: person }, (tx) =>
    tx.db.prepare('INSERT INTO firms VALUES (?, ?, NULL, ?)').run(id, name, tx.now),
  );
const rename = (id: string, name: string) =>
  ledger.command({ label: `Rename to ${name}`, actor: person }, (tx) =>
    tx.db.prepare('UPDATE firms SET name = ?, updated_at = ? WHERE id = ?').run(name, tx.now + 1, id),
  );

describe('the ledger', () => {
  it('refuses a write outside a command', () => {
    expect(() => db.exec(`INSERT INTO firms VALUES ('a', 'A', 1, 0)`)).toThrow(/NOT NULL/);
    expect(db.prepare('SELECT count(*) AS n FROM firms').get()).toEqual({ n: 0 });
  });

  it('records an INSERT OR REPLACE as the removal and the insert that it is', async () => {
    await addFirm('a', 'A');
    await ledger.command({ label: 'Replace', actor: person }, (tx) =>
      tx.db.exec(`INSERT OR REPLACE INTO firms VALUES ('a', 'B', NULL, ${tx.now})`),
    );
    await ledger.undo({ actor: person });
    expect(db.prepare('SELECT name FROM firms').all()).toEqual([{ name: 'A' }]);
  });

  it('rolls the whole command back when part of it fails, and says so to nobody', async () => {
    await addFirm('a', 'A');
    const before = dump(db);
    await expect(
      ledger.command({ label: 'Half', actor: person }, (tx) => {
        tx.db.exec(`UPDATE firms SET name = 'X', updated_at = 5`);
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    expect(dump(db)).toBe(before);
    expect(db.prepare('SELECT count(*) AS n FROM commands').get()).toEqual({ n: 1 });
  });

  it('names the field and the record when a later edit stands in the way of an undo', async () => {
    await addFirm('a', 'Acme');
    await rename('a', 'Acme Ltd');
    const command = db.prepare<[], { id: string }>('SELECT id FROM commands ORDER BY seq DESC LIMIT 1').get();
    await rename('a', 'Acme Inc');
    const refused: AppError = await ledger.undo({ actor: person, command: command?.id }).then(
      () => expect.unreachable('the undo went through'),
      (error) => error,
    );
    expect(refused.code).toBe('CONFLICT');
    expect(refused.data.conflicts).toEqual([
      {
        table: 'firms',
        id: 'a',
        record: 'Acme Inc',
        field: 'name',
        expected: 'Acme Ltd',
        current: 'Acme Inc',
        restored: 'Acme',
      },
    ]);
    expect(db.prepare('SELECT name FROM firms').get()).toEqual({ name: 'Acme Inc' });

    await ledger.undo({ actor: person, command: command?.id, onConflict: 'keep' });
    expect(db.prepare('SELECT name FROM firms').get()).toEqual({ name: 'Acme Inc' });
  });

  it('undoes over a later edit also after an undo that kept it was redone', async () => {
    await addFirm('a', 'Acme');
    await rename('a', 'Acme Ltd');
    const command = db.prepare<[], { id: string }>('SELECT id FROM commands ORDER BY seq DESC LIMIT 1').get()?.id;
    await rename('a', 'Acme Inc');
    await ledger.undo({ actor: person, command, onConflict: 'keep' });
    await ledger.redo({ actor: person, command });
    await ledger.undo({ actor: person, command, onConflict: 'overwrite' });
    expect(db.prepare('SELECT name FROM firms').get()).toEqual({ name: 'Acme' });
  });

  it('undoes over a later edit that had put the same value back', async () => {
    await addFirm('a', 'Acme');
    await rename('a', 'Acme Ltd');
    const command = db.prepare<[], { id: string }>('SELECT id FROM commands ORDER BY seq DESC LIMIT 1').get()?.id;
    await new Promise((resolve) => setTimeout(resolve, 2));
    await rename('a', 'Acme');
    await ledger.undo({ actor: person, command, onConflict: 'overwrite' });
    expect(db.prepare('SELECT name FROM firms').get()).toEqual({ name: 'Acme' });
  });

  it('undoes over a later edit only when told to', async () => {
    await addFirm('a', 'Acme');
    await rename('a', 'Acme Ltd');
    const command = db.prepare<[], { id: string }>('SELECT id FROM commands ORDER BY seq DESC LIMIT 1').get();
    await rename('a', 'Acme Inc');
    await ledger.undo({ actor: person, command: command?.id, onConflict: 'overwrite' });
    expect(db.prepare('SELECT name FROM firms').get()).toEqual({ name: 'Acme' });
  });

  it('asks before it removes a record that something was linked to since', async () => {
    await addFirm('a', 'Acme');
    const adding = db.prepare<[], { id: string }>('SELECT id FROM commands').get();
    await ledger.command({ label: 'Add offer', actor: person }, (tx) =>
      tx.db.prepare(`INSERT INTO offers VALUES ('o', 'a', 'Pilot', 5, ?)`).run(tx.now),
    );
    await expect(ledger.undo({ actor: person, command: adding?.id })).rejects.toMatchObject({ code: 'CONFLICT' });
    await ledger.undo({ actor: person, command: adding?.id, onConflict: 'keep' });
    expect(db.prepare('SELECT count(*) AS n FROM firms').get()).toEqual({ n: 1 });
  });

  it('forgets what can be redone once something new is done', async () => {
    await addFirm('a', 'A');
    await ledger.undo({ actor: person });
    expect(ledger.upcoming()).toEqual({ undo: null, redo: 'Add A' });
    await addFirm('b', 'B');
    expect(ledger.upcoming()).toEqual({ undo: 'Add B', redo: null });
    await expect(ledger.redo({ actor: person })).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
  });

  it('undoes a chain of unique values that moved up by one', async () => {
    await ledger.command({ label: 'Three', actor: person }, (tx) =>
      tx.db.exec(`INSERT INTO firms VALUES ('a', 'A', 1, 1), ('b', 'B', 2, 1), ('c', 'C', 3, 1)`),
    );
    const before = dump(db);
    await ledger.command({ label: 'Move up', actor: person }, (tx) => {
      for (const id of ['c', 'b', 'a']) {
        tx.db.prepare('UPDATE firms SET rank = rank + 1, updated_at = 2 WHERE id = ?').run(id);
      }
    });
    await ledger.undo({ actor: person });
    expect(dump(db)).toBe(before);
    await ledger.redo({ actor: person });
    expect(db.prepare('SELECT rank FROM firms ORDER BY id').pluck().all()).toEqual([2, 3, 4]);
  });

  it('does not take a row that the command itself replaced for one that was edited later', async () => {
    await addFirm('a', 'A');
    const before = dump(db);
    await ledger.command({ label: 'Replace', actor: person }, (tx) => {
      tx.db.exec(`UPDATE firms SET name = 'B', updated_at = 9 WHERE id = 'a'`);
      tx.db.exec(`DELETE FROM firms WHERE id = 'a'`);
      tx.db.exec(`INSERT INTO firms VALUES ('a', 'C', NULL, 9)`);
    });
    await addFirm('b', 'Later');
    await ledger.undo({ actor: person });
    await ledger.undo({ actor: person });
    expect(dump(db)).toBe(before);
  });
});
