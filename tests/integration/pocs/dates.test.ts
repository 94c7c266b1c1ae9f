import { beforeEach, expect, test } from 'vitest';
import { named, type OpenPocs, openPocs, person } from './open-pocs.ts';

let house: OpenPocs;
beforeEach(async () => {
  house = await openPocs();
});

test('what a preview shows is what a move does, and undo takes it all back', async () => {
  const { id } = await house.start();
  const before = house.dump();
  const move = { id, line: 'kickoff', edge: 'end' as const, day: '2030-03-18' };
  const { shifts } = house.pocs.dates.preview(move);
  expect(shifts[0]).toMatchObject({ kind: 'poc', from: '2030-03-04', to: '2030-03-18' });
  expect(shifts.length).toBeGreaterThan(40);
  expect(house.dump()).toBe(before);
  const moved = await house.pocs.dates.move(person, move);
  expect(moved.shifts).toEqual(shifts);
  expect(house.lastLabel()).toBe('Move the kickoff of Acme proof of concept to 18 March 2030');
  const { poc, tasks, milestones, phases } = house.pocs.plan(id);
  expect(poc.kickoff).toBe('2030-03-18');
  for (const { id: line, edge, to } of shifts.slice(1)) {
    const found = [...tasks, ...milestones, ...phases].find((one) => one.id === line);
    expect(edge === 'start' ? found?.startDay : found?.endDay).toBe(to);
  }
  await house.ledger.undo({ actor: person });
  expect(house.dump()).toBe(before);
});

test('one line moves, with what follows it and nothing else', async () => {
  const { id } = await house.start();
  const plan = house.pocs.plan(id);
  const line = named(plan.milestones, 'First data in');
  const { shifts } = await house.pocs.dates.move(person, { id, line: line.id, edge: 'end', day: '2030-03-20' });
  const after = house.pocs.plan(id);
  expect(named(after.milestones, 'First data in')).toMatchObject({ endDay: '2030-03-20', endRule: null });
  expect(named(after.milestones, 'Environment ready').endDay).toBe(named(plan.milestones, 'Environment ready').endDay);
  expect(named(after.milestones, 'Use cases proven').endDay).toBe('2030-04-01');
  expect(shifts.map(({ title }) => title)).toContain('Decision');
  expect(house.lastLabel()).toBe('Move "First data in" in Acme proof of concept to 20 March 2030');
});

test('holidays and another working week move what is counted in working days', async () => {
  const { id } = await house.start();
  const before = named(house.pocs.plan(id).milestones, 'Environment ready').endDay;
  const holidays = [
    { day: '2030-03-06', name: 'Off' },
    { day: '2030-03-05', name: 'Off' },
  ];
  const { shifts } = house.pocs.dates.preview({ id, edge: 'end', holidays });
  await house.pocs.patch(person, id, { holidays });
  expect(before).toBe('2030-03-07');
  expect(named(house.pocs.plan(id).milestones, 'Environment ready').endDay).toBe('2030-03-11');
  expect(shifts).toContainEqual(expect.objectContaining({ title: 'Environment ready', to: '2030-03-11' }));
  expect(house.pocs.get(id).holidays.map(({ day }) => day)).toEqual(['2030-03-05', '2030-03-06']);
  await house.pocs.dates.move(person, { id, edge: 'end', holidays: [] });
  expect(named(house.pocs.plan(id).milestones, 'Environment ready').endDay).toBe(before);
});

test('a circle is refused by name and changes nothing', async () => {
  const { id } = await house.start();
  const { milestones } = house.pocs.plan(id);
  const before = house.dump();
  const ready = named(milestones, 'Environment ready');
  const rule = {
    from: named(milestones, 'First data in').id,
    edge: 'end' as const,
    offset: 1,
    unit: 'days' as const,
  };
  const message = 'These dates follow each other in a circle: Environment ready → First data in → Environment ready.';
  const move = { id, line: ready.id, edge: 'end' as const, rule };
  expect(() => house.pocs.dates.preview(move)).toThrow(message);
  await expect(house.pocs.dates.move(person, move)).rejects.toThrow(message);
  await expect(house.pocs.milestones.patch(person, { pocId: id, id: ready.id }, { endRule: rule })).rejects.toThrow(
    message,
  );
  const lost = { ...rule, from: 'nope' };
  await expect(house.pocs.milestones.patch(person, { pocId: id, id: ready.id }, { endRule: lost })).rejects.toThrow(
    'no milestone, phase or task with the id "nope"',
  );
  expect(house.dump()).toBe(before);
});

