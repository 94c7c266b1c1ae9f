import { beforeEach, describe, expect, it } from 'vitest';
import { dump, openTestRecords, person } from '../open-test-records.ts';
import { generateSample } from '../sample/generate-sample.ts';
import { writeSample } from '../sample/write-sample.ts';
import { normalCompany, normalPhone } from './normal-names.ts';

let test: Awaited<ReturnType<typeof openTestRecords>>;
beforeEach(async () => {
  test = await openTestRecords();
});

it.each([
  ['The Café Nord GmbH & Co. KG', 'CAFE NORD'],
  ['Weiß Logistik A.G.', 'weiss logistik'],
  ["Hartley's Mills, Inc.", 'Hartleys Mills LLC'],
  ['Solvale S.L.', 'Solvale'],
])('takes %s and %s for one company', (a, b) => {
  expect(normalCompany(a)).toBe(normalCompany(b));
});

it.each([
  ['Ltd', 'AG'],
  ['Nord Foods', 'Nord Mills'],
  ['東京 Foods', '大阪 Foods'],
])('tells %s from %s', (a, b) => {
  expect(normalCompany(a)).not.toBe(normalCompany(b));
});

it('knows a phone number however it is written', () => {
  expect(normalPhone('+49 (0)30 / 231-25 777')).toBe(normalPhone('0049 30 23125777'));
  expect(normalPhone('ext 12')).toBeNull();
});

describe('candidates', () => {
  it('are found by domain, name, e-mail, phone and name at one account, with the reason', async () => {
    const { accounts, contacts } = test.records;
    const acme = await accounts.create(person, { name: 'Acme Ltd', domain: 'https://www.acme.example/' });
    await accounts.create(person, { name: 'ACME Limited', domain: 'acme.example' });
    await accounts.create(person, { name: 'Other', domain: 'acme.example' });
    await accounts.create(person, { name: 'Unlike', domain: 'unlike.example' });
    const pairs = (await test.records.merge.candidates({ kind: 'accounts', limit: 50 })).items;
    expect(pairs.map(({ a, b, reason }) => [a.name, b.name, reason])).toEqual([
      ['Acme Ltd', 'ACME Limited', 'same domain acme.example, same name'],
      ['Acme Ltd', 'Other', 'same domain acme.example'],
      ['ACME Limited', 'Other', 'same domain acme.example'],
    ]);
    await contacts.create(person, { name: 'Jörg Weiß', email: 'jw@acme.example', accountId: acme.id });
    await contacts.create(person, { name: 'J. Weiss', email: 'JW@acme.example' });
    await contacts.create(person, { name: 'JORG WEISS', accountId: acme.id, phone: '+1 555 234 5678' });
    await contacts.create(person, { name: 'Somebody', phone: '001 (555) 2345678' });
    await contacts.create(person, { name: 'Jörg Weiß' });
    const people = (await test.records.merge.candidates({ kind: 'contacts', limit: 50 })).items;
    expect(people.map(({ a, b, reason }) => [a.name, b.name, reason])).toEqual([
      ['Jörg Weiß', 'J. Weiss', 'same e-mail jw@acme.example'],
      ['Jörg Weiß', 'JORG WEISS', 'same name at the same account'],
      ['JORG WEISS', 'Somebody', 'same phone'],
    ]);
  });

  it('are not offered again once a person has said that they are two', async () => {
    const { accounts, merge } = test.records;
    const a = await accounts.create(person, { name: 'Acme' });
    const b = await accounts.create(person, { name: 'Acme AG' });
    const total = async () => (await merge.candidates({ kind: 'accounts', limit: 5 })).total;
    expect(await total()).toBe(1);
    const { command } = await merge.keepSeparate(person, { kind: 'accounts', aId: b.id, bId: a.id });
    expect(command).not.toBeNull();
    expect(await total()).toBe(0);
    expect(await merge.keepSeparate(person, { kind: 'accounts', aId: a.id, bId: b.id })).toEqual({
      ok: true,
      command: null,
    });
    await test.ledger.undo({ actor: person });
    expect(await total()).toBe(1);
  });

  it('find the records that came into the sample twice', async () => {
    writeSample(test.db, generateSample({ seed: 'merge', deals: 300, now: Date.parse('2026-06-15T12:00:00Z') }));
    const accounts = await test.records.merge.candidates({ kind: 'accounts', limit: 50 });
    const contacts = await test.records.merge.candidates({ kind: 'contacts', limit: 50 });
    expect(accounts.total).toBeGreaterThanOrEqual(3);
    expect(accounts.total).toBeLessThan(8);
    expect(contacts.total).toBeGreaterThanOrEqual(4);
    expect(contacts.total).toBeLessThan(12);
  });
});

