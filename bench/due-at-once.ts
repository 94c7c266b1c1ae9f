// 10,000 next steps that fall due at the same moment, on a clock that is moved there.
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createApp } from '../src/main/app.ts';
import { connect } from '../src/main/platform/database/open.ts';
import { createManualClock } from '../src/main/platform/schedule/manual-clock.ts';
import { longestStall, type Stall } from './longest-stall.ts';

const root = join(import.meta.dirname, '..');
export const dueAtOnce = 10_000;

export type AtOnce = { stall: Stall; took: number; notices: number };

/** Opens the app on a workspace in this process, lets them fall due, and takes what it has to say. */
export async function fallDueAtOnce(file: string, home: string): Promise<AtOnce> {
  const clock = createManualClock(Date.now());
  const due = Math.floor(clock.now()) + 3_600_000;
  planTogether(file, due);
  const app = await createApp({
    host: {
      kind: 'browser',
      home,
      resources: join(root, 'resources'),
      workerFile: join(root, 'src', 'main', 'worker.ts'),
      version: '0',
      openExternal: () => Promise.resolve(),
      clock,
    },
    workspace: file,
  });
  app.settings.change({ welcomed: true, notices: { on: true, morningAt: null, quiet: null, weekends: true } });
  const heard = (): Promise<void> =>
    new Promise((resolve) => {
      const stop = app.onLive((event) => {
        if (event.type !== 'notices') return;
        stop();
        resolve();
      });
    });
  // What was overdue before is told first, so that only the new ones are left to tell.
  await app.attention.take();
  await wait(1000);
  let took = 0;
  let notices = 0;
  const stall = await longestStall(async () => {
    const start = performance.now();
    const told = heard();
    clock.jump(due - clock.now() + 1000);
    app.attention.look();
    await told;
    const taken = await app.attention.take();
    took = performance.now() - start;
    notices = taken.length;
    if (!taken[0]?.title.includes(dueAtOnce.toLocaleString('en'))) {
      throw new Error(`The digest does not tell of ${dueAtOnce} steps: ${JSON.stringify(taken)}`);
    }
  });
  await app.close();
  return { stall, took, notices };
}

function planTogether(file: string, at: number): void {
  const db = connect(file);
  db.prepare(
    `UPDATE deals SET next_at = :at + 86400000 * 30 WHERE next_at BETWEEN unixepoch() * 1000 AND :at + 60000`,
  ).run({ at });
  db.prepare(
    `UPDATE deals SET next_at = :at WHERE rowid IN (SELECT rowid FROM deals WHERE next_id IS NOT NULL LIMIT :count)`,
  ).run({ at, count: dueAtOnce });
  db.close();
}
