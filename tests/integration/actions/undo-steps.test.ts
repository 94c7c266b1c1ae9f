import { beforeEach, expect, it } from 'vitest';
import { openTestActions, person, type TestActions } from './open-actions.ts';

let test: TestActions;
let id: string;
beforeEach(async () => {
  test = await openTestActions();
  const owner = await test.records.people.create(person, { name: 'Ana' });
  id = (await test.records.deals.create(person, { name: 'Rollout', ownerId: owner.id })).id;
});

const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const plan = (details: string, hours: number, more: object = {}) =>
  test.actions.set(person, { id, details, at: at(hours), ...more });
const undo = (command: string, onConflict: 'keep' | 'overwrite' | 'ask') =>
  test.ledger.undo({ actor: person, command, onConflict });
const step = () => test.records.deals.get(id).nextStep;

it('leaves all of a step that was planned later, or goes over all of it', async () => {
  const first = await plan('Call A', 3);
  const second = await plan('Meet B', 5, { kind: 'meeting' });
  await expect(undo(first.command, 'ask')).rejects.toMatchObject({ code: 'CONFLICT' });
  await undo(first.command, 'keep');
  expect(step()).toEqual(second.nextStep);
});

it('goes over all of a step that was planned later, when told to', async () => {
  const first = await plan('Call A', 3);
  const moved = await test.actions.snooze(person, { id, until: at(9) });
  await test.actions.park(person, { id, reason: 'Budget', until: at(50) });
  await undo(moved.command, 'overwrite');
  expect(step()).toEqual(first.nextStep);
});

it('brings a completed step back as it was, whatever became of the one after it', async () => {
  const bo = await test.records.people.create(person, { name: 'Bo' });
  const first = await plan('Call A', 3, { ownerId: bo.id });
  const done = await test.actions.complete(person, {
    id,
    new_next_action_details: 'Call B',
    new_next_action_at: at(7),
    new_next_action_owner: bo.id,
  });
  await test.actions.set(person, { id, details: 'Call B', at: at(9), ownerId: null });
  await undo(done.command, 'keep');
  expect(step()).toEqual(first.nextStep);
});
