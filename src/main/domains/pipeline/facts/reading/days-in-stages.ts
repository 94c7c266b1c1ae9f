import { daysPassed } from './days.ts';
import type { HistoryRows } from './history-rows.ts';
import { fieldPlace } from './history-rows.ts';
import type { Stages } from './stages.ts';

type About = { stages: Stages; closedAt: Float64Array; createdAt: (index: number) => number };

/** How long closed deals were in each open stage, each visit on its own, by the id of the stage. */
export function daysInStages(history: HistoryRows, { stages, closedAt, createdAt }: About): Map<string, number[]> {
  const days = new Map<string, number[]>();
  const since = closedAt.map((_, i) => createdAt(i));
  const stageField = fieldPlace('stage_id');
  for (let i = 0; i < history.size; i++) {
    const deal = history.deal[i] ?? 0;
    const at = history.at[i] ?? Number.NaN;
    if (history.field[i] !== stageField || !(at <= (closedAt[deal] ?? Number.NaN))) continue;
    const left = history.texts[history.before[i] ?? 0] ?? null;
    if (left !== null && stages.isOpen(left)) {
      const stays = days.get(left);
      const stay = daysPassed(since[deal] ?? Number.NaN, at);
      if (stays) stays.push(stay);
      else days.set(left, [stay]);
    }
    since[deal] = at;
  }
  return days;
}
