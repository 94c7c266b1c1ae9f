import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AnswerBody, AnswerFile, PacketContent } from '../../../../contract/pocs/packets.ts';
import type { PocPlan } from '../../../../contract/pocs/shapes.ts';
import { nothingAnswered } from '../../../../packet/answering.ts';
import { canonical } from '../../../../packet/canonical.ts';
import { sampleContent } from '../packet/sample-content.ts';
import { compareAnswer } from './compare-answer.ts';
import { checkSeal, readAnswer } from './read-answer.ts';

const key = 'cd'.repeat(32);
const sealed = (more: Partial<AnswerFile> = {}, under = key): AnswerFile => {
  const { seal: _, ...unsealed } = {
    throughlineAnswer: 1 as const,
    packetId: 'p',
    pocId: 'q',
    revision: 1,
    answerKey: '01990000-0000-4000-8000-00000000000a',
    answeredBy: 'Jo',
    answeredAt: '2026-11-03T10:00:00.000Z',
    body: nothingAnswered(),
    seal: '',
    ...more,
  };
  return {
    ...unsealed,
    seal: createHmac('sha256', Buffer.from(under, 'hex')).update(canonical(unsealed)).digest('hex'),
  };
};

describe('an answer file', () => {
  it('is taken when it is as the packet sealed it, whatever the order of its fields', () => {
    const file = sealed();
    const turned = Object.fromEntries(Object.entries(file).toReversed());
    expect(() => checkSeal(readAnswer(JSON.stringify(turned)), key)).not.toThrow();
  });
  it.each([
    ['a name', (file: AnswerFile) => ({ ...file, answeredBy: 'Eve' })],
    [
      'an answer',
      (file: AnswerFile) => ({ ...file, body: { ...file.body, signOff: { name: 'Eve', on: '2026-11-03' } } }),
    ],
    ['the revision', (file: AnswerFile) => ({ ...file, revision: 2 })],
    ['the seal', (file: AnswerFile) => ({ ...file, seal: 'f'.repeat(64) })],
  ])('is refused when %s was changed after it was saved', (_, tamper) => {
    expect(() => checkSeal(readAnswer(JSON.stringify(tamper(sealed()))), key)).toThrow(/was changed after/);
  });
  it('is refused when it was sealed under the key of another packet', () => {
    expect(() => checkSeal(sealed({}, 'ee'.repeat(32)), key)).toThrow(/was changed after/);
  });
  it.each([
    ['no JSON', 'hello', /holds no JSON/],
    ['null', 'null', /not as a packet writes it/],
    ['an unknown field', JSON.stringify({ ...sealed(), extra: 1 }), /extra/],
    [
      'an unknown field deep inside',
      JSON.stringify(sealed({ body: { ...nothingAnswered(), money: 1 } as AnswerBody })),
      /money/,
    ],
    [
      'a status there is not',
      JSON.stringify(
        sealed({ body: { ...nothingAnswered(), statuses: [{ kind: 'task', id: 't', status: 'won' as 'blocked' }] } }),
      ),
      /status/,
    ],
    ['far too much', `"${'x'.repeat(3_000_000)}"`, /smaller than 2 MB/],
  ])('is refused whole when it is %s', (_, text, words) => {
    expect(() => readAnswer(text)).toThrow(words);
  });
});

const planOf = (content: PacketContent): PocPlan => {
  const stamps = { createdAt: '2026-11-01T00:00:00Z', updatedAt: '2026-11-01T00:00:00Z', shared: true, position: 0 };
  const dates = { startRule: null, endRule: null };
  return {
    poc: { name: content.name, signedBy: null, signedOn: null },
    milestones: content.milestones.map((one) => ({ ...one, ...dates, ...stamps, doneOn: null, rolledUp: one.status })),
    tasks: content.phases.flatMap(({ id, tasks }) =>
      tasks.map((one) => ({ ...one, ...dates, ...stamps, doneOn: null, internalNote: '', phaseId: id })),
    ),
    criteria: content.criteria.map((one) => ({ ...one, ...stamps, customerTicked: one.ticked, evidenceNote: '' })),
    stack: content.stack.map((one) => ({ ...one, ...stamps, platform: null, framework: null, confirmedBy: null })),
    team: content.team.map((one) => ({ ...one, ...stamps, champion: false, contactId: null })),
    phases: [],
    links: [],
    values: [],
    calls: [],
    comments: [],
  } as unknown as PocPlan;
};

