import { createHmac } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AnswerBody, AnswerFile, PacketContent } from '../../../src/contract/pocs/packets.ts';
import { answersOverHttp } from '../../../src/main/domains/pocs/answers/answers-over-http.ts';
import { createExchange } from '../../../src/main/domains/pocs/create-exchange.ts';
import { memoryKeychain } from '../../../src/main/platform/secrets/memory-keychain.ts';
import { createSecrets } from '../../../src/main/platform/secrets/secrets.ts';
import { nothingAnswered } from '../../../src/packet/answering.ts';
import { canonical } from '../../../src/packet/canonical.ts';
import { openPocs, person } from './open-pocs.ts';

type Opened = Awaited<ReturnType<typeof openPocs>>;
let opened: Opened;
let exchange: ReturnType<typeof createExchange>;
let pocId: string;
let left: string[];

beforeEach(async () => {
  opened = await openPocs();
  left = [];
  exchange = createExchange({
    db: opened.db,
    ledger: opened.ledger,
    plan: opened.pocs.plan,
    today: () => '2026-11-21',
    docs: opened.pocs.docs,
    secrets: createSecrets({ keychain: memoryKeychain() }),
    workspaceId: () => 'w1',
    departed: async (destination) => void left.push(destination),
  });
  const poc = await opened.pocs.create(person, { dealId: opened.deal.id, template: 'standard', kickoff: '2026-11-23' });
  pocId = poc.id;
});

const packet = async (): Promise<{ content: PacketContent; key: string }> => {
  const html = await (await exchange.packets.file(person, pocId)).text();
  return JSON.parse(/id="packet-data">(.*?)<\/script>/.exec(html)?.[1] ?? '').opened;
};

let answers = 0;
function answered(
  { content, key }: { content: PacketContent; key: string },
  body: Partial<AnswerBody>,
  more: Partial<AnswerFile> = {},
): File {
  answers += 1;
  const unsealed = {
    throughlineAnswer: 1 as const,
    packetId: content.packetId,
    pocId: content.pocId,
    revision: content.revision,
    answerKey: `01990000-0000-4000-8000-${answers.toString().padStart(12, '0')}`,
    answeredBy: 'Jo Osei',
    answeredAt: '2026-11-24T10:00:00.000Z',
    body: { ...nothingAnswered(), ...body },
  };
  const seal = createHmac('sha256', Buffer.from(key, 'hex')).update(canonical(unsealed)).digest('hex');
  return new File([JSON.stringify({ ...unsealed, seal, ...more })], 'x.throughline-answer');
}
const firstTask = () => opened.pocs.plan(pocId).tasks[0]!;

