import type { Database } from 'better-sqlite3';
import type { PocReport } from '../../../../contract/pocs/shapes.ts';
import { daysFrom } from '../dates/day-number.ts';

type Row = { template: string; version: number; outcome: string; kickoff: string; endedOn: string | null };

/** How POCs ended and how long they took, by the template that they began with, the most used first. */
export function reportPocs(db: Database, nameOf: (key: string, version: number) => string): PocReport {
  const rows = db
    .prepare<[], Row>(
      `SELECT template_id AS template, template_version AS version, outcome, kickoff, ended_on AS endedOn
       FROM pocs ORDER BY template_version DESC`,
    )
    .all();
  const groups = [...Map.groupBy(rows, ({ template }) => template)].sort(([, a], [, b]) => b.length - a.length);
  return {
    running: rows.filter(({ outcome }) => outcome === 'running').length,
    templates: groups.map(([key, pocs]) => {
      const count = (wanted: string) => pocs.filter(({ outcome }) => outcome === wanted).length;
      const [won, lost] = [count('won'), count('lost')];
      const decided = pocs.filter(({ outcome }) => outcome === 'won' || outcome === 'lost');
      return {
        // All versions of a template are one, called as the latest that was used.
        template: nameOf(key, pocs[0]?.version ?? 1),
        won,
        lost,
        cancelled: count('cancelled'),
        running: count('running'),
        winRate: won + lost === 0 ? null : Math.round((won / (won + lost)) * 100),
        medianDays: medianOf(
          decided.flatMap(({ kickoff, endedOn }) =>
            endedOn === null ? [] : [Math.max(0, daysFrom(kickoff, endedOn))],
          ),
        ),
      };
    }),
  };
}

function medianOf(days: number[]): number | null {
  const sorted = days.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}