describe('the comparison of an answer', () => {
  const base = sampleContent();
  const answer = (more: Partial<AnswerBody>): AnswerBody => ({ ...nothingAnswered(), ...more });
  const done = answer({ statuses: [{ kind: 'task', id: 't2', status: 'completed' }] });
  const withTask = (status: 'in_progress' | 'completed' | 'blocked') => {
    const plan = planOf(base);
    return { ...plan, tasks: plan.tasks.map((task) => (task.id === 't2' ? { ...task, status } : task)) };
  };

  it('tells apart what only they changed, what both did, what stands here already and what is gone', () => {
    const stateWith = (plan: PocPlan) => compareAnswer(base, plan, done)[0]?.state;
    expect(stateWith(withTask('in_progress'))).toBe('theirs');
    expect(stateWith(withTask('blocked'))).toBe('conflict');
    expect(stateWith(withTask('completed'))).toBe('same');
    expect(stateWith({ ...planOf(base), tasks: [] })).toBe('gone');
  });
  it('says in words what was sent, what stands here and what they say', () => {
    expect(compareAnswer(base, withTask('blocked'), done)).toEqual([
      {
        key: 'status:task:t2',
        section: 'plan',
        title: 'Instrument the booking service',
        field: 'status',
        base: 'In progress',
        now: 'Blocked',
        theirs: 'Completed',
        state: 'conflict',
      },
    ]);
  });
  it('has an item for each thing that was answered', () => {
    const items = compareAnswer(
      base,
      planOf(base),
      answer({
        dates: [
          { kind: 'task', id: 't3', answer: 'proposed', endDay: '2026-11-16' },
          { kind: 'milestone', id: 'm2', answer: 'accepted', endDay: null },
        ],
        criteria: [{ id: 'c1', ticked: true, actual: '11 minutes' }],
        stack: [
          { id: 's1', name: 'Next.js 16', note: '', state: 'confirmed' },
          { id: 'new-1', name: 'Kafka', note: '', state: 'confirmed' },
        ],
        team: [{ id: 'new-2', name: 'Ida Sole', role: 'Security', title: '', email: null }],
        comments: [{ id: 'new-3', onKind: 'criterion', onId: 'c1', body: 'Fine.', saidAt: '2026-11-03T10:00:00Z' }],
        signOff: { name: 'Ida Sole', on: '2026-11-04' },
      }),
    );
    expect(items.map(({ key, state }) => `${key} ${state}`)).toEqual([
      'date:task:t3 theirs',
      'date:milestone:m2 same',
      'tick:c1 theirs',
      'actual:c1 theirs',
      'stack:s1 theirs',
      'stack-name:s1 theirs',
      'stack:new-1 theirs',
      'person:new-2 theirs',
      'comment:new-3 theirs',
      'sign-off theirs',
    ]);
  });
  it('knows a person and a technology that are here already', () => {
    const items = compareAnswer(
      base,
      planOf(base),
      answer({
        stack: [{ id: 'new-1', name: 'PYTHON 3.13', note: '', state: 'confirmed' }],
        team: [{ id: 'new-2', name: 'jo osei', role: '', title: '', email: null }],
      }),
    );
    expect(items.map(({ state }) => state)).toEqual(['same', 'same']);
  });
  it('leaves out what names a line that was never sent', () => {
    expect(
      compareAnswer(base, planOf(base), answer({ statuses: [{ kind: 'task', id: 'hidden', status: 'completed' }] })),
    ).toEqual([]);
  });
});
