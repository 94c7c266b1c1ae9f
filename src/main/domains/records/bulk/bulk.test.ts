import { beforeEach, describe, expect, it } from 'vitest';
import { dump, openTestRecords, person } from '../open-test-records.ts';
import { generateSample } from '../sample/generate-sample.ts';
import { writeSample } from '../sample/write-sample.ts';
import type { BulkChange } from './bulk-change.ts';

const now = Date.parse('2026-06-15T12:00:00Z');
const sample = generateSample({ seed: 'bulk', deals: 80, now });
const open = async () => {
  const opened = await openTestRecords(() => now);
  writeSample(opened.db, sample);
  return opened;
};
let test: Awaited<ReturnType<typeof open>>;
beforeEach(async () => {
  test = await open();
});
const label = () => test.db.prepare('SELECT label FROM commands ORDER BY seq DESC LIMIT 1').pluck().get();
const state = (of: typeof test) =>
  of.db
    .prepare(
      'SELECT id, stage_id, probability, forecast_category, amount_minor, currency, tags, custom, name FROM deals ORDER BY id',
    )
    .all();

describe('a bulk change', () => {
  it.each<[string, BulkChange<'deals'>]>([
    ['to an open stage', { set: { stage: 'Proposal' } }],
    ['to a stage with a probability', { set: { stageId: 'negotiation', probability: 33 } }],
    ['to a closed stage', { set: { stage: 'Lost', lostReason: 'Price' } }],
    [
      'of amount and custom values',
      { set: { amount: { amountMinor: 5, currency: 'JPY' }, custom: { Seats: 7, Competitor: null } } },
    ],
  ])('%s does what changing them one by one does', async (_, change) => {
    const other = await open();
    const ids = other.db.prepare<[], string>('SELECT id FROM deals WHERE probability <> 33').pluck().all();
    const byHand = ids.slice(0, 20);
    for (const one of [test, other]) {
      for (const id of byHand) await one.records.deals.patch(person, id, { probability: 61 });
    }
    const result = await test.records.bulk('deals', person, { ids, ...change });
    for (const id of ids) await other.records.deals.patch(person, id, change.set ?? {});
    expect(state(test)).toEqual(state(other));
    expect(result.matched).toBe(ids.length);
    expect(result.command).not.toBeNull();
  });

  it('is one command that writes only what differs, and undo gives back every byte', async () => {
    const before = dump(test.db);
    const filter = 'outcome:is:open';
    const already = test.db.prepare(`SELECT count(*) FROM deals WHERE stage_id = 'proposal'`).pluck().get();
    const { total } = await test.records.deals.list({ filter });
    const result = await test.records.bulk('deals', person, { filter, set: { stage: 'Proposal' } });
    expect(result).toMatchObject({ matched: total, changed: total - Number(already) });
    expect(label()).toBe(`Change stage of ${result.changed} deals to Proposal`);
    expect(result.sample[0]?.changes[0]).toMatchObject({ field: 'stage', after: 'Proposal' });
    await test.ledger.undo({ actor: person });
    expect(dump(test.db)).toBe(before);
  });

  it('shows beforehand what it would do, and does none of it', async () => {
    const before = dump(test.db);
    const seq = test.db.prepare('SELECT max(seq) FROM commands').pluck().get();
    const set = { ownerName: 'Somebody New', closeDate: '2026-12-31' };
    const preview = await test.records.bulk('deals', person, { filter: 'stage:is:discovery', set, preview: true });
    expect(dump(test.db)).toBe(before);
    expect(test.db.prepare('SELECT max(seq) FROM commands').pluck().get()).toBe(seq);
    expect(preview.command).toBeNull();
    expect(preview.sample[0]?.changes).toEqual([
      { field: 'close date', before: expect.anything(), after: '2026-12-31' },
      { field: 'owner', before: expect.any(String), after: 'Somebody New' },
    ]);
    const done = await test.records.bulk('deals', person, { filter: 'stage:is:discovery', set });
    expect(done).toMatchObject({ matched: preview.matched, changed: preview.changed });
  });

  it('adds and removes tags, whatever their case', async () => {
    const { deals } = test.records;
    const ids = (await deals.list({ limit: 3 })).items.map(({ id }) => id);
    for (const id of ids) await deals.patch(person, id, { tags: ['Hot', 'old'] });
    const result = await test.records.bulk('deals', person, { ids, addTags: ['hot', 'new'], removeTags: ['OLD'] });
    expect(result).toMatchObject({ matched: 3, changed: 3 });
    expect(deals.get(ids[0] ?? '').tags).toEqual(['Hot', 'new']);
    const again = await test.records.bulk('deals', person, { ids, addTags: ['new'] });
    expect(again).toMatchObject({ matched: 3, changed: 0, command: null, sample: [] });
  });

  it('deletes with what hangs on them, and brings it back', async () => {
    const before = dump(test.db);
    const preview = await test.records.bulk('accounts', person, {
      filter: 'country:is:Germany',
      delete: true,
      preview: true,
    });
    expect(dump(test.db)).toBe(before);
    const result = await test.records.bulk('accounts', person, { filter: 'country:is:Germany', delete: true });
    expect(result).toMatchObject({ matched: preview.matched, changed: preview.matched });
    expect(label()).toBe(`Delete ${result.changed} accounts`);
    expect((await test.records.accounts.list({ filter: 'country:is:Germany' })).total).toBe(0);
    await test.ledger.undo({ actor: person });
    expect(dump(test.db)).toBe(before);
  });

  it.each([
    [{ set: { stage: 'Won' } }, /not said which records/],
    [{ ids: ['x'] }, /Nothing is to be changed/],
    [{ ids: ['x'], delete: true, set: { name: 'x' } }, /not both at once/],
    [{ ids: ['x'], set: { stage: 'Wun' } }, /no stage "Wun"/],
    [{ ids: ['x'], set: { custom: { Sets: 1 } } }, /Did you mean "Seats"/],
  ])('refuses %o', async (input, message) => {
    const before = dump(test.db);
    await expect(test.records.bulk('deals', person, input)).rejects.toThrow(message);
    expect(dump(test.db)).toBe(before);
  });
});
