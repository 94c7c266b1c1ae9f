import { beforeEach, expect, test } from 'vitest';
import { named, type OpenPocs, openPocs, person } from './open-pocs.ts';

let house: OpenPocs;
beforeEach(async () => {
  house = await openPocs();
});

test('everything of it is there, with days, in one command that can be undone and done again', async () => {
  const before = house.dump();
  const poc = await house.start();
  expect(poc).toMatchObject({
    name: 'Acme proof of concept',
    templateName: 'Standard proof of concept',
    accountName: 'Acme',
  });
  expect(poc.summary).toContain('Acme tries the product');
  expect(house.lastLabel()).toBe('Start a POC on Platform rollout from Standard proof of concept');
  const plan = house.pocs.plan(poc.id);
  expect([plan.milestones, plan.phases, plan.tasks, plan.criteria].map(({ length }) => length)).toEqual([7, 7, 27, 5]);
  expect(named(plan.milestones, 'Decision').endDay).toBe('2030-04-01');
  expect(named(plan.phases, 'Security review')).toMatchObject({ startDay: '2030-03-05', status: 'not_started' });
  expect(plan.tasks.every(({ endDay }) => endDay !== null)).toBe(true);
  expect(plan.tasks.filter(({ shared }) => !shared).map(({ title }) => title)).toContain('Map the buying process');
  const made = house.dump();
  await house.ledger.undo({ actor: person });
  expect(house.dump()).toBe(before);
  await house.ledger.redo({ actor: person });
  expect(house.dump()).toBe(made);
});

test('the people of the deal are on the team, with who champions it', async () => {
  const ana = await house.records.contacts.create(person, {
    name: 'Ana Fox',
    title: 'CTO',
    email: 'ana@acme.example',
  });
  await house.records.dealContacts.link(person, { dealId: house.deal.id, contactId: ana.id, role: 'champion' });
  await house.records.deals.patch(person, house.deal.id, { ownerName: 'Bo Lind' });
  const { team, progress } = house.pocs.plan((await house.start()).id);
  expect(team.map(({ side, name, role, champion }) => [side, name, role, champion])).toEqual([
    ['ours', 'Bo Lind', 'Account executive', false],
    ['theirs', 'Ana Fox', '', true],
  ]);
  expect(progress.score.parts.at(-1)).toMatchObject({ key: 'champion', points: 15 });
});

test('a deal, a template or a kickoff that cannot be is refused and nothing is made', async () => {
  const before = house.dump();
  await expect(house.start('standart')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(house.start('standard', '2201-01-01')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  // The last weeks of the plan would be after the last day there is.
  await expect(house.start('standard', '2200-12-20')).rejects.toMatchObject({
    message: expect.stringContaining('1970 and 2200'),
  });
  const gone = { dealId: 'nope', template: 'standard', kickoff: '2030-03-04' };
  await expect(house.pocs.create(person, gone)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(house.dump()).toBe(before);
});

test('a POC and how it ended are told with its deal, its tasks are not', async () => {
  const { id } = await house.start();
  const [task] = house.pocs.plan(id).tasks;
  await house.pocs.tasks.patch(person, { pocId: id, id: task?.id ?? '' }, { status: 'completed' });
  await house.pocs.patch(person, id, { outcome: 'won' });
  expect(house.records.timeline('deals', house.deal.id, {}).items.map(({ label }) => label)).toEqual([
    'End the POC Acme proof of concept: won',
    'Start a POC on Platform rollout from Standard proof of concept',
    'Created',
  ]);
});
