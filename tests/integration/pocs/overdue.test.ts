import { beforeEach, expect, test } from 'vitest';
import { dayMs, type OpenPocs, openPocs, person } from './open-pocs.ts';

let house: OpenPocs;
beforeEach(async () => {
  house = await openPocs();
});

const proposals = () =>
  house.db.prepare<[], { key: string; state: string }>('SELECT key, state FROM step_proposals ORDER BY key').all();
const settled = async () => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
  await new Promise((done) => setImmediate(done));
};

test('three of a POC at most, once, and taken back when they are done', async () => {
  const { id } = await house.start('fast-two-weeks', '2020-01-06');
  house.pocs.watch.begin();
  house.clock.advance(10_000);
  await settled();
  expect(proposals()).toEqual([]);
  house.clock.advance(2 * dayMs);
  await settled();
  expect(proposals()).toHaveLength(3);
  expect(house.db.prepare('SELECT what, evidence FROM step_proposals LIMIT 1').get()).toMatchObject({
    what: expect.stringMatching(/^Get “.+” of Acme proof of concept back on track$/),
    evidence: expect.stringContaining('was due on'),
  });
  const before = proposals();
  house.clock.advance(dayMs);
  await settled();
  expect(proposals()).toEqual(before);
  await house.pocs.patch(person, id, { outcome: 'won' });
  house.clock.advance(5_000);
  await settled();
  expect(proposals()).toEqual([]);
  await house.pocs.watch.stop();
  expect(house.problems).toEqual([]);
});

test('one that was turned down stays so', async () => {
  await house.start('fast-two-weeks', '2020-01-06');
  house.clock.advance(2 * dayMs);
  house.pocs.watch.begin();
  house.clock.advance(10_000);
  await settled();
  await house.ledger.command({ label: 'x', actor: person }, (tx) =>
    tx.db.prepare(`UPDATE step_proposals SET state = 'dismissed', updated_at = 1`).run(),
  );
  house.clock.advance(dayMs);
  await settled();
  expect(new Set(proposals().map(({ state }) => state))).toEqual(new Set(['dismissed']));
  await house.pocs.watch.stop();
});
