import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgeredTables } from '../../../ledgered-tables.ts';
import { openMemoryLedger } from '../../../platform/ledger/fixtures/memory-ledger.ts';
import { changeRow, insertRow, type Values } from '../../../platform/ledger/write-row.ts';
import { seedDefaults } from '../../records/default-stages.ts';
import { catchUpHistory, followHistory, historyUntil } from './follow-history.ts';
import { trackedFields } from './tracked-fields.ts';

const person = { kind: 'person' } as const;

async function openDeals(count: number) {
  const { db, ledger } = openMemoryLedger(ledgeredTables);
  await seedDefaults(db, ledger);
  const ids: string[] = [];
  await ledger.command({ label: 'Add deals', actor: { kind: 'sync' } }, (tx) => {
    for (let i = 0; i < count; i++) {
      ids.push(insertRow(tx.db, 'deals', tx.now, { name: `Deal ${i}`, stage_id: 'prospecting', amount_minor: 1 }));
    }
  });
  /** Changes some deals as one command, and answers its id. */
  const change = async (...edits: [deal: number, set: Values][]): Promise<string> => {
    const seq = await ledger.command({ label: 'Change deals', actor: person }, (tx) => {
      for (const [deal, set] of edits) changeRow(tx.db, 'deals', { id: ids[deal] ?? '', now: tx.now }, set);
      return tx.command;
    });
    return db.prepare<[number], string>('SELECT id FROM commands WHERE seq = ?').pluck().get(seq) ?? '';
  };
  const history = () =>
    db
      .prepare<[], { dealId: string; field: string; before: string | null; after: string | null; at: number }>(
        'SELECT deal_id AS dealId, field, before, after, at FROM deal_history ORDER BY seq',
      )
      .all();
  const steps = (deal = 0) => {
    catchUpHistory(db);
    return history().flatMap(({ dealId, before, after }) => (dealId === ids[deal] ? [[before, after]] : []));
  };
  return { db, ledger, ids, change, history, steps };
}

describe('the history of deals', () => {
  it('has each change of what is tracked as text, and nothing else', async () => {
    const { db, change, history, ids } = await openDeals(1);
    await change([0, { amount_minor: 250, name: 'Another', close_date: '2026-03-31', stage_id: 'proposal' }]);
    catchUpHistory(db);
    const at = db.prepare<[], number>('SELECT max(at) FROM commands').pluck().get();
    const row = { dealId: ids[0], at };
    expect(history()).toEqual(
      expect.arrayContaining([
        { ...row, field: 'amount_minor', before: '1', after: '250' },
        { ...row, field: 'close_date', before: null, after: '2026-03-31' },
        { ...row, field: 'stage_id', before: 'prospecting', after: 'proposal' },
      ]),
    );
    expect(history()).toHaveLength(3);
    expect(historyUntil(db)).toBe(db.prepare('SELECT max(seq) FROM changes').pluck().get());
  });

  it('takes out what was undone and puts in what was done again, as of when it was first done', async () => {
    const { db, ledger, change, history, steps } = await openDeals(1);
    await change([0, { amount_minor: 2 }]);
    catchUpHistory(db);
    const first = history()[0];
    await ledger.undo({ actor: person });
    expect(steps()).toEqual([]);
    db.exec('UPDATE commands SET at = at + 5000 WHERE seq > 3');
    await ledger.redo({ actor: person });
    expect(steps()).toEqual([['1', '2']]);
    expect(history()[0]).toEqual(first);
    await ledger.undo({ actor: person });
    expect(steps()).toEqual([]);
  });

  it('leaves the later edits that an undo keeps, and takes out the rest', async () => {
    const { ledger, change, steps } = await openDeals(2);
    const both = await change([0, { amount_minor: 2 }], [1, { amount_minor: 2 }]);
    await change([0, { amount_minor: 3 }]);
    await ledger.undo({ actor: person, command: both, onConflict: 'keep' });
    expect([steps(0), steps(1)]).toEqual([
      [
        ['1', '2'],
        ['2', '3'],
      ],
      [],
    ]);
  });

  it('has a step of its own for an undo over later edits, which its redo takes out again', async () => {
    const { ledger, change, steps } = await openDeals(1);
    const first = await change([0, { amount_minor: 2 }]);
    await change([0, { amount_minor: 3 }]);
    await ledger.undo({ actor: person, command: first, onConflict: 'overwrite' });
    const edits = [
      ['1', '2'],
      ['2', '3'],
    ];
    expect(steps()).toEqual([...edits, ['3', '1']]);
    await ledger.redo({ actor: person, command: first, onConflict: 'overwrite' });
    expect(steps()).toEqual(edits);
  });

  it('takes nothing of another command out, though it went the same way', async () => {
    const { ledger, change, steps } = await openDeals(1);
    const set = (amount: number) => change([0, { amount_minor: amount }]);
    const first = await set(2);
    await set(1);
    await set(2);
    const there = ['1', '2'];
    const back = ['2', '1'];
    expect(steps()).toEqual([there, back, there]);
    await ledger.undo({ actor: person, command: first });
    expect(steps()).toEqual([there, back, there, back]);
    await set(2);
    await set(1);
    await ledger.redo({ actor: person, command: first });
    expect(steps()).toEqual([there, back, there, back, there, back, there]);
  });

  it('goes on where a kill stopped it, a slice at a time', async () => {
    const { db, change, history } = await openDeals(40);
    for (let round = 2; round < 60; round++) {
      await change(...Array.from({ length: 40 }, (_, i): [number, Values] => [i, { amount_minor: round }]));
    }
    expect(followHistory(db)).toBe(true);
    const slice = history().length;
    expect(slice).toBeLessThan(58 * 40);
    const killed = () =>
      db.transaction(() => {
        followHistory(db);
        throw new Error('killed');
      })();
    expect(killed).toThrow('killed');
    expect(history()).toHaveLength(slice);
    catchUpHistory(db);
    expect(history()).toHaveLength(58 * 40);
    expect(followHistory(db)).toBe(false);
  });
});

