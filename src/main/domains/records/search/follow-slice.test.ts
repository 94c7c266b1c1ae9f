import fc from 'fast-check';
import { describe, it } from 'vitest';
import { person } from '../open-test-records.ts';
import { drainSearchQueue } from './drain.ts';
import { drainAll, expectIndexToBeTrue, openTestSearch } from './open-test-search.ts';

type Test = Awaited<ReturnType<typeof openTestSearch>>;

const word = fc.constantFrom('acme', 'globex', 'Müller', 'renewal', 'pilot 2026', '東京', 'a', "O'Neil");
const change = fc.record({
  do: fc.constantFrom('deal', 'contact', 'note', 'call', 'rename', 'move', 'delete'),
  n: fc.nat(9),
  word,
});
const move = fc.record({ do: fc.constantFrom('undo', 'redo', 'drain') });
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;

async function take({ db, ledger }: Test, each: Move, limit: number): Promise<void> {
  const request = { actor: person, onConflict: 'overwrite' } as const;
  if (each.do === 'drain') drainSearchQueue(db, { limit });
  if (each.do === 'undo' && ledger.upcoming().undo) await ledger.undo(request);
  if (each.do === 'redo' && ledger.upcoming().redo) await ledger.redo(request);
}

async function edit({ db, records }: Test, each: Change): Promise<void> {
  const pick = (kind: string, n: number): string | undefined => {
    const ids = db.prepare<[], string>(`SELECT id FROM ${kind} ORDER BY id`).pluck().all();
    return ids[n % Math.max(1, ids.length)];
  };
  const accountName = `Firm ${each.n % 3}`;
  const kind = (['accounts', 'contacts', 'deals'] as const)[each.n % 3] ?? 'deals';
  const id = pick(kind, each.n);
  if (each.do === 'deal') await records.deals.create(person, { name: each.word, accountName });
  if (each.do === 'contact') await records.contacts.create(person, { name: each.word, accountName });
  if (each.do === 'note') await records.notes.create(person, { body: each.word, dealId: pick('deals', each.n) });
  if (each.do === 'call') {
    const contactId = pick('contacts', each.n);
    await records.activities.create(person, { kind: 'call', subject: each.word, contactId });
  }
  if (each.do === 'rename' && id) await records[kind].patch(person, id, { name: each.word });
  if (each.do === 'delete' && id) await records[kind].delete(person, id);
  if (each.do === 'move' && id && kind !== 'accounts') {
    await records[kind].patch(person, id, { accountId: pick('accounts', each.word.length) });
  }
}

const steps = fc.array(fc.oneof({ weight: 2, arbitrary: change }, { weight: 1, arbitrary: move }), {
  minLength: 1,
  maxLength: 25,
});

describe('after any commands, undone and done again, drained at any moment', () => {
  it('the index holds the words of the records and no others', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.constantFrom(1, 3, 100), async (taken, limit) => {
        const fresh = await openTestSearch();
        for (const each of taken) {
          if ('word' in each) await edit(fresh, each);
          else await take(fresh, each, limit);
        }
        drainAll(fresh.db, limit);
        expectIndexToBeTrue(fresh);
        fresh.db.close();
      }),
      { numRuns: 60 },
    );
  });
});
