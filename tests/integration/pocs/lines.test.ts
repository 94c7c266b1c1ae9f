import { beforeEach, expect, test } from 'vitest';
import { named, type OpenPocs, openPocs, person } from './open-pocs.ts';

let house: OpenPocs;
beforeEach(async () => {
  house = await openPocs();
});

test('a status sets and takes back the day it was done, and rolls up to phase and milestone', async () => {
  const { id } = await house.start('fast-two-weeks');
  const { tasks, phases } = house.pocs.plan(id);
  const phase = named(phases, 'Start');
  const own = tasks.filter(({ phaseId }) => phaseId === phase.id);
  for (const task of own) await house.pocs.tasks.patch(person, { pocId: id, id: task.id }, { status: 'completed' });
  expect(house.lastLabel()).toBe('Set "Check that its data is complete" to completed in Acme proof of concept');
  const plan = house.pocs.plan(id);
  expect(named(plan.phases, 'Start')).toMatchObject({ status: 'completed', percent: 100 });
  expect(named(plan.milestones, 'First data in')).toMatchObject({ status: 'not_started', rolledUp: 'completed' });
  expect(plan.progress).toMatchObject({
    percent: 45,
    tasks: { total: 11, completed: 5 },
    milestones: { completed: 1 },
  });
  const [first] = own;
  const line = { pocId: id, id: first?.id ?? '' };
  expect((await house.pocs.tasks.patch(person, line, { status: 'completed', note: 'x' })).doneOn).toMatch(/^\d{4}-/);
  expect(await house.pocs.tasks.patch(person, line, { status: 'blocked' })).toMatchObject({ doneOn: null });
  expect(named(house.pocs.plan(id).phases, 'Start')).toMatchObject({ status: 'blocked', percent: 80 });
});

test('a patch that changes nothing leaves no trace; lines of another POC are not there', async () => {
  const { id } = await house.start();
  const other = await house.start('fast-two-weeks');
  const [task] = house.pocs.plan(id).tasks;
  const line = { pocId: id, id: task?.id ?? '' };
  const before = house.dump();
  await house.pocs.tasks.patch(person, line, { title: task?.title, status: 'not_started' });
  await expect(house.pocs.tasks.patch(person, { ...line, pocId: other.id }, { note: 'x' })).rejects.toThrow(
    'There is no task of this POC',
  );
  const [phase] = house.pocs.plan(other.id).phases;
  await expect(house.pocs.tasks.patch(person, line, { phaseId: phase?.id })).rejects.toThrow('no phase of this POC');
  await expect(house.pocs.tasks.reorder(person, other.id, [line.id])).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(house.dump()).toBe(before);
});

test('lines are put in order, and those that are not named keep their places', async () => {
  const { id } = await house.start();
  const ids = () => house.pocs.criteria.list(id).items.map((line) => line.id);
  const [a, b, c, d, e] = ids();
  await house.pocs.criteria.reorder(person, id, [d ?? '', a ?? '']);
  expect(ids()).toEqual([d, b, c, a, e]);
  await house.ledger.undo({ actor: person });
  expect(ids()).toEqual([a, b, c, d, e]);
  await expect(house.pocs.criteria.reorder(person, id, [a ?? '', a ?? ''])).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  });
});

test.each([
  ['javascript:alert(1)'],
  ['data:text/html,x'],
  ['file:///etc/passwd'],
  ['ftp://example.com/x'],
  ['//no.scheme'],
  ['https://'],
  ['JaVaScRiPt\u0000:alert(1)'],
])('%j is no address', async (url) => {
  const { id } = await house.start();
  const refused = { code: 'INVALID_INPUT' };
  await expect(house.pocs.links.add(person, id, { title: 'x', url })).rejects.toMatchObject(refused);
  await expect(house.pocs.criteria.add(person, id, { title: 'x', evidenceUrl: url })).rejects.toMatchObject(refused);
});

test('text is kept clean, and a title of nothing is refused', async () => {
  const { id } = await house.start();
  const made = await house.pocs.values.add(person, id, { said: ' Slow\u0000\nbuilds ', quote: 'a\r\nb\u0007' });
  expect(made).toMatchObject({ said: 'Slow builds', quote: 'a\nb', quoteInternal: true, kind: 'challenge' });
  await expect(house.pocs.values.add(person, id, { said: '\u0000' })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  });
  await expect(house.pocs.tasks.add(person, id, { title: 'No phase' })).rejects.toThrow('phaseId: this is missing.');
  await expect(house.pocs.team.add(person, id, { name: 'A', email: 'not one' })).rejects.toThrow(
    'not an e-mail address',
  );
});

test('a technology is confirmed by whoever says so, and chooses the docs', async () => {
  const { id } = await house.start();
  const next = await house.pocs.stack.add(person, id, { name: 'Next.js', state: 'confirmed' });
  expect(next.confirmedBy).toBe('Ana');
  const own = await house.pocs.links.add(person, id, { title: 'Ours', url: 'https://example.com/a b' });
  expect(own.url).toBe('https://example.com/a%20b');
  const chosen = (await house.pocs.chooseLinks(person, id)).items;
  expect(chosen.length).toBeGreaterThan(1);
  expect(chosen.filter(({ origin }) => origin === 'own')).toHaveLength(1);
  const before = house.dump();
  await house.pocs.chooseLinks(person, id);
  expect(house.dump()).toBe(before);
  await house.pocs.stack.patch(person, { pocId: id, id: next.id }, { state: 'declined' });
  expect((await house.pocs.chooseLinks(person, id)).items).toMatchObject([{ id: own.id }]);
});

test('what was done stays done on its day when something else of it changes', async () => {
  const { id } = await house.start();
  const [task] = house.pocs.plan(id).tasks;
  const line = { pocId: id, id: task?.id ?? '' };
  await house.pocs.tasks.patch(person, line, { status: 'completed' });
  await house.ledger.command({ label: 'Earlier', actor: person }, (tx) =>
    tx.db.prepare(`UPDATE poc_tasks SET done_on = '2020-01-01', updated_at = ? WHERE id = ?`).run(tx.now + 1, line.id),
  );
  const both = { status: 'completed', note: 'With help' };
  expect((await house.pocs.tasks.patch(person, line, both)).doneOn).toBe('2020-01-01');
});
