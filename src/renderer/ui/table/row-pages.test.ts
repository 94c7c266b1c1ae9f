import { describe, expect, it } from 'vitest';
import { createRowPages, type RowQuery } from './row-pages.ts';

interface Deal {
  id: string;
  name: string;
}

/** A server that answers when it is told to. */
function server(total: number, prefix = 'deal') {
  const waiting: { start: number; answer: () => void; fail: () => void; aborted: () => boolean }[] = [];
  const query: RowQuery<Deal> = {
    load: (start, count, signal) =>
      new Promise((resolve, reject) => {
        const rows = Array.from({ length: Math.min(count, total - start) }, (_, place) => ({
          id: `${start + place}`,
          name: `${prefix} ${start + place}`,
        }));
        waiting.push({
          start,
          answer: () => resolve({ rows, total }),
          fail: () => reject(new Error('The file is locked.')),
          aborted: () => signal.aborted,
        });
      }),
    idsBetween: async (start, end) => Array.from({ length: end - start }, (_, place) => `${start + place}`),
  };
  const settle = async (how: 'answer' | 'fail' = 'answer') => {
    for (const request of waiting.splice(0)) request[how]();
    await new Promise((done) => setTimeout(done));
  };
  return { query, waiting, settle };
}

async function opened(total: number, keep = 24) {
  const backend = server(total);
  const pages = createRowPages(backend.query, 10, keep);
  pages.subscribe(() => undefined);
  await backend.settle();
  return { ...backend, pages };
}

describe('pages of rows', () => {
  it('asks for the first page when someone looks', async () => {
    const backend = server(25);
    const pages = createRowPages(backend.query, 10);
    expect(pages.state().loading).toBe(true);
    pages.subscribe(() => undefined);
    expect(backend.waiting.map(({ start }) => start)).toEqual([0]);
    await backend.settle();
    expect(pages.state()).toMatchObject({ loading: false, stale: false, source: { total: 25 } });
    expect(pages.state().source.getRow(3)?.name).toBe('deal 3');
    expect(pages.state().source.getRow(13)).toBeUndefined();
  });

  it('fetches only where scrolling has come to rest, two pages at a time', async () => {
    const { pages, waiting, settle } = await opened(1000);
    const { ensureRange } = pages.state().source;
    ensureRange(100, 120);
    ensureRange(500, 540);
    ensureRange(900, 940);
    expect(waiting.map(({ start }) => start)).toEqual([100, 110]);
    await settle();
    expect(waiting.map(({ start }) => start)).toEqual([900, 910]);
    await settle();
    await settle();
    expect(pages.state().source.getRow(935)?.name).toBe('deal 935');
    expect(pages.state().source.getRow(505)).toBeUndefined();
  });

  it('keeps a bounded number of pages, the oldest going first', async () => {
    const { pages, settle } = await opened(1000, 3);
    for (const start of [100, 200, 300, 400]) {
      pages.state().source.ensureRange(start, start + 10);
      await settle();
    }
    const loaded = [0, 100, 200, 300, 400].filter((row) => pages.state().source.getRow(row));
    expect(loaded).toEqual([200, 300, 400]);
  });

  it('keeps the same row objects where nothing changed', async () => {
    const { pages, settle } = await opened(25);
    const before = pages.state().source.getRow(3);
    pages.refresh();
    expect(pages.state()).toMatchObject({ loading: false, stale: false });
    expect(pages.state().source.getRow(3)).toBe(before);
    await settle();
    expect(pages.state().source.getRow(3)).toBe(before);
  });

  it('shows the old rows until the answer to another question is here', async () => {
    const { pages } = await opened(25);
    const other = server(7, 'won');
    pages.ask(other.query);
    expect(pages.state()).toMatchObject({ stale: true, source: { total: 25 } });
    expect(pages.state().source.getRow(3)?.name).toBe('deal 3');
    await other.settle();
    expect(pages.state()).toMatchObject({ stale: false, source: { total: 7 } });
    expect(pages.state().source.getRow(3)?.name).toBe('won 3');
  });

  it('drops an answer that comes too late', async () => {
    const { pages, waiting, settle } = await opened(1000);
    pages.state().source.ensureRange(100, 110);
    const [late] = waiting;
    pages.ask(server(3, 'won').query);
    expect(late?.aborted()).toBe(true);
    await settle();
    expect(pages.state().source.getRow(105)).toBeUndefined();
  });

  it('stops when nobody looks any more, and goes on when someone does', async () => {
    const backend = server(25);
    const pages = createRowPages(backend.query, 10);
    const leave = pages.subscribe(() => undefined);
    leave();
    expect(backend.waiting[0]?.aborted()).toBe(true);
    await backend.settle();
    expect(pages.state().loading).toBe(true);
    pages.subscribe(() => undefined);
    await backend.settle();
    expect(pages.state().source.getRow(0)?.name).toBe('deal 0');
  });

  it('says what failed and asks again only when told', async () => {
    const backend = server(25);
    const pages = createRowPages(backend.query, 10);
    pages.subscribe(() => undefined);
    await backend.settle('fail');
    expect(pages.state().failure?.message).toBe('The file is locked.');
    expect(backend.waiting).toEqual([]);
    pages.refresh();
    await backend.settle();
    expect(pages.state()).toMatchObject({ failure: undefined, loading: false });
  });
});
