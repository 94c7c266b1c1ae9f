import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { pageOf } from '../../../src/contract/base.ts';
import { finding, review, reviewedDeal } from '../../../src/contract/pipeline/review-shapes.ts';
import { type Clock, systemClock } from '../../../src/main/platform/schedule/clock.ts';
import { startApp } from '../api/start-app.ts';

export const dayMs = 86_400_000;
export const euros = (amount: number) => ({ amountMinor: amount * 100, currency: 'EUR' });

const page = { findings: pageOf(finding), deals: pageOf(reviewedDeal) };
const board = z.object({
  reviewId: z.string().nullable(),
  owners: z.array(
    z.object({ ownerId: z.string().nullable(), left: z.int(), begunWith: z.int(), items: z.array(finding) }),
  ),
});

/** The whole app behind its door, with what tests of reviews ask for again and again. Its clock can be moved on. */
export async function startReviewing() {
  let ahead = 0;
  const clock: Clock = { now: () => systemClock.now() + ahead, after: systemClock.after };
  const app = await startApp({ clock });
  const got = async <T>(shape: z.ZodType<T>, path: string): Promise<T> => {
    const { status, body } = await app.call('GET', path);
    if (status !== 200) throw new Error(`GET ${path}: ${status} ${JSON.stringify(body)}`);
    return shape.parse(body);
  };
  const readReview = (id: string) => got(review, `/reviews/${id}`);
  return {
    ...app,
    got,
    today: (days = 0) => new Date(clock.now() + days * dayMs).toISOString().slice(0, 10),
    moveOn(ms: number) {
      ahead += ms;
    },
    readReview,
    /** Reviews, and answers what became of it. */
    async review(input: object = {}) {
      const { status, body } = await app.call('POST', '/reviews', input);
      if (status !== 202) throw new Error(`${status} ${JSON.stringify(body)}`);
      return until(
        () => readReview(String(body.id)),
        ({ state }) => state !== 'queued' && state !== 'running',
      );
    },
    findings: (id: string, query = 'limit=500') => got(page.findings, `/reviews/${id}/findings?${query}`),
    deals: (id: string, query = 'limit=500') => got(page.deals, `/reviews/${id}/deals?${query}`),
    board: (query = '') => got(board, `/findings/board?${query}`),
    /** The text of a file. */
    async file(path: string): Promise<string> {
      const { body } = await app.send('GET', path);
      return z.string().parse(body.text);
    },
  };
}
export type ReviewingApp = Awaited<ReturnType<typeof startReviewing>>;

/** Asks again until it is so. */
export async function until<T>(ask: () => Promise<T>, so: (answer: T) => boolean): Promise<T> {
  for (const end = Date.now() + 60_000; ; ) {
    const answer = await ask();
    if (so(answer)) return answer;
    if (Date.now() > end) throw new Error(`It never came to be; the last answer was ${JSON.stringify(answer)}.`);
    await pause(30);
  }
}
