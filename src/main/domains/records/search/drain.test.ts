import { beforeEach, describe, expect, it } from 'vitest';
import { person } from '../open-test-records.ts';
import { catchUpSearchIndex, drainSearchQueue } from './drain.ts';
import { readState } from './index-state.ts';
import { syncSearchIndex } from './index-tables.ts';
import { drainAll, expectIndexToBeTrue, openTestSearch, wordsInRecords } from './open-test-search.ts';

type Test = Awaited<ReturnType<typeof openTestSearch>>;
let test: Test;
beforeEach(async () => {
  test = await openTestSearch();
});

const discardIndex = ({ db }: Test) => db.exec(`UPDATE search_state SET definition = 'of another version'`);
const countOf = ({ db }: Test, what: string) => db.prepare<[], number>(`SELECT count(*) FROM ${what}`).pluck().get();

async function fill({ records }: Test) {
  const deal = await records.deals.create(person, {
    name: 'Platform rollout',
    accountName: 'Acme',
    amount: { amountMinor: 5_000_000, currency: 'EUR' },
    tags: ['strategic'],
  });
  const contact = await records.contacts.create(person, {
    name: 'José Müller',
    email: 'jose@acme.io',
    phone: '+49 30 1234567',
    accountName: 'Acme',
  });
  const note = await records.notes.create(person, { body: 'Wants a discount', dealId: deal.id });
  const call = await records.activities.create(person, { kind: 'call', subject: 'Kickoff', contactId: contact.id });
  return { deal, contact, note, call };
}

