import { beforeEach, describe, expect, it } from 'vitest';
import { dump, openTestRecords, person } from '../open-test-records.ts';

let test: Awaited<ReturnType<typeof openTestRecords>>;
beforeEach(async () => {
  test = await openTestRecords();
});
const labels = () => test.db.prepare('SELECT label FROM commands ORDER BY seq DESC').pluck().all();

describe('creating', () => {
  it('finds or makes what a deal names, whatever the case, and takes the rest from its stage', async () => {
    const { deals, accounts } = test.records;
    const first = await deals.create(person, {
      name: 'Platform rollout',
      accountName: 'Éclair Foods',
      ownerName: 'Ana Ruiz',
      amount: { amountMinor: 500_000, currency: 'EUR' },
    });
    const second = await deals.create(person, {
      name: 'Renewal',
      accountName: 'éclair FOODS ',
      ownerName: 'ana ruiz',
      stage: 'negotiation',
    });
    expect(first).toMatchObject({
      accountName: 'Éclair Foods',
      ownerName: 'Ana Ruiz',
      stageId: 'prospecting',
      probability: 10,
      forecastCategory: 'pipeline',
      amount: { amountMinor: 500_000, currency: 'EUR' },
      lastActivityAt: null,
    });
    expect(second).toMatchObject({
      accountId: first.accountId,
      ownerId: first.ownerId,
      stageName: 'Negotiation',
      probability: 80,
      forecastCategory: 'commit',
    });
    expect(accounts.get(first.accountId ?? '').openDeals).toBe(2);
    expect(labels()[0]).toBe('Add deal Renewal');
  });

  it('strips control characters and leaves right-to-left text and emoji as they are', async () => {
    const deal = await test.records.deals.create(person, { name: 'a\u0000b\u0007\r\nc 👩‍💻 שלום\ud800' });
    expect(deal.name).toBe('ab c 👩‍💻 שלום\ufffd');
    const note = await test.records.notes.create(person, { body: 'one\r\ntwo\u0000\tthree', dealId: deal.id });
    expect(note).toMatchObject({ body: 'one\ntwo\tthree', aboutName: deal.name });
  });

  it.each([
    [{ name: '\u0000\u0007' }, /nothing readable/],
    [{ name: 'A', stage: 'Proposl' }, /There is no stage "Proposl"\. Did you mean "Proposal"\?/],
    [{ name: 'A', amount: { amountMinor: 1, currency: 'QQQ' } }, /"QQQ" is not a currency/],
    [{ name: 'A', accountId: 'nowhere' }, /there is no account with the id "nowhere"/],
    [{ name: 'A', ownerId: 'x', ownerName: 'y' }, /ownerId or ownerName, not both/],
    [{ name: 'A', custom: { Region: 'EMEA' } }, /There is no custom field "Region" on deals/],
  ])('refuses %o and writes nothing', async (fields, message) => {
    const before = dump(test.db);
    await expect(test.records.deals.create(person, fields)).rejects.toThrow(message);
    expect(dump(test.db)).toBe(before);
  });
});

