import { isBusy } from '../database/database-error.ts';
import type { Clock } from '../schedule/clock.ts';
import type { JobTicket } from './finish-job.ts';
import type { Progress } from './job-row.ts';
import type { JobStore } from './job-store.ts';

const toldEveryMs = 100;
const writtenEveryMs = 2_000;

type Latest = Progress & { toldAt: number; writtenAt: number };

/** Keeps the latest progress of running jobs: told a few times a second, written down now and then. */
export function createProgressReports(deps: { store: JobStore; clock: Clock; tell: (id: string) => void }) {
  const { store, clock, tell } = deps;
  const latest = new Map<string, Latest>();
  return {
    of(id: string): Progress | undefined {
      const at = latest.get(id);
      return at && { done: at.done, total: at.total };
    },
    forget: (id: string) => void latest.delete(id),
    report(ticket: JobTicket, { done, total }: Progress): void {
      const now = clock.now();
      const before = latest.get(ticket.id);
      const next = { done, total, toldAt: before?.toldAt ?? 0, writtenAt: before?.writtenAt ?? now };
      latest.set(ticket.id, next);
      if (now - next.writtenAt >= writtenEveryMs) {
        next.writtenAt = now;
        try {
          store.progress(ticket, next);
        } catch (error) {
          // Progress is only a courtesy: while an import holds the lock, the next report will do.
          if (!isBusy(error)) throw error;
        }
      }
      if (now - next.toldAt >= toldEveryMs || done === total) {
        next.toldAt = now;
        tell(ticket.id);
      }
    },
  };
}
