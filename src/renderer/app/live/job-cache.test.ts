import { expect, test } from 'vitest';
import type { Job } from '../../../contract/base.ts';
import { withJob } from './job-cache.ts';

const job = (change: Partial<Job>): Job => ({
  id: 'j1',
  kind: 'import',
  state: 'running',
  progress: { done: 10, total: 100 },
  result: null,
  error: null,
  attempts: 1,
  createdAt: '2026-01-01T00:00:00Z',
  startedAt: '2026-01-01T00:00:00Z',
  finishedAt: null,
  ...change,
});
const page = (...items: Job[]) => ({ items, nextCursor: null, total: items.length });

test('a job not yet listed comes first', () => {
  const result = withJob(page(job({})), job({ id: 'j2' }));
  expect(result.items.map(({ id }) => id)).toEqual(['j2', 'j1']);
  expect(result.total).toBe(2);
});

test('progress moves on and never back', () => {
  const on = withJob(page(job({})), job({ progress: { done: 30, total: 100 } }));
  expect(on.items[0]?.progress.done).toBe(30);
  expect(withJob(on, job({ progress: { done: 20, total: 100 } })).items[0]?.progress.done).toBe(30);
});

test('a job that is over stays over, until it is tried again', () => {
  const failed = page(job({ state: 'failed' }));
  expect(withJob(failed, job({ progress: { done: 50, total: 100 } })).items[0]?.state).toBe('failed');
  const again = withJob(failed, job({ attempts: 2, progress: { done: 0, total: 100 } }));
  expect(again.items[0]).toMatchObject({ state: 'running', progress: { done: 0 } });
});