describe('changing', () => {
  it('writes only what differs, and nothing at all when nothing does', async () => {
    const { deals } = test.records;
    const deal = await deals.create(person, { name: 'A', source: 'Web', tags: ['x'], ownerName: 'Ana' });
    const commands = labels().length;
    const same = await deals.patch(person, deal.id, {
      name: 'A',
      source: 'Web',
      tags: ['x'],
      ownerName: 'ANA',
      stage: 'prospecting',
      amount: null,
    });
    expect(same).toEqual(deal);
    expect(labels().length).toBe(commands);
    await deals.patch(person, deal.id, { name: 'A', source: 'Event', lostReason: '\u0000' });
    const fields = test.db.prepare('SELECT field FROM changes WHERE command = (SELECT max(seq) FROM commands)');
    expect(fields.pluck().all()).toEqual(['source']);
  });

  it('moves probability and forecast with the stage, but keeps what was set by hand while the deal is open', async () => {
    const { deals } = test.records;
    const deal = await deals.create(person, { name: 'A' });
    expect(await deals.patch(person, deal.id, { stage: 'Evaluation / POC' })).toMatchObject({ probability: 40 });
    await deals.patch(person, deal.id, { probability: 55 });
    expect(await deals.patch(person, deal.id, { stage: 'Negotiation' })).toMatchObject({
      probability: 55,
      forecastCategory: 'commit',
    });
    expect(await deals.patch(person, deal.id, { stageId: 'lost' })).toMatchObject({
      probability: 0,
      forecastCategory: 'omitted',
      outcome: 'lost',
    });
    expect(await deals.patch(person, deal.id, { stage: 'Won' })).toMatchObject({
      probability: 100,
      forecastCategory: 'closed',
    });
    expect(labels().slice(0, 3)).toEqual([
      'Change stage of A to Won',
      'Change stage of A to Lost',
      'Change stage of A to Negotiation',
    ]);
  });

  it('checks custom values by their definition and changes them one by one', async () => {
    const { deals, customFields } = test.records;
    const add = (label: string, type: 'number' | 'choice' | 'yes_no' | 'date', choices: string[] = []) =>
      customFields.create(person, { recordKind: 'deals', label, type, choices });
    await add('Seats', 'number');
    await add('Region', 'choice', ['EMEA', 'APAC']);
    await add('Signed', 'date');
    const deal = await deals.create(person, { name: 'A', custom: { seats: 5, Region: 'emea' } });
    expect(deal.custom).toEqual({ Seats: 5, Region: 'EMEA' });
    expect((await deals.patch(person, deal.id, { custom: { Seats: null } })).custom).toEqual({ Region: 'EMEA' });
    await expect(deals.patch(person, deal.id, { custom: { Seats: 'many' } })).rejects.toThrow('"Seats" takes a number');
    await expect(deals.patch(person, deal.id, { custom: { Signed: '2026-02-30' } })).rejects.toThrow(/takes a date/);
    await expect(deals.patch(person, deal.id, { custom: { Regin: 'x' } })).rejects.toThrow(/Did you mean "Region"/);
    const region = customFields.list().find(({ label }) => label === 'Region');
    await customFields.delete(person, region?.id ?? '');
    expect(deals.get(deal.id).custom).toEqual({});
    await test.ledger.undo({ actor: person });
    expect(deals.get(deal.id).custom).toEqual({ Region: 'EMEA' });
  });
});

describe('deleting', () => {
  it('takes along what is about nothing else, and undo brings all of it back byte for byte', async () => {
    const { accounts, contacts, deals, notes, activities, dealContacts } = test.records;
    const account = await accounts.create(person, { name: 'Acme' });
    const deal = await deals.create(person, { name: 'A', accountId: account.id });
    const contact = await contacts.create(person, { name: 'Bo', accountId: account.id });
    await dealContacts.link(person, { dealId: deal.id, contactId: contact.id, role: 'champion' });
    await notes.create(person, { body: 'only the deal', dealId: deal.id });
    const both = await notes.create(person, { body: 'both', dealId: deal.id, accountId: account.id });
    await activities.create(person, { kind: 'call', subject: 'Intro', dealId: deal.id });
    const before = dump(test.db);
    const { command } = await deals.delete(person, deal.id);
    expect(() => deals.get(deal.id)).toThrow(/There is no deal with the id/);
    expect((await notes.list({})).items).toEqual([{ ...both, dealId: null, aboutName: 'Acme' }]);
    expect((await activities.list({})).total).toBe(0);
    await test.ledger.undo({ actor: person, command });
    expect(dump(test.db)).toBe(before);
  });
});

it('keeps a stage that has deals, and changes only the stages that differ', async () => {
  const { deals, stages } = test.records;
  await deals.create(person, { name: 'A' });
  const list = stages.list();
  await expect(
    stages.save(
      person,
      list.filter(({ id }) => id !== 'prospecting'),
    ),
  ).rejects.toThrow(/1 deal still in it/);
  const saved = await stages.save(
    person,
    list
      .filter(({ id }) => id !== 'discovery')
      .map((stage) => (stage.id === 'won' ? { ...stage, name: 'Closed won' } : stage)),
  );
  expect(saved.map(({ name }) => name)).toEqual([
    'Prospecting',
    'Evaluation / POC',
    'Proposal',
    'Negotiation',
    'Closed won',
    'Lost',
  ]);
  const changed = test.db.prepare('SELECT row FROM changes WHERE command = (SELECT max(seq) FROM commands)').pluck();
  expect(changed.all().toSorted()).toEqual(['discovery', 'won']);
});