describe('a packet', () => {
  it('is a new revision only when the customer would read something new', async () => {
    const one = await packet();
    expect((await packet()).content).toMatchObject({ revision: 1, packetId: one.content.packetId });
    await opened.pocs.patch(person, pocId, { internalNote: 'They hesitate.' });
    expect((await packet()).content.revision).toBe(1);
    expect(exchange.packets.list(pocId)[0]).toMatchObject({ revision: 1, current: true });
    await opened.pocs.patch(person, pocId, { summary: 'Something new.' });
    expect(exchange.packets.list(pocId)[0]).toMatchObject({ revision: 1, current: false });
    expect((await packet()).content.revision).toBe(2);
  });

  it('holds nothing internal, wherever it stands', async () => {
    const secret = 'TOP-SECRET';
    const { tasks, criteria, milestones } = opened.pocs.plan(pocId);
    await opened.pocs.patch(person, pocId, { internalNote: secret });
    await opened.pocs.tasks.patch(person, { pocId, id: tasks[0]!.id }, { internalNote: secret });
    await opened.pocs.tasks.patch(person, { pocId, id: tasks[1]!.id }, { title: secret, shared: false });
    await opened.pocs.milestones.patch(person, { pocId, id: milestones[0]!.id }, { note: secret, shared: false });
    await opened.pocs.criteria.patch(person, { pocId, id: criteria[0]!.id }, { evidenceNote: secret });
    await opened.pocs.values.add(person, pocId, {
      kind: 'challenge',
      said: 'It is slow.',
      quote: secret,
      quoteInternal: true,
    });
    await opened.pocs.comments.add(person, pocId, { onKind: 'poc', onId: pocId, body: secret, shared: false });
    await opened.pocs.comments.add(person, pocId, { onKind: 'task', onId: tasks[1]!.id, body: secret, shared: true });
    const html = await (await exchange.packets.file(person, pocId)).text();
    expect(html).not.toContain(secret);
    expect(html).not.toMatch(/amountMinor|internalNote|execution score/);
    const what = exchange.packets.preview(pocId).leftOut.map((one) => one.what);
    expect(what).toEqual(
      expect.arrayContaining(['internal note', 'internal notes on tasks', 'tasks', 'milestones', 'quotes', 'comments']),
    );
  });

  it('is published in place, under a name that stays and that nobody guesses', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-publish-'));
    const { file } = await exchange.packets.publish(person, pocId, folder);
    expect(file).toMatch(/-[0-9a-f]{24}\.html$/);
    await opened.pocs.patch(person, pocId, { summary: 'Something new.' });
    expect((await exchange.packets.publish(person, pocId, folder)).file).toBe(file);
    expect(readdirSync(folder)).toHaveLength(1);
    expect(readFileSync(file, 'utf8')).toContain('Something new.');
    expect(exchange.packets.list(pocId)[0]).toMatchObject({ revision: 2, publishedTo: file });
    expect(left).toEqual([file, file]);
    writeFileSync(join(folder, 'a-file'), '');
    await expect(exchange.packets.publish(person, pocId, join(folder, 'a-file'))).rejects.toThrow(
      /is a file, not a folder/,
    );
    await expect(exchange.packets.publish(person, pocId, 'relative')).rejects.toThrow(/not the whole path/);
    await expect(exchange.packets.publish(person, pocId, join(folder, 'none'))).rejects.toMatchObject({
      code: 'FILE_MISSING',
    });
    rmSync(folder, { recursive: true });
  });
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

describe('an answer over HTTP', () => {
  const post = (path: string, body: BodyInit | null, headers: Record<string, string> = {}) =>
    answersOverHttp(() => exchange.answers.take)(
      new Request(`http://localhost${path}`, { method: 'POST', body, headers, duplex: 'half' } as RequestInit),
      { actor: person },
    );
  const form = (file: File, part = 'file') => {
    const data = new FormData();
    data.set(part, file);
    return data;
  };

  it('is sent as a form and answered with the comparison, for one POC or for whichever it names', async () => {
    const sent = await packet();
    const one = await post(`/api/v1/pocs/${pocId}/answers`, form(answered(sent, {})));
    expect([one?.status, await one?.json()]).toMatchObject([201, { pocId, answeredBy: 'Jo Osei', items: [] }]);
    expect((await post('/api/v1/poc-answers', form(answered(sent, {}))))?.status).toBe(201);
  });
  it('is refused when the form has no file, is no form, or goes on for ever', async () => {
    await expect(post('/api/v1/poc-answers', form(new File(['x'], 'x'), 'other'))).rejects.toThrow(/no part “file”/);
    await expect(post('/api/v1/poc-answers', 'x', { 'content-type': 'text/plain' })).rejects.toThrow(/not a form/);
    let read = 0;
    const endless = new ReadableStream({
      pull(controller) {
        read += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const type = { 'content-type': 'multipart/form-data; boundary=x' };
    await expect(post('/api/v1/poc-answers', endless, type)).rejects.toThrow(/smaller than 2 MB/);
    expect(read).toBeLessThan(6);
  });
  it('is nothing that any other call is', async () => {
    expect(await post('/api/v1/deals', 'x')).toBeUndefined();
  });
});

it('without a keychain there is no packet, and no revision of one', async () => {
  const locked = createExchange({
    db: opened.db,
    ledger: opened.ledger,
    plan: opened.pocs.plan,
    today: () => '2026-11-21',
    docs: opened.pocs.docs,
    secrets: { get: () => Promise.reject(new Error('locked')), set: () => Promise.reject(new Error('locked')) },
    workspaceId: () => 'w1',
    departed: async () => undefined,
  });
  await expect(locked.packets.file(person, pocId)).rejects.toThrow('locked');
  expect(locked.packets.list(pocId)).toEqual([]);
});
