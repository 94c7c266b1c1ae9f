import { beforeEach, expect, it } from 'vitest';
import { indexNextChanges } from '../../../platform/ledger/row-index.ts';
import { openTestRecords, person } from '../open-test-records.ts';
import { generateSample } from '../sample/generate-sample.ts';
import { writeSample } from '../sample/write-sample.ts';
import { recordTimeline } from './record-timeline.ts';

let test: Awaited<ReturnType<typeof openTestRecords>>;
beforeEach(async () => {
  test = await openTestRecords();
});

it('tells what was changed in words, newest first, with what can be undone', async () => {
  const { deals, customFields, dealContacts, contacts } = test.records;
  await customFields.create(person, { recordKind: 'deals', label: 'Seats', type: 'number', choices: [] });
  const deal = await deals.create(person, { name: 'Rollout', ownerName: 'Ana', accountName: 'Acme' });
  await deals.patch(person, deal.id, { amount: { amountMinor: 100, currency: 'EUR' }, custom: { Seats: 5 } });
  await deals.patch(person, deal.id, { stage: 'Proposal', ownerName: 'Bo' });
  await deals.patch(person, deal.id, { amount: { amountMinor: 300, currency: 'EUR' } });
  await deals.patch(person, deal.id, { amount: { amountMinor: 300, currency: 'USD' }, tags: ['a'] });
  await test.records.accounts.delete(person, deal.accountId ?? '');
  const contact = await contacts.create(person, { name: 'Cy' });
  await dealContacts.link(person, { dealId: deal.id, contactId: contact.id, role: 'economic_buyer' });
  await deals.patch(person, deal.id, { closeDate: '2026-03-31' });
  await test.ledger.undo({ actor: person });

  const { items, total, nextCursor } = recordTimeline(test.db, 'deals', deal.id);
  expect({ total, nextCursor }).toEqual({ total: 9, nextCursor: null });
  const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
  expect(items.map(({ label, changes, undone, command }) => [label, changes, undone, command !== null])).toEqual([
    [
      'Undo: Change close date of Rollout to 2026-03-31',
      [{ field: 'close date', before: '2026-03-31', after: null }],
      false,
      false,
    ],
    [
      'Change close date of Rollout to 2026-03-31',
      [{ field: 'close date', before: null, after: '2026-03-31' }],
      true,
      true,
    ],
    ['Make Cy economic buyer of Rollout', [], false, true],
    ['Delete Acme', [{ field: 'account', before: 'Acme', after: null }], false, true],
    [
      'Edit Rollout',
      [
        { field: 'currency', before: 'EUR', after: 'USD' },
        { field: 'tags', before: [], after: ['a'] },
      ],
      false,
      true,
    ],
    ['Change amount of Rollout', [{ field: 'amount', before: eur(100), after: eur(300) }], false, true],
    [
      'Change stage of Rollout to Proposal',
      [
        { field: 'stage', before: 'Prospecting', after: 'Proposal' },
        { field: 'owner', before: 'Ana', after: 'Bo' },
        { field: 'forecast category', before: 'pipeline', after: 'best case' },
        { field: 'probability', before: 10, after: 60 },
      ],
      false,
      true,
    ],
    [
      'Edit Rollout',
      [
        { field: 'amount', before: null, after: eur(100) },
        { field: 'Seats', before: null, after: 5 },
      ],
      false,
      true,
    ],
    ['Created', [], false, true],
  ]);
  expect(items[0]).toMatchObject({ actor: 'person', actorName: 'Ana', kind: 'deals', recordId: deal.id });
  await expect(async () => recordTimeline(test.db, 'deals', 'nowhere')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('has notes and activities in their place, for an account also those of its deals and contacts', async () => {
  const now = Date.parse('2026-06-15T12:00:00Z');
  writeSample(test.db, generateSample({ seed: 'time', deals: 60, now }));
  while (indexNextChanges(test.db, 500));
  const account =
    test.db
      .prepare<[], string>('SELECT account_id FROM deals GROUP BY 1 ORDER BY count(*) DESC LIMIT 1')
      .pluck()
      .get() ?? '';
  const pages = [];
  let cursor: string | undefined;
  do {
    const page = recordTimeline(test.db, 'accounts', account, { limit: 7, cursor });
    pages.push(page);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  const items = pages.flatMap((page) => page.items);
  expect(new Set(items.map(({ id }) => id)).size).toBe(pages[0]?.total);
  expect(items.map(({ at }) => at)).toEqual(
    items
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  );
  const count = (table: string) =>
    test.db
      .prepare(`SELECT count(*) FROM ${table} t JOIN deals d ON d.id = t.deal_id WHERE d.account_id = ?`)
      .pluck()
      .get(account);
  expect(items.filter(({ type }) => type === 'activity').length).toBe(count('activities'));
  expect(items.filter(({ type }) => type === 'note').length).toBe(count('notes'));
  expect(items.at(-1)).toMatchObject({ type: 'change', actor: 'sync', actorName: 'CRM sync' });
  expect(items.at(-1)?.label).toMatch(/^Created: Import \d+ accounts?/);
  expect(items.find(({ type }) => type === 'note')?.body).toBeTruthy();
});
