import type { Database } from 'better-sqlite3';
import { whenFree } from '../../../platform/database/when-free.ts';
import type { Clock } from '../../../platform/schedule/clock.ts';
import { everyDay } from '../../../platform/schedule/every-day.ts';

type Options = { db: Database; file: string; clock: Clock; onError: (error: unknown) => void };

const keptMs = 60 * 86_400_000;
/** As many at once as never hold up the window; what is left goes on another day. */
const atOnce = 5_000;
/** First everything that a person waits for. */
const startAfterMs = 20_000;
/** Closing a workspace does not wait for a worker that writes for long: it is done another day. */
const patienceMs = 3_000;

/**
 * Forgets each day what was announced long ago, so that the list does not grow for ever. What a deal still stands on
 * is kept however long ago it was said: it would be said again otherwise. Mornings are few and stay.
 */
export function trimAnnouncements({ db, file, clock, onError }: Options) {
  // What was said before a moment was due before it, so that only the longest overdue have to be spared.
  const forget = db.prepare<[{ before: number }]>(
    `DELETE FROM announcements WHERE rowid IN (
       SELECT rowid FROM announcements WHERE told_at < @before AND what <> 'morning' AND what NOT IN (
         SELECT next_id FROM deals INDEXED BY deals_next WHERE next_at < @before AND next_id IS NOT NULL)
       LIMIT ${atOnce})`,
  );
  let stopTimer = () => {};
  let trimming: Promise<unknown> = Promise.resolve();
  const trim = () => {
    trimming = whenFree(file, () => forget.run({ before: clock.now() - keptMs }), patienceMs).catch(onError);
  };

  return {
    begin() {
      stopTimer = clock.after(startAfterMs, () => {
        stopTimer = everyDay({ clock, last: undefined, run: trim });
      });
    },
    async stop() {
      stopTimer();
      await trimming;
    },
  };
}
