import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openTestRecords, person } from '../open-test-records.ts';
import { createRecords } from '../records-service.ts';
import { generateSample } from '../sample/generate-sample.ts';
import { writeSample } from '../sample/write-sample.ts';

const now = Date.parse('2026-06-15T12:00:00Z');

it('a list shows after any changes what a list read anew would show', async () => {
  const sorts = [
    'name',
    '-amount',
    'account,name',
    'owner,-closeDate',
    'stage,-updatedAt',
    '-lastActivityAt',
    'tags',
    'custom.Seats',
  ];
  const test = await openTestRecords(() => now);
  writeSample(test.db, generateSample({ seed: 'lists', deals: 150, now }));
  const { deals, accounts, activities } = test.records;
  const ids = (await deals.list({ limit: 500 })).items.map(({ id }) => id);
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          what: fc.nat(6),
          n: fc.nat(149),
          word: fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
        }),
        {
          minLength: 1,
          maxLength: 12,
        },
      ),
      async (steps) => {
        for (const { what, n, word } of steps) {
          const id = ids[n]!;
          const present = test.db.prepare('SELECT account_id FROM deals WHERE id = ?').pluck().get(id);
          const name = `x${word}`.replace(/[^\p{L}\p{N}]/gu, '');
          if (what === 0) await deals.create(person, { name, accountName: name, tags: [name] });
          else if (what === 6) await test.ledger.undo({ actor: person }).catch(() => undefined);
          else if (present === undefined) continue;
          else if (what === 1)
            await deals.patch(person, id, { name, amount: { amountMinor: n * 100, currency: 'EUR' } });
          else if (what === 2) await deals.delete(person, id);
          else if (what === 3 && present !== null) await accounts.patch(person, String(present), { name });
          else if (what === 4 && present !== null) await accounts.delete(person, String(present));
          else
            await activities.create(person, {
              kind: 'call',
              subject: name,
              dealId: id,
              occurredAt: '2026-06-15T11:00:00Z',
            });
        }
        const fresh = createRecords({ db: test.db, ledger: test.ledger, now: () => now });
        for (const sort of sorts) {
          const input = { limit: 500, sort };
          expect(await deals.list(input)).toEqual(await fresh.deals.list(input));
        }
        expect(await accounts.list({ sort: '-openDeals,name' })).toEqual(
          await fresh.accounts.list({ sort: '-openDeals,name' }),
        );
      },
    ),
    { numRuns: 12 },
  );
});
