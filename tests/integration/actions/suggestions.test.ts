import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readDefaultSteps } from '../../../src/main/domains/actions/suggestions/default-steps.ts';
import { seedSuggestions } from '../../../src/main/domains/actions/suggestions/seed-suggestions.ts';
import { newId } from '../../../src/main/platform/ids.ts';
import { dump, openTestActions, person, type TestActions } from './open-actions.ts';

const shipped = join(process.cwd(), 'resources', 'next-steps.yaml');
const app = { kind: 'app' } as const;

let test: TestActions;
beforeEach(async () => {
  test = await openTestActions();
});
const seed = (file = shipped) => seedSuggestions(test.db, test.ledger, { file, stages: test.records.stages.list });
const deal = async (stage: string) => (await test.records.deals.create(person, { name: 'Rollout', stage })).id;
const did = (dealId: string, kind: 'call' | 'meeting', hoursAgo: number) =>
  test.records.activities.create(person, {
    kind,
    subject: 'x',
    dealId,
    occurredAt: new Date(Date.now() - hoursAgo * 3_600_000).toISOString(),
  });

describe('the usual next steps', () => {
  it('ship with the app, for every open stage', async () => {
    await seed();
    const rules = test.actions.suggestions.list();
    expect(rules).toHaveLength(readDefaultSteps(readFileSync(shipped, 'utf8'), 'x').length);
    for (const { id, outcome } of test.records.stages.list()) {
      expect(rules.some(({ stageId }) => stageId === id)).toBe(outcome === 'open');
    }
  });

  it('are set up once: what is deleted stays deleted, and what is there already stays alone', async () => {
    await seed();
    await test.actions.suggestions.save(person, []);
    await seed();
    expect(test.actions.suggestions.list()).toEqual([]);
    test = await openTestActions();
    const own = { stageId: null, afterKind: null, what: 'Call', kind: 'call', leadDays: 1, atMinutes: 600 } as const;
    await test.actions.suggestions.save(person, [own]);
    await seed();
    expect(test.actions.suggestions.list()).toMatchObject([own]);
  });

  it('follow the stages that there are, by id or name', async () => {
    const file = join(tmpdir(), `${newId()}.yaml`);
    await writeFile(
      file,
      `steps:\n${['discovery', 'PROPOSAL', 'Nowhere', 'won'].map((stage) => `  - { stage: ${stage}, do: Call, kind: call, in: 1 }`).join('\n')}`,
    );
    await seed(file);
    expect(test.actions.suggestions.list().map(({ stageId }) => stageId)).toEqual(['discovery', 'proposal']);
  });

  it.each([
    ['steps:\n  - { do: Call, kind: phone, in: 1 }', /line 2: kind: /],
    ['steps:\n  - { do: Call, kind: call, in: 1 }\n  - do: Call\n    kind: call\n    in: soon', /line 5: in: /],
    ['steps:\n  - { do: Call, kind: call }', /line 2: in: /],
    ['steps:\n  - { do: Call, kind: call, in: 1, when: now }', /line 2: /],
    ['steps:\n  - { do: Call, kind: call, in: 1, at: "25:00" }', /line 2: at: a time of day/],
    ['steps:\n  - Call them', /line 2: each step has fields/],
    ['steps: Call', /line 1: a list called "steps"/],
    ['', /line 1: a list/],
    ['steps:\n  - { do: Call, do: Mail, kind: call, in: 1 }', /line 2: this is not YAML/],
    ['steps:\n  - { do: "Call', /line \d: this is not YAML/],
    ['a: &a [x]\nsteps:\n  - { do: *a, kind: call, in: 1 }', /line 3: a field has one plain value/],
    ['steps:\n  - { do: !!js/function "x", kind: call, in: 1 }', /line 2: this is not YAML/],
    [`steps:\n${'  - { do: Call, kind: call, in: 1 }\n'.repeat(9000)}`, /line 1: this is longer/],
  ])('name the line of a mistake: %#', (text, message) => {
    expect(() => readDefaultSteps(text, 'next-steps.yaml')).toThrow(
      expect.objectContaining({ code: 'FILE_UNREADABLE', message: expect.stringMatching(message) }),
    );
  });
});

