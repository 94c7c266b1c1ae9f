import type { Values } from '../../../platform/ledger/write-row.ts';
import type { Random } from './random.ts';
import { dayHere, weekdaysBefore } from './sample-calendar.ts';
import type { LivedDeal } from './sample-deals.ts';

const historyDays = 90;
/** Of a hundred open deals, how many more had no next step when the team began to look at it. */
const worseThen = 0.24;

/** What one owner had in one stage, day by day. */
type Line = { stage: string; owner: string; open: number[]; without: number[]; stake: Map<string, number[]> };

/**
 * How the pipeline leaked on the days up to now, by stage and owner: the deals that were open on each day, in the
 * stage in which they were, and fewer of them without a next step as the team got used to planning one.
 */
export function leakHistory(lived: LivedDeal[], planned: (boolean | null)[], now: number, random: Random): Values[] {
  const days = weekdaysBefore(now, historyDays);
  const first = days[0] ?? now;
  const open = planned.filter((has) => has !== null);
  const left = open.filter((has) => !has).length / Math.max(1, open.length);
  const shares = days.map(
    (noon) => left + worseThen * ((now - noon) / (now - first)) ** 0.8 + random.between(-0.012, 0.012),
  );
  const lines = new Map<string, Line>();
  for (const [i, deal] of lived.entries()) {
    // Whoever has none today is among the first to have had none before.
    const place = planned[i] === false ? random.next() * left : left + random.next() * (1 - left);
    for (const { stage, from, to } of deal.life.visits) {
      if (stage === 'won' || stage === 'lost' || to < first) continue;
      const line = lineOf(lines, stage, String(deal.deal.row.owner_id ?? ''));
      for (const [day, noon] of days.entries()) {
        if (noon >= from && noon < to) count(line, day, deal, place < (shares[day] ?? 0));
      }
    }
  }
  return days.flatMap((noon, day) => [...lines.values()].flatMap((line) => rowOf(line, day, dayHere(noon))));
}

function lineOf(lines: Map<string, Line>, stage: string, owner: string): Line {
  const key = `${stage} ${owner}`;
  const line = lines.get(key) ?? { stage, owner, open: [], without: [], stake: new Map() };
  lines.set(key, line);
  return line;
}

function count({ open, without, stake }: Line, day: number, { deal }: LivedDeal, leaks: boolean): void {
  more(open, day, 1);
  if (!leaks) return;
  more(without, day, 1);
  const { currency, amount_minor: amount } = deal.row;
  if (typeof currency !== 'string') return;
  const sums = stake.get(currency) ?? [];
  stake.set(currency, sums);
  more(sums, day, Number(amount));
}

function more(sums: number[], day: number, by: number): void {
  sums[day] = (sums[day] ?? 0) + by;
}

function rowOf({ stage, owner, open, without, stake }: Line, day: number, date: string): Values[] {
  if (!open[day]) return [];
  const sums = [...stake].flatMap(([currency, of]) => (of[day] ? [[currency, of[day]]] : []));
  return [
    {
      day: date,
      stage_id: stage,
      owner_id: owner,
      open: open[day] ?? 0,
      without_step: without[day] ?? 0,
      at_stake: JSON.stringify(Object.fromEntries(sums)),
    },
  ];
}
