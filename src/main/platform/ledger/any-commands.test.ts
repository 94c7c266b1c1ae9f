import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dump, openTestLedger, person } from './fixtures/firms.ts';

it('the ledger gives back every byte: any commands, undone, redone and undone again', async () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const value = fc.oneof(
    fc.constant(null),
    fc.string({ unit: 'grapheme', maxLength: 8 }).map((s) => s.replaceAll('\0', '')),
  );
  const step = fc.oneof(
    fc.record({
      sql: fc.constant('INSERT INTO firms VALUES (@a, @b, @c, @t)'),
      a: id,
      b: value,
      c: fc.integer({ min: 1, max: 6 }),
    }),
    fc.record({
      sql: fc.constant('INSERT INTO offers VALUES (@a, (SELECT id FROM firms WHERE rank = @c), @b, @c, @t)'),
      a: id,
      b: value,
      c: fc.integer(),
    }),
    fc.record({
      sql: fc.constant(
        'UPDATE firms SET name = @b, rank = @c, updated_at = @t WHERE id = @a AND (name IS NOT @b OR rank IS NOT @c)',
      ),
      a: id,
      b: value,
      c: fc.integer({ min: 1, max: 6 }),
    }),
    fc.record({
      sql: fc.constant(
        'UPDATE offers SET amount = @c, name = @b, updated_at = @t WHERE id >= @a AND (name IS NOT @b OR amount IS NOT @c)',
      ),
      a: id,
      b: value,
      c: fc.integer(),
    }),
    fc.record({
      sql: fc.constant('DELETE FROM firms WHERE id = @a OR rank = @c OR name = @b OR updated_at = -@t'),
      a: id,
      b: value,
      c: fc.integer({ min: 1, max: 6 }),
    }),
    fc.record({
      sql: fc.constant('DELETE FROM offers WHERE id < @a OR name = @b OR amount = @c OR updated_at = -@t'),
      a: id,
      b: value,
      c: fc.integer(),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { maxLength: 8 }), async (commands) => {
      const own = openTestLedger();
      const states = [dump(own.db)];
      let clock = 1;
      for (const steps of commands) {
        const before = dump(own.db);
        await own.ledger
          .command({ label: 'Some', actor: person }, (tx) => {
            for (const { sql, a, b, c } of steps) tx.db.prepare(sql).run({ a, b, c, t: clock++ });
          })
          .catch((error: Error) => {
            if (!/constraint/.test(error.message)) throw error;
          });
        const after = dump(own.db);
        const recorded = own.db.prepare<[], { n: number }>('SELECT count(*) AS n FROM commands').get()?.n ?? 0;
        if (after !== before && recorded !== states.length) throw new Error('a change without a command');
        if (recorded === states.length) states.push(after);
      }
      for (let round = 0; round < 2; round++) {
        for (let i = states.length - 2; i >= 0; i--) {
          await own.ledger.undo({ actor: person });
          expect(dump(own.db)).toBe(states[i]);
        }
        for (let i = 1; i < states.length; i++) {
          await own.ledger.redo({ actor: person });
          expect(dump(own.db)).toBe(states[i]);
        }
      }
      own.db.close();
    }),
    { numRuns: 300 },
  );
});
