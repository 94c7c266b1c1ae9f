import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { dayMs, type OpenPocs, openPocs, person } from './open-pocs.ts';

let house: OpenPocs;
beforeEach(async () => {
  house = await openPocs();
});

test('the list says of every POC what its own page says', async () => {
  const made = [
    await house.start(),
    await house.start('fast-two-weeks', '2026-01-05'),
    await house.start('enterprise-eight-weeks', '2025-01-06'),
  ];
  const long = Date.parse('2025-01-01');
  await house.ledger.command({ label: 'Long ago', actor: person }, (tx) =>
    tx.db.prepare(`UPDATE pocs SET created_at = ?, updated_at = ? WHERE kickoff < '2030'`).run(long, tx.now),
  );
  const random = fc.sample(fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom('completed', 'blocked', 'in_progress')), 120);
  for (const [pick, which, status] of random) {
    const { id } = made[which] ?? { id: '' };
    const { tasks, milestones } = house.pocs.plan(id);
    const part = pick % 5 === 0 ? 'milestones' : 'tasks';
    const line = part === 'tasks' ? tasks[pick % tasks.length] : milestones[pick % milestones.length];
    if (line) await house.pocs[part].patch(person, { pocId: id, id: line.id }, { status });
  }
  const [criterion] = house.pocs.criteria.list(made[1]?.id ?? '').items;
  await house.pocs.criteria.patch(
    person,
    { pocId: made[1]?.id ?? '', id: criterion?.id ?? '' },
    { evidenceNote: 'Seen' },
  );
  await house.pocs.patch(person, made[2]?.id ?? '', { outcome: 'won' });
  for (const days of [0, 1, 3, 8, 40]) {
    house.clock.advance(days * dayMs);
    expectAgreement(made.map(({ id }) => id));
  }
});

test('the list keeps up with every change, also with deleting, undoing and moving', async () => {
  const { id } = await house.start('fast-two-weeks', '2026-01-05');
  const { id: other } = await house.start();
  const agree = () => expectAgreement([id, other]);
  const [proven] = house.pocs.criteria.list(id).items;
  await house.pocs.criteria.patch(person, { pocId: id, id: proven?.id ?? '' }, { evidenceNote: 'Seen' });
  agree();
  const { tasks, phases, milestones } = house.pocs.plan(id);
  const first = (lines: { id: string }[]) => ({ pocId: id, id: lines[0]?.id ?? '' });
  await house.pocs.tasks.patch(person, first(tasks), { status: 'completed' });
  agree();
  await house.pocs.phases.delete(person, first(phases));
  agree();
  await house.ledger.undo({ actor: person });
  agree();
  await house.pocs.milestones.delete(person, first(milestones));
  agree();
  const [criterion] = house.pocs.criteria.list(id).items;
  await house.pocs.criteria.delete(person, { pocId: id, id: criterion?.id ?? '' });
  agree();
  await house.pocs.dates.move(person, { id, line: 'kickoff', edge: 'end', day: '2031-01-06' });
  agree();
  await house.pocs.delete(person, other);
  expect(house.pocs.list({}).items.map((one) => one.id)).toEqual([id]);
  await house.ledger.undo({ actor: person });
  agree();
});

function expectAgreement(ids: string[]): void {
  const { items } = house.pocs.list({});
  for (const id of ids) {
    const { progress, poc } = house.pocs.plan(id);
    const { percent, endsOn, daysLeft, risk, daysLate, score } = progress;
    expect(items.find((one) => one.id === id)).toMatchObject({
      ...{ percent, endsOn, daysLeft, risk, daysLate, outcome: poc.outcome, templateName: poc.templateName },
      score: score.value,
    });
    const late = house.pocs.overdueLines().filter(({ pocId }) => pocId === id);
    expect(late.map((line) => [line.id, line.daysLate]).sort()).toEqual(
      progress.overdue.map((line) => [line.id, line.daysLate]).sort(),
    );
  }
}

test('a date that had passed before the POC was made counts from then on', async () => {
  const { id } = await house.start('standard', '2020-01-06');
  expect(house.pocs.progress(id)).toMatchObject({ risk: 'on_track', daysLate: 0, overdue: [] });
  house.clock.advance(3 * dayMs);
  expect(house.pocs.progress(id)).toMatchObject({ risk: 'at_risk', daysLate: 3 });
  house.clock.advance(4 * dayMs);
  expect(house.pocs.progress(id)).toMatchObject({ risk: 'stalled', daysLate: 7 });
  await house.pocs.patch(person, id, { outcome: 'lost', outcomeNote: 'No budget' });
  expect(house.pocs.progress(id)).toMatchObject({ risk: 'ended', daysLate: 0, daysLeft: null, next: [] });
  expect(house.lastLabel()).toBe('End the POC Acme proof of concept: lost');
  expect(house.pocs.get(id).endedOn).toMatch(/^\d{4}/);
  expect((await house.pocs.patch(person, id, { outcome: 'running' })).endedOn).toBeNull();
});

test('past POCs are counted by the template that they began with', async () => {
  const ended = [
    ['standard', '2020-01-01', 'won'],
    ['standard', '2020-01-01', 'lost'],
    ['standard', '2020-01-01', 'won'],
    ['fast-two-weeks', '2020-01-01', 'cancelled'],
  ] as const;
  for (const [template, kickoff, outcome] of ended) {
    await house.pocs.patch(person, (await house.start(template, kickoff)).id, { outcome });
  }
  await house.start();
  const { running, templates } = house.pocs.report();
  expect(running).toBe(1);
  expect(templates.map((one) => [one.template, one.won, one.lost, one.cancelled, one.running, one.winRate])).toEqual([
    ['Standard proof of concept', 2, 1, 0, 1, 67],
    ['Fast, two weeks', 0, 0, 1, 0, null],
  ]);
  expect(templates[0]?.medianDays).toBeGreaterThan(2000);
  expect(templates[1]?.medianDays).toBeNull();
});

test('the list is narrowed, searched and sorted; an unknown field is named', async () => {
  const [a, b] = [await house.start('standard', '2030-01-07'), await house.start('fast-two-weeks', '2030-02-04')];
  await house.pocs.patch(person, b.id, { name: 'Zürich rollout', outcome: 'won' });
  const ids = (asked: Parameters<typeof house.pocs.list>[0]) => house.pocs.list(asked).items.map(({ id }) => id);
  expect(ids({ sort: '-kickoff' })).toEqual([b.id, a.id]);
  expect(ids({ sort: 'name' })).toEqual([a.id, b.id]);
  expect(ids({})).toEqual([a.id, b.id]);
  expect(ids({ search: 'zurich' })).toEqual([b.id]);
  expect(ids({ risk: 'ended' })).toEqual([b.id]);
  expect(ids({ outcome: 'running', dealId: house.deal.id })).toEqual([a.id]);
  expect(house.pocs.list({ limit: 1, offset: 1, sort: 'name' })).toMatchObject({ total: 2, items: [{ id: b.id }] });
  expect(() => ids({ sort: 'kickof' })).toThrow('Did you mean "kickoff"?');
});
