import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { exchangeOf, type OpenExchange, openExchange } from './open-exchange.ts';
import { person } from './open-pocs.ts';

let opened: OpenExchange['opened'];
let exchange: OpenExchange['exchange'];
let pocId: OpenExchange['pocId'];
let left: OpenExchange['left'];
let packet: OpenExchange['packet'];
beforeEach(async () => {
  ({ opened, exchange, pocId, left, packet } = await openExchange());
});

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

it('without a keychain there is no packet, and no revision of one', async () => {
  const locked = exchangeOf(opened, {
    get: () => Promise.reject(new Error('locked')),
    set: () => Promise.reject(new Error('locked')),
  });
  await expect(locked.packets.file(person, pocId)).rejects.toThrow('locked');
  expect(locked.packets.list(pocId)).toEqual([]);
});