test('what followed a deleted line stays on its day, as if picked; undo has it follow again', async () => {
  const { id } = await house.start();
  const plan = house.pocs.plan(id);
  const before = house.dump();
  const ready = named(plan.milestones, 'Environment ready');
  await house.pocs.milestones.delete(person, { pocId: id, id: ready.id });
  const after = house.pocs.plan(id);
  const follower = named(plan.milestones, 'First data in');
  expect(named(after.milestones, 'First data in')).toMatchObject({ endDay: follower.endDay, endRule: null });
  expect(named(after.phases, 'Environment and access').milestoneId).toBeNull();
  expect(house.lastLabel()).toBe('Delete milestone "Environment ready" from Acme proof of concept');
  await house.pocs.dates.move(person, { id, line: 'kickoff', edge: 'end', day: '2030-03-11' });
  expect(named(house.pocs.plan(id).milestones, 'First data in').endDay).toBe(follower.endDay);
  await house.ledger.undo({ actor: person });
  await house.ledger.undo({ actor: person });
  expect(house.dump()).toBe(before);
});

test('a phase goes with its tasks, what was said about them, and nobody follows them any more', async () => {
  const { id } = await house.start();
  const plan = house.pocs.plan(id);
  const phase = named(plan.phases, 'Use-case validation');
  const [task] = plan.tasks.filter(({ phaseId }) => phaseId === phase.id);
  const said = { onKind: 'task' as const, onId: task?.id ?? '', body: 'Soon', shared: true };
  await house.pocs.comments.add(person, id, said);
  const follower = {
    title: 'Follows',
    endRule: { from: task?.id ?? '', edge: 'end', offset: 1, unit: 'days' },
  } as const;
  const following = await house.pocs.milestones.add(person, id, follower);
  const before = house.dump();
  await house.pocs.phases.delete(person, { pocId: id, id: phase.id });
  const after = house.pocs.plan(id);
  expect(named(after.milestones, 'Follows')).toMatchObject({ endDay: following.endDay, endRule: null });
  expect(after.tasks).toHaveLength(plan.tasks.length - 5);
  expect(after.comments).toEqual([]);
  const left = new Set([...after.milestones, ...after.phases, ...after.tasks].map((line) => line.id).concat('kickoff'));
  for (const { startRule, endRule } of [...after.milestones, ...after.phases, ...after.tasks]) {
    for (const rule of [startRule, endRule]) if (rule) expect(left).toContain(rule.from);
  }
  await house.ledger.undo({ actor: person });
  expect(house.dump()).toBe(before);
});

test('a rule whose line is gone, however that came, holds nobody up', async () => {
  const { id } = await house.start();
  const ready = named(house.pocs.plan(id).milestones, 'Environment ready');
  const gone = JSON.stringify({ from: 'gone', edge: 'end', offset: 1, unit: 'days' });
  await house.ledger.command({ label: 'Elsewhere', actor: person }, (tx) =>
    tx.db.prepare('UPDATE poc_milestones SET end_rule = ?, updated_at = ? WHERE id = ?').run(gone, tx.now, ready.id),
  );
  await house.pocs.dates.move(person, { id, line: 'kickoff', edge: 'end', day: '2030-03-11' });
  const after = house.pocs.plan(id);
  expect(named(after.milestones, 'Environment ready').endDay).toBe(ready.endDay);
  expect(named(after.milestones, 'Kickoff').endDay).toBe('2030-03-11');
});
