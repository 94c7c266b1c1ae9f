import { expect, test } from 'vitest';
import type { LiveEvent } from '../../../contract/workspace.ts';
import { followLive } from './follow-live.ts';

const place = (path: string): LiveEvent => ({ type: 'open', path });

/** Streams that are handed out one after the other; the last ends the listening. */
async function heard(streams: (() => AsyncIterable<LiveEvent>)[]): Promise<string[]> {
  const ended = new AbortController();
  const said: string[] = [];
  let next = 0;
  await followLive(
    async () => {
      const stream = streams[next];
      next += 1;
      if (!stream) {
        ended.abort();
        throw new Error('no more');
      }
      return stream();
    },
    {
      onOpen: (again) => said.push(again ? 'open again' : 'open'),
      onEvent: (event) => said.push(event.type === 'open' ? event.path : event.type),
    },
    ended.signal,
  );
  return said;
}

async function* stream(...events: LiveEvent[]) {
  yield* events;
}

async function* broken(...events: LiveEvent[]) {
  yield* events;
  throw new Error('the socket closed');
}

test('a stream that ends or breaks is opened again, and says that something may have been missed', async () => {
  const said = await heard([() => broken(place('/a')), () => stream(place('/b'))]);
  expect(said).toEqual(['open', '/a', 'open again', '/b']);
});

test('one that never opened has missed nothing that was on screen', async () => {
  const refused = () => {
    throw new Error('not yet');
  };
  expect(await heard([refused, () => stream(place('/a'))])).toEqual(['open', '/a']);
});
