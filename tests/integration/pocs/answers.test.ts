import { beforeEach, describe, expect, it } from 'vitest';
import { answered, type OpenExchange, openExchange } from './open-exchange.ts';
import { person } from './open-pocs.ts';

let opened: OpenExchange['opened'];
let exchange: OpenExchange['exchange'];
let pocId: OpenExchange['pocId'];
let packet: OpenExchange['packet'];
let firstTask: OpenExchange['firstTask'];
beforeEach(async () => {
  ({ opened, exchange, pocId, packet, firstTask } = await openExchange());
});

describe('an answer', () => {
  it('is taken, decided item by item, applied as the customer, and taken back', async () => {
    const sent = await packet();
    const task = firstTask();
    const taken = await exchange.answers.take(
      person,
      answered(sent, {
        statuses: [{ kind: 'task', id: task.id, status: 'completed' }],
        team: [{ id: 'new-1', name: 'Ida Sole', role: 'Security', title: '', email: 'ida@example.com' }],
        comments: [
          { id: 'new-2', onKind: 'task', onId: task.id, body: 'Done last night.', saidAt: '2026-11-24T09:00:00Z' },
        ],
        signOff: { name: 'Ida Sole', on: '2026-11-24' },
      }),
    );
    expect(taken).toMatchObject({ state: 'new', answeredBy: 'Jo Osei', revision: 1, latestRevision: 1 });
    const before = JSON.stringify(opened.pocs.plan(pocId));
    const one = await exchange.answers.apply(pocId, taken.answerId, {
      decisions: { [`status:task:${task.id}`]: 'accept', 'sign-off': 'reject' },
    });
    expect(one.items.map(({ decision }) => decision)).toEqual(['accepted', 'open', 'open', 'rejected']);
    expect(firstTask()).toMatchObject({ status: 'completed', doneOn: '2026-11-21' });
    const all = await exchange.answers.apply(pocId, taken.answerId, { all: 'accept' });
    expect(all.state).toBe('applied');
    const plan = opened.pocs.plan(pocId);
    expect(plan.team.find(({ name }) => name === 'Ida Sole')).toMatchObject({ side: 'theirs', role: 'Security' });
    expect(plan.comments).toMatchObject([{ side: 'theirs', author: 'Jo Osei', body: 'Done last night.' }]);
    expect(plan.poc.signedBy).toBeNull();
    expect(opened.db.prepare('SELECT actor, actor_name FROM commands ORDER BY seq DESC LIMIT 1').get()).toEqual({
      actor: 'customer',
      actor_name: 'Jo Osei',
    });
    await opened.ledger.undo({ actor: person, command: all.command });
    await opened.ledger.undo({ actor: person, command: one.command });
    expect(JSON.stringify(opened.pocs.plan(pocId)).replace(/"updatedAt":"[^"]*"/g, '')).toBe(
      before.replace(/"updatedAt":"[^"]*"/g, ''),
    );
    expect(exchange.answers.get(pocId, taken.answerId).items.every(({ decision }) => decision === 'open')).toBe(true);
  });

  it('to an older revision still merges, and shows what both sides changed as a conflict', async () => {
    const sent = await packet();
    const task = firstTask();
    await opened.pocs.tasks.patch(person, { pocId, id: task.id }, { status: 'blocked' });
    await packet();
    const taken = await exchange.answers.take(
      person,
      answered(sent, { statuses: [{ kind: 'task', id: task.id, status: 'in_progress' }] }),
      pocId,
    );
    expect(taken).toMatchObject({ revision: 1, latestRevision: 2, items: [{ state: 'conflict', now: 'Blocked' }] });
    await exchange.answers.apply(pocId, taken.answerId, { all: 'accept' });
    expect(firstTask().status).toBe('in_progress');
  });

  it('moves a proposed date with everything that follows it, and leaves a line that is gone', async () => {
    const sent = await packet();
    const plan = opened.pocs.plan(pocId);
    const followed = plan.milestones.find(({ id }) =>
      [...plan.milestones, ...plan.tasks, ...plan.phases].some((line) => line.endRule?.from === id),
    );
    const gone = plan.tasks.at(-1)!;
    await opened.pocs.tasks.delete(person, { pocId, id: gone.id });
    const dates = [
      ...(followed
        ? [{ kind: 'milestone' as const, id: followed.id, answer: 'proposed' as const, endDay: '2027-01-15' }]
        : []),
      { kind: 'task' as const, id: gone.id, answer: 'proposed' as const, endDay: '2027-01-15' },
    ];
    const taken = await exchange.answers.take(person, answered(sent, { dates }));
    expect(taken.items.at(-1)?.state).toBe('gone');
    const applied = await exchange.answers.apply(pocId, taken.answerId, { all: 'accept' });
    expect(applied.items.at(-1)?.decision).toBe('rejected');
    if (followed) {
      expect(opened.pocs.plan(pocId).milestones.find(({ id }) => id === followed.id)?.endDay).toBe('2027-01-15');
    }
  });

  it('is refused whole, and changes nothing, when it is not an untouched first answer to a packet of ours', async () => {
    const sent = await packet();
    const body = { signOff: { name: 'Eve', on: '2026-11-24' } };
    const good = answered(sent, body);
    await exchange.answers.take(person, good);
    const before = opened.db.prepare('SELECT count(*) FROM changes').pluck().get();
    const refused = async (file: File, words: RegExp, poc?: string) =>
      expect(exchange.answers.take(person, file, poc)).rejects.toThrow(words);
    await refused(new File([await good.text()], 'again'), /taken in already/);
    await refused(answered(sent, body, { answeredBy: 'Somebody else' }), /was changed after/);
    await refused(answered({ ...sent, key: 'ff'.repeat(32) }, body), /was changed after/);
    const elsewhere = { ...sent, content: { ...sent.content, packetId: '01990000-0000-7000-8000-00000000dead' } };
    await refused(answered(elsewhere, body), /not made in this workspace/);
    await refused(answered(sent, body), /answers another POC/, 'another');
    await refused(new File(['x'.repeat(100)], 'x'), /holds no JSON/);
    await refused(new File([new Uint8Array(100 * 1024 * 1024)], 'x'), /smaller than 2 MB/);
    expect(opened.db.prepare('SELECT count(*) FROM changes').pluck().get()).toBe(before);
  });

  it('has the docs links follow a technology that the customer added', async () => {
    const stack = [{ id: 'new-1', name: 'Next.js', note: '', state: 'confirmed' as const }];
    const taken = await exchange.answers.take(person, answered(await packet(), { stack }));
    await exchange.answers.apply(pocId, taken.answerId, { all: 'accept' });
    expect(opened.pocs.plan(pocId).links.map(({ because }) => because)).toContain('because you run Next.js');
  });

  it('cannot be decided by names that it does not hold', async () => {
    const taken = await exchange.answers.take(person, answered(await packet(), {}));
    await expect(
      exchange.answers.apply(pocId, taken.answerId, { decisions: { 'status:task:other': 'accept' } }),
    ).rejects.toThrow(/nothing called/);
  });
});
