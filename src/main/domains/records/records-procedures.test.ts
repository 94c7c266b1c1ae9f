import { type AnyProcedure, call } from '@orpc/server';
import { beforeAll, expect, it } from 'vitest';
import { openTestRecords, person } from './open-test-records.ts';
import { recordsProcedures } from './records-procedures.ts';
import { generateSample } from './sample/generate-sample.ts';
import { writeSample } from './sample/write-sample.ts';

let test: Awaited<ReturnType<typeof openTestRecords>>;
const api = recordsProcedures(() => test.records);
beforeAll(async () => {
  test = await openTestRecords();
  writeSample(test.db, generateSample({ seed: 'api', deals: 40 }));
});
const context = { context: { actor: person } };

it('answers every read in the shape that the contract promises', async () => {
  const deal = (await call(api.deals.list, { limit: 1 }, context)).items[0];
  const id = deal?.id ?? '';
  const reads: [AnyProcedure, unknown][] = [
    ...[api.accounts, api.contacts, api.deals, api.notes, api.activities].map(({ list }): [AnyProcedure, unknown] => [
      list,
      { limit: 500 },
    ]),
    [api.deals.get, { id }],
    [api.deals.totals, { groupBy: 'stage', filter: [{ field: 'outcome', op: 'is', value: 'open' }] }],
    [api.deals.board, {}],
    [api.deals.neighbours, { id, sort: '-amount' }],
    [api.deals.exportCsv, { columns: 'name,amount' }],
    [api.deals.contacts, { id }],
    [api.people.list, undefined],
    [api.stages.list, undefined],
    [api.customFields.list, undefined],
    [api.views.list, {}],
    [api.merge.candidates, { kind: 'accounts' }],
    [api.merge.candidates, { kind: 'contacts' }],
  ];
  for (const [procedure, input] of reads) expect(await call(procedure, input, context)).toBeDefined();
});

it('creates, changes and deletes one of each kind', async () => {
  const account = await call(
    api.accounts.create,
    { name: 'A', annualRevenue: { amountMinor: 5, currency: 'USD' } },
    context,
  );
  const contact = await call(api.contacts.create, { name: 'C', accountName: 'a' }, context);
  const deal = await call(
    api.deals.create,
    { name: 'D', stage: 'proposal', closeDate: '2026-03-31', tags: ['x'] },
    context,
  );
  const note = await call(api.notes.create, { body: 'N', dealId: deal.id }, context);
  const activity = await call(api.activities.create, { kind: 'call', subject: 'S', accountId: account.id }, context);
  expect(contact.accountId).toBe(account.id);
  expect((await call(api.accounts.patch, { id: account.id, city: 'Oslo' }, context)).city).toBe('Oslo');
  expect((await call(api.contacts.patch, { id: contact.id, title: 'CFO' }, context)).title).toBe('CFO');
  expect((await call(api.deals.patch, { id: deal.id, stageId: 'won' }, context)).probability).toBe(100);
  expect((await call(api.notes.patch, { id: note.id, body: 'M' }, context)).body).toBe('M');
  expect((await call(api.activities.patch, { id: activity.id, durationMinutes: 5 }, context)).durationMinutes).toBe(5);
  const linked = await call(api.deals.linkContact, { id: deal.id, contactId: contact.id, role: 'user' }, context);
  expect(linked.contact.name).toBe('C');
  expect(await call(api.deals.unlinkContact, { id: deal.id, contactId: contact.id }, context)).toEqual({ ok: true });
  const bulk = await call(api.deals.bulk, { ids: [deal.id], set: { stage: 'Lost' }, addTags: ['y'] }, context);
  expect(bulk).toMatchObject({ matched: 1, changed: 1, command: expect.any(String) });
  for (const [procedure, { id }] of [
    [api.activities.delete, activity],
    [api.notes.delete, note],
    [api.deals.delete, deal],
    [api.contacts.delete, contact],
    [api.accounts.delete, account],
  ] as const) {
    expect(await call(procedure, { id }, context)).toEqual({
      ok: true,
      command: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  }
});

it('keeps people, stages, fields and views', async () => {
  const someone = await call(api.people.create, { name: 'New Person', email: 'new@x.example' }, context);
  await expect(call(api.people.create, { name: 'new person' }, context)).rejects.toThrow(
    /already a person called "New Person"/,
  );
  expect((await call(api.people.list, undefined, context)).items).toContainEqual(someone);
  const stages = (await call(api.stages.list, undefined, context)).items;
  expect((await call(api.stages.save, { stages }, context)).items).toEqual(stages);
  const field = await call(
    api.customFields.create,
    { recordKind: 'accounts', label: 'Tier', type: 'choice', choices: ['A', 'B'] },
    context,
  );
  expect(await call(api.customFields.delete, { id: field.id }, context)).toEqual({ ok: true });
  const view = await call(
    api.views.save,
    { recordKind: 'deals', name: 'Mine', definition: { sort: '-amount' } },
    context,
  );
  expect(
    await call(
      api.views.save,
      { id: view.id, recordKind: 'deals', name: 'Ours', definition: view.definition },
      context,
    ),
  ).toEqual({
    ...view,
    name: 'Ours',
  });
  expect(await call(api.views.delete, { id: view.id }, context)).toEqual({ ok: true });
});
