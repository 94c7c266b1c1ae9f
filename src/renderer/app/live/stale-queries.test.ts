import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { staleQueries, touchedTogether } from './stale-queries.ts';

const key = (path: string, input?: unknown) => [
  path.split('.'),
  input === undefined ? { type: 'query' } : { type: 'query', input },
];

/** Which of these queries a commit makes stale, in a real query cache. */
async function staleAfter(touched: Parameters<typeof staleQueries>[0], keys: unknown[][]) {
  const client = new QueryClient();
  for (const each of keys) client.setQueryData(each, 'old');
  for (const stale of staleQueries(touched)) await client.invalidateQueries({ queryKey: stale });
  return keys.map((each) => client.getQueryState(each)?.isInvalidated ?? false);
}

test('an edited deal makes itself, the lists and its timeline stale, and leaves other deals alone', async () => {
  const keys = [
    key('records.deals.get', { id: 'd1' }),
    key('records.deals.get', { id: 'd2' }),
    key('records.deals.list', { limit: 50 }),
    key('records.deals.board', {}),
    key('workspace.timeline', { kind: 'deals', id: 'd1', limit: 50 }),
    key('workspace.timeline', { kind: 'deals', id: 'd2', limit: 50 }),
    key('records.contacts.list', { limit: 50 }),
    key('workspace.upcoming'),
    key('workspace.settings.get'),
  ];
  expect(await staleAfter({ deals: ['d1'] }, keys)).toEqual([true, false, true, true, true, false, false, true, false]);
});

test('an account renamed shows on the deals and contacts that name it', async () => {
  const keys = [
    key('records.deals.get', { id: 'd1' }),
    key('records.deals.list', {}),
    key('records.contacts.list', {}),
    key('records.stages.list'),
  ];
  expect(await staleAfter({ accounts: ['a1'] }, keys)).toEqual([true, true, true, false]);
});

test('an import makes all of its kind stale at once', async () => {
  const keys = [
    key('records.contacts.get', { id: 'c9' }),
    key('records.contacts.list', {}),
    key('records.deals.list', {}),
  ];
  expect(await staleAfter({ contacts: 'many' }, keys)).toEqual([true, true, false]);
});

test('a table that the page does not know refetches every record rather than showing something old', async () => {
  const keys = [key('records.deals.list', {}), key('actions.due', {}), key('workspace.settings.get')];
  expect(await staleAfter({ somethingNew: ['x'] }, keys)).toEqual([true, true, false]);
});

test('two commits add up, and many swallows few', () => {
  expect(touchedTogether({ deals: ['a'] }, { deals: ['a', 'b'], notes: ['n'] })).toEqual({
    deals: ['a', 'b'],
    notes: ['n'],
  });
  expect(touchedTogether({ deals: ['a'] }, { deals: 'many' })).toEqual({ deals: 'many' });
  expect(touchedTogether({ deals: 'many' }, { deals: ['b'] })).toEqual({ deals: 'many' });
});

test('a task of a POC makes its plan and the list of POCs stale, and no records', async () => {
  const keys = [
    key('pocs.plan', { id: 'p1' }),
    key('pocs.list', {}),
    key('records.deals.list', {}),
    key('workspace.timeline', { kind: 'deals', id: 'd1' }),
  ];
  expect(await staleAfter({ poc_tasks: ['t1'] }, keys)).toEqual([true, true, false, false]);
  expect(await staleAfter({ pocs: ['p1'] }, keys)).toEqual([true, true, false, true]);
  expect(await staleAfter({ deals: ['d2'] }, keys)).toEqual([true, true, true, false]);
});

test('whatever a next action is made of makes what is due and suggested stale', async () => {
  const keys = [key('actions.due', {}), key('actions.suggest', { id: 'd1' }), key('records.contacts.list', {})];
  for (const table of ['deals', 'activities', 'stages', 'step_suggestions', 'step_proposals']) {
    expect(await staleAfter({ [table]: ['x'] }, keys), table).toEqual([true, true, false]);
  }
  expect(await staleAfter({ notes: ['n1'] }, keys)).toEqual([false, false, false]);
});