describe('a suggestion', () => {
  it('goes by the stage and what was done last, and says why', async () => {
    await seed();
    const id = await deal('Proposal');
    expect(test.actions.suggest(id)).toMatchObject({
      what: 'Ask how the proposal was received',
      because: 'usual in Proposal',
    });
    await did(id, 'meeting', 3);
    await did(id, 'call', 5);
    await did(id, 'call', -5);
    expect(test.actions.suggest(id)).toMatchObject({ kind: 'email', because: 'usual in Proposal after a meeting' });
    expect(test.actions.suggest(id, 'email')).toMatchObject({ because: 'usual in Proposal after an e-mail' });
    const own = { stageId: null, what: 'Call', kind: 'call', leadDays: 2, atMinutes: 600 } as const;
    await test.actions.suggestions.save(person, [
      { ...own, afterKind: 'meeting' },
      { ...own, afterKind: null },
    ]);
    expect(test.actions.suggest(id)).toMatchObject({ because: 'usual after a meeting', when: { allDay: false } });
    expect(Date.parse(test.actions.suggest(id)?.when.at ?? '')).toBeGreaterThan(Date.now());
    expect(test.actions.suggest(id, 'task')).toMatchObject({ because: 'usual next' });
    await test.records.deals.patch(person, id, { stage: 'Lost' });
    expect(test.actions.suggest(id)).toBeNull();
  });

  it.each([
    [{ stageId: 'nowhere' }, /no stage/],
    [{ stageId: 'won' }, /closed/],
    [{ what: '\u0000' }, /nothing readable/],
    [{ id: 'nowhere' }, /no suggestion/],
  ])('is refused when it cannot be: %o', async (wrong, message) => {
    const before = dump(test.db);
    const own = { stageId: null, afterKind: null, what: 'Call', kind: 'call', leadDays: 1, atMinutes: null } as const;
    await expect(test.actions.suggestions.save(person, [{ ...own, ...wrong }])).rejects.toThrow(message);
    await expect(test.actions.suggestions.save(person, [own, own])).rejects.toThrow(/Two suggestions/);
    expect(dump(test.db)).toBe(before);
  });
});

describe('a proposal', () => {
  const evidence = { kind: 'poc_task', id: 't', label: 'Load test', quote: null } as const;
  const proposal = (dealId: string, at = Date.now() + 3_600_000) =>
    ({
      dealId,
      key: 'poc_task:t',
      what: 'Show the load test',
      kind: 'meeting',
      at,
      zone: 'UTC',
      allDay: false,
      evidence,
    }) as const;

  it('goes first, is made once, and is taken with its evidence', async () => {
    await seed();
    const id = await deal('Proposal');
    await test.actions.proposals.propose(app, proposal(id));
    const seq = test.db.prepare('SELECT max(seq) FROM commands').pluck().get();
    await test.actions.proposals.propose(app, proposal(id, Date.now() + 3_600_000));
    expect(test.db.prepare('SELECT count(*) FROM step_proposals').pluck().get()).toBe(1);
    expect(Number(test.db.prepare('SELECT max(seq) FROM commands').pluck().get())).toBeLessThanOrEqual(Number(seq) + 1);
    const suggestion = test.actions.suggest(id);
    expect(suggestion).toMatchObject({ what: 'Show the load test', because: 'from “Load test”', evidence });
    const before = dump(test.db);
    const done = await test.actions.complete(person, { id, proposal: suggestion?.proposal ?? '' });
    expect(done.nextStep).toMatchObject({ what: 'Show the load test', kind: 'meeting', evidence });
    expect(test.actions.suggest(id)?.proposal).toBeNull();
    await test.actions.proposals.propose(app, proposal(id));
    expect(test.actions.suggest(id)?.proposal).toBeNull();
    await test.ledger.undo({ actor: person });
    expect(dump(test.db)).toBe(before);
  });

  it('that was turned down stays so, and one that waited too long is for the next working day', async () => {
    const id = await deal('Proposal');
    await test.actions.proposals.propose(app, proposal(id, Date.now() - 86_400_000));
    const late = test.actions.suggest(id);
    expect(Date.parse(late?.when.at ?? '')).toBeGreaterThan(Date.now());
    await test.actions.proposals.dismiss(person, late?.proposal ?? '');
    await test.actions.proposals.propose(app, proposal(id));
    expect(test.actions.suggest(id)).toBeNull();
    await expect(
      test.actions.set(person, { id, details: 'x', at: '2030-01-01', proposal: late?.proposal ?? '' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    const other = await deal('Proposal');
    await expect(
      test.actions.set(person, { id: other, details: 'x', at: '2030-01-01', proposal: late?.proposal ?? '' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
