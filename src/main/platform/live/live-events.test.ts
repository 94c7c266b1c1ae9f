import { expect, it } from 'vitest';
import type { LiveEvent } from '../../../contract/workspace.ts';
import { createLiveEvents } from './live-events.ts';

it('hands every event to a stream in order and lets go of it on abort', async () => {
  const live = createLiveEvents();
  const abort = new AbortController();
  const seen: string[] = [];
  const reading = (async () => {
    for await (const event of live.stream(abort.signal)) if (event.type === 'open') seen.push(event.path);
  })();
  await Promise.resolve();
  for (const path of ['/a', '/b', '/c']) live.publish({ type: 'open', path });
  await new Promise(setImmediate);
  live.publish({ type: 'open', path: '/d' });
  await new Promise(setImmediate);
  abort.abort();
  await reading;
  expect(seen).toEqual(['/a', '/b', '/c', '/d']);
});

it('tells a page that fell behind to read everything anew', async () => {
  const live = createLiveEvents();
  const stream = live.stream();
  const first = stream.next();
  for (let i = 0; i < 5000; i++) live.publish({ type: 'open', path: `/${i}` });
  const seen: LiveEvent[] = [(await first).value as LiveEvent];
  live.publish({ type: 'settings' });
  while (seen.at(-1)?.type !== 'settings') seen.push((await stream.next()).value as LiveEvent);
  expect(seen.some((event) => event.type === 'workspace')).toBe(true);
  expect(seen.length).toBeLessThanOrEqual(1001);
  await stream.return();
});