const dealCount = 4;
const values: Record<string, (number: number) => string | number | null> = {
  amount_minor: (number) => number,
  close_date: (number) => `2026-01-${String((number % 28) + 1).padStart(2, '0')}`,
  stage_id: (number) => ['prospecting', 'discovery', 'proposal', 'won'][number % 4] ?? 'lost',
  probability: (number) => (number % 5 === 0 ? null : number % 101),
};
const edit = fc.record({
  deal: fc.nat(dealCount - 1),
  field: fc.constantFrom(...Object.keys(values)),
  value: fc.nat(5),
});
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      edits: fc.array(edit, { minLength: 1, maxLength: 6 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), deal: fc.nat(dealCount - 1) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('undo' as const, 'redo' as const),
      which: fc.nat(20),
      onConflict: fc.constantFrom('ask' as const, 'keep' as const, 'overwrite' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('follow' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Does what was thought up, as far as the ledger allows it. `fresh`: no value comes twice. */
async function live(steps: readonly Step[], { fresh }: { fresh: boolean }) {
  const opened = await openDeals(dealCount);
  const { db, ledger, ids, change } = opened;
  const commands: string[] = [];
  let number = 10;
  for (const one of steps) {
    if (one.kind === 'follow') followHistory(db);
    else if (one.kind === 'change') {
      const edits = one.edits.map(({ deal, field, value }): [number, Values] => {
        number += 1;
        return fresh ? [deal, { amount_minor: number }] : [deal, { [field]: values[field]?.(value) ?? null }];
      });
      commands.push(await change(...edits));
    } else if (one.kind === 'delete') {
      await ledger.command({ label: 'Delete', actor: person }, (tx) =>
        tx.db.prepare('DELETE FROM deals WHERE id = ?').run(ids[one.deal]),
      );
    } else {
      const command = commands.filter((id) => id !== '')[one.which % Math.max(1, commands.length)];
      // What cannot be undone or done again now is left.
      if (command)
        await ledger[one.kind]({ actor: person, command, onConflict: one.onConflict }).catch(() => undefined);
    }
  }
  catchUpHistory(db);
  return opened;
}

describe('the history of deals, after any edits, undos and redos', () => {
  it('leads step by step from what each field was to what it is, however it was followed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { db, ids, history } = await live(steps, { fresh: false });
        const followed = history();
        for (const id of ids) {
          const deal = db.prepare<[string], Record<string, unknown>>('SELECT * FROM deals WHERE id = ?').get(id);
          for (const field of trackedFields) {
            let value = field === 'stage_id' ? 'prospecting' : field === 'amount_minor' ? '1' : null;
            for (const row of followed.filter((one) => one.dealId === id && one.field === field)) {
              expect(row.before).toBe(value);
              value = row.after;
            }
            const now = deal?.[field] ?? null;
            if (deal) expect(value).toBe(now === null ? null : String(now));
          }
        }
        db.exec(`DELETE FROM deal_history; DELETE FROM workspace_facts WHERE key = 'deal_history_until'`);
        catchUpHistory(db);
        expect(history()).toEqual(followed);
        db.close();
      }),
      { numRuns: 60 },
    );
  });

  it('is what the commands that stand did, when nothing was undone over later edits', async () => {
    const careful = fc.array(
      step.map((one) => ('onConflict' in one ? { ...one, onConflict: 'ask' as const } : one)),
      { maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(careful, async (steps) => {
        const { db, history } = await live(steps, { fresh: true });
        const standing = db
          .prepare(
            `SELECT c.row AS dealId, c.field, CAST(c.before AS TEXT) AS before, CAST(c.after AS TEXT) AS after, m.at
             FROM changes c JOIN commands m ON m.seq = c.command
             WHERE c.op = 2 AND c.tbl = 'deals' AND c.field = 'amount_minor' AND m.kind = 'do' AND m.undone_by IS NULL`,
          )
          .all();
        const sorted = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
        expect(sorted(history())).toEqual(sorted(standing));
        db.close();
      }),
      { numRuns: 60 },
    );
  });
});