describe('merging', () => {
  it('moves everything that pointed to the loser, takes what was chosen, and undo gives back every byte', async () => {
    const { accounts, contacts, deals, notes, activities, dealContacts, customFields, merge } = test.records;
    await customFields.create(person, { recordKind: 'contacts', label: 'Lang', type: 'text', choices: [] });
    const winner = await contacts.create(person, {
      name: 'Ana',
      email: 'a@x.example',
      tags: ['a'],
      custom: { Lang: 'en' },
    });
    const loser = await contacts.create(person, {
      name: 'Ana B',
      email: 'b@x.example',
      phone: '123',
      custom: { Lang: 'fr' },
      accountName: 'Acme',
    });
    const third = await contacts.create(person, { name: 'Third' });
    const both = await deals.create(person, { name: 'both' });
    const one = await deals.create(person, { name: 'one' });
    for (const contactId of [winner.id, loser.id])
      await dealContacts.link(person, { dealId: both.id, contactId, role: 'user' });
    await dealContacts.link(person, { dealId: one.id, contactId: loser.id, role: 'champion' });
    await notes.create(person, { body: 'x', contactId: loser.id });
    await activities.create(person, { kind: 'call', subject: 'y', contactId: loser.id });
    await merge.keepSeparate(person, { kind: 'contacts', aId: loser.id, bId: third.id });
    const before = dump(test.db);

    const take = ['phone', 'accountName', 'custom.Lang'];
    const result = await merge.merge(person, { kind: 'contacts', winnerId: winner.id, loserId: loser.id, take });
    expect(result.winner).toMatchObject({
      id: winner.id,
      name: 'Ana',
      email: 'a@x.example',
      phone: '123',
      accountName: 'Acme',
      tags: ['a'],
      custom: { Lang: 'fr' },
    });
    expect(result.moved).toBe(4);
    expect(() => contacts.get(loser.id)).toThrow(/no contact/);
    expect(dealContacts.list(both.id).map(({ contactId }) => contactId)).toEqual([winner.id]);
    expect(dealContacts.list(one.id).map(({ contactId, role }) => [contactId, role])).toEqual([
      [winner.id, 'champion'],
    ]);
    expect((await notes.list({})).items[0]?.contactId).toBe(winner.id);
    expect((await merge.candidates({ kind: 'contacts', limit: 9 })).total).toBe(0);
    expect(test.db.pragma('foreign_key_check')).toEqual([]);
    expect(
      accounts.get(result.winner && 'accountId' in result.winner ? (result.winner.accountId ?? '') : '').name,
    ).toBe('Acme');

    await test.ledger.undo({ actor: person, command: result.command });
    expect(dump(test.db)).toBe(before);
    await test.ledger.redo({ actor: person });
    await test.ledger.undo({ actor: person });
    expect(dump(test.db)).toBe(before);
  });

  it('does not forget the links of a table that was added later', async () => {
    const { accounts, merge } = test.records;
    test.db.exec(
      `CREATE TABLE later (id TEXT PRIMARY KEY, account TEXT REFERENCES accounts(id), day TEXT, UNIQUE (account, day))`,
    );
    const a = await accounts.create(person, { name: 'A' });
    const b = await accounts.create(person, { name: 'B' });
    const add = test.db.prepare('INSERT INTO later VALUES (?, ?, ?)');
    add.run('1', a.id, 'mon');
    add.run('2', b.id, 'mon');
    add.run('3', b.id, 'tue');
    const { moved } = await merge.merge(person, { kind: 'accounts', winnerId: a.id, loserId: b.id, take: ['name'] });
    expect(moved).toBe(1);
    expect(test.db.prepare('SELECT id, account FROM later ORDER BY id').all()).toEqual([
      { id: '1', account: a.id },
      { id: '3', account: a.id },
    ]);
    expect(accounts.get(a.id).name).toBe('B');
  });

  it('refuses what cannot be', async () => {
    const { accounts, merge } = test.records;
    const a = await accounts.create(person, { name: 'A' });
    const b = await accounts.create(person, { name: 'B' });
    const ask = { kind: 'accounts' as const, winnerId: a.id, loserId: b.id, take: ['domian'] };
    await expect(merge.merge(person, ask)).rejects.toThrow(/no field "domian" to take\. Did you mean "domain"/);
    await expect(merge.merge(person, { ...ask, loserId: a.id })).rejects.toThrow(/with itself/);
    await expect(merge.merge(person, { ...ask, loserId: 'gone' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(accounts.get(b.id).name).toBe('B');
  });
});