describe('the index', () => {
  it('is built of what is there, in slices of any size', async () => {
    await fill(test);
    for (const limit of [1, 2, 500]) {
      discardIndex(test);
      syncSearchIndex(test.db);
      expect(countOf(test, 'search_docs')).toBe(0);
      expect(drainAll(test.db, limit)).toBe(5);
      expectIndexToBeTrue(test);
    }
  });

  it('has every activity, whatever the order in which they happened', async () => {
    for (const year of [2024, 2021, 2026, 2021, 2021, 1960, 2025]) {
      const occurredAt = `${year}-05-01T10:00:00Z`;
      await test.records.activities.create(person, { kind: 'call', subject: `Call of ${year}`, occurredAt });
    }
    for (const limit of [1, 2, 3]) {
      discardIndex(test);
      syncSearchIndex(test.db);
      expect(drainAll(test.db, limit)).toBe(7);
      expectIndexToBeTrue(test);
    }
  });

  it('is left alone when it is that of this version', async () => {
    await fill(test);
    drainAll(test.db);
    syncSearchIndex(test.db);
    expect(readState(test.db).step).toBe('follow');
    expect(countOf(test, 'search_docs')).toBe(5);
  });

  it('is built anew when it has seen changes that the ledger does not have', async () => {
    test.db.exec('UPDATE search_state SET seen = 1000000');
    await fill(test);
    syncSearchIndex(test.db);
    drainAll(test.db);
    expectIndexToBeTrue(test);
  });

  it('takes in what changes while it is being built', async () => {
    const { deal, contact } = await fill(test);
    discardIndex(test);
    syncSearchIndex(test.db);
    for (let i = 0; i < 3; i++) drainSearchQueue(test.db, { limit: 1 });
    await test.records.deals.patch(person, deal.id, { name: 'Renewal' });
    await test.records.contacts.delete(person, contact.id);
    await test.records.accounts.create(person, { name: 'Latecomer' });
    drainAll(test.db, 1);
    expectIndexToBeTrue(test);
  });

  it('follows a new name to everything that is found by it', async () => {
    const { deal, contact } = await fill(test);
    drainAll(test.db);
    await test.records.accounts.patch(person, deal.accountId ?? '', { name: 'Globex' });
    drainAll(test.db);
    expectIndexToBeTrue(test);
    expect(
      test
        .search('globex')
        .items.map(({ kind }) => kind)
        .sort(),
    ).toEqual(['accounts', 'activities', 'contacts', 'deals', 'notes']);
    await test.records.contacts.patch(person, contact.id, { accountId: null });
    const stages = test.records.stages
      .list()
      .map(({ id, name, outcome, probability }) => ({ id, name, outcome, probability }));
    await test.records.stages.save(
      person,
      stages.map((stage) => (stage.id === deal.stageId ? { ...stage, name: 'Early days' } : stage)),
    );
    drainAll(test.db, 1);
    expectIndexToBeTrue(test);
    expect(test.search('early').items.map(({ id }) => id)).toEqual([deal.id]);
  });

  it('follows the undo of everything, and its redo', async () => {
    await fill(test);
    drainAll(test.db);
    const full = wordsInRecords(test.db);
    while (test.ledger.upcoming().undo) await test.ledger.undo({ actor: person });
    drainAll(test.db);
    expectIndexToBeTrue(test);
    expect(countOf(test, 'search_docs')).toBe(0);
    while (test.ledger.upcoming().redo) await test.ledger.redo({ actor: person });
    drainAll(test.db);
    expectIndexToBeTrue(test);
    expect(wordsInRecords(test.db)).toEqual(full);
  });

  it('survives VACUUM, which renumbers the rows of records', async () => {
    const { deal } = await fill(test);
    drainAll(test.db);
    await test.records.notes.create(person, { body: 'later', dealId: deal.id });
    await test.ledger.undo({ actor: person });
    drainAll(test.db);
    test.db.exec('VACUUM');
    expectIndexToBeTrue(test);
    expect(test.search('rollout').items[0]?.id).toBe(deal.id);
  });

  it('writes nothing that another connection was quicker to write', async () => {
    await fill(test);
    const stale = readState(test.db);
    drainAll(test.db);
    const { advance } = await import('./index-state.ts');
    expect(advance(test.db, stale, () => ({ seen: 0 }))).toBe(false);
    expect(readState(test.db).seen).toBeGreaterThan(0);
  });

  it('is joined into one piece per kind after much writing', async () => {
    const { deal } = await fill(test);
    for (let i = 0; i < 12; i++) {
      await test.records.deals.patch(person, deal.id, { name: `Rollout ${i}` });
      drainAll(test.db);
    }
    const pieces = () => countOf(test, '(SELECT DISTINCT segid FROM search_deals_idx)') ?? 0;
    expect(pieces()).toBeGreaterThan(1);
    test.db.exec('UPDATE search_state SET churn = 20000');
    drainAll(test.db);
    expect(pieces()).toBe(1);
    expect(readState(test.db)).toMatchObject({ step: 'follow', churn: 0 });
    expectIndexToBeTrue(test);
  });

  it('has what was just saved while it is still being built', async () => {
    await fill(test);
    discardIndex(test);
    syncSearchIndex(test.db);
    drainSearchQueue(test.db, { limit: 1 });
    await test.records.notes.create(person, { body: 'Urgent matter' });
    expect(test.search('urgent').items).toHaveLength(1);
    expect(readState(test.db).step).not.toBe('follow');
    drainAll(test.db, 1);
    expectIndexToBeTrue(test);
  });

  it.each([
    ['search', 'id = 10'],
    ['search', 'id > 10'],
    ['worker', 'id = 10'],
  ])('is built anew when it is damaged: noticed by a %s, %s', async (by, where) => {
    await fill(test);
    drainAll(test.db);
    test.db.unsafeMode(true);
    test.db.exec(`UPDATE search_deals_data SET block = x'00000001deadbeef' WHERE ${where}`);
    test.db.unsafeMode(false);
    const ask = test.db.prepare(`SELECT rowid FROM search_deals WHERE search_deals MATCH '"rollout"'`);
    expect(() => ask.all()).toThrow(/corrupt|malformed/);
    if (by === 'search') expect(test.search('rollout').items).toEqual([]);
    else await test.records.deals.create(person, { name: 'Another rollout' });
    await catchUpSearchIndex(test.db, { signal: { aborted: false } });
    expectIndexToBeTrue(test);
    expect(test.search('rollout').items[0]?.kind).toBe('deals');
  });

  it('is caught up by a worker until it is told to stop', async () => {
    await fill(test);
    expect(await catchUpSearchIndex(test.db, { signal: { aborted: true } })).toBe(0);
    expect(await catchUpSearchIndex(test.db, { signal: { aborted: false } })).toBe(5);
    expectIndexToBeTrue(test);
  });
});
