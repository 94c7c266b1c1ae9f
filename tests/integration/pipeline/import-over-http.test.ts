import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ReviewingApp, startReviewing, until } from './reviewing-app.ts';

let app: ReviewingApp;
beforeAll(async () => {
  app = await startReviewing();
});
afterAll(() => app.end());

async function imported(csv: string, name = 'Q4.csv'): Promise<string> {
  const form = new FormData();
  form.set('kind', 'deals');
  form.set('mapping', JSON.stringify({ Deal: 'name', Value: 'amount', Stage: 'stage' }));
  form.set('currency', 'EUR');
  form.set('file', new File([csv], name, { type: 'text/csv' }));
  const { status, body } = await app.send('POST', '/imports', { body: form });
  expect(status).toBe(202);
  return String(body.id);
}
const stateOf = async (id: string) => (await app.call('GET', `/imports/${id}`)).body.state;

test('an import is reviewed by itself: just its open deals, and nobody else’s', async () => {
  await app.made('deals', { name: 'Was there' });
  const importId = await imported('Deal,Value,Stage\nFirst,5,Proposal\nSecond,,Proposal\nOver,9,Won\n,7,Proposal\n');
  await until(
    () => stateOf(importId),
    (state) => state === 'done',
  );
  const review = await app.review({ importId });
  expect(review).toMatchObject({
    state: 'done',
    counts: { deals: 2 },
    scope: { importId, filter: null, words: 'Deals of Q4.csv' },
  });
  expect((await app.deals(review.id, 'sort=name')).items.map(({ name }) => name)).toEqual(['First', 'Second']);
  const { items } = await app.findings(review.id, 'ruleId=no-amount');
  expect(items.map(({ dealName }) => dealName)).toEqual(['Second']);
  const narrowed = await app.review({ importId, filter: 'name:is:First' });
  expect((await app.deals(narrowed.id)).items.map(({ name }) => name)).toEqual(['First']);

  // What is taken back has nothing left to review.
  await app.call('POST', '/undo', { command: (await app.call('GET', `/imports/${importId}`)).body.command });
  expect(await app.review({ importId })).toMatchObject({ state: 'done', health: 100, counts: { deals: 0 } });
});

test('an import that is not done cannot be reviewed yet', async () => {
  const importId = await imported(
    `Deal,Value,Stage\n${Array.from({ length: 4000 }, (_, i) => `Row ${i},5,Proposal\n`).join('')}`,
  );
  const early = await app.call('POST', '/reviews', { importId });
  expect(early).toMatchObject({ status: 409, body: { code: 'CONFLICT', detail: expect.stringMatching(/not done/) } });
  await until(
    () => stateOf(importId),
    (state) => state === 'done',
  );
  expect((await app.review({ importId })).counts?.deals).toBe(4000);
});

test('a job that is no import is none', async () => {
  const { id } = await app.review();
  expect(await app.call('POST', '/reviews', { importId: id })).toMatchObject({
    status: 404,
    body: { code: 'NOT_FOUND' },
  });
});
