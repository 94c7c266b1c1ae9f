import type { Values } from '../../../platform/ledger/write-row.ts';
import { defaultStages } from '../default-stages.ts';
import { stageForecast } from '../services/stages.ts';
import type { Random } from './random.ts';
import { type DealStep, dayMs } from './sample-shape.ts';
import { deals, pairsOf } from './words.ts';

type StageId = (typeof defaultStages)[number]['id'];
/** The way to the order: how much of the sales cycle each stage takes, and how many deals get past it. */
const way: { stage: StageId; share: number; past: number }[] = [
  { stage: 'prospecting', share: 0.15, past: 0.86 },
  { stage: 'discovery', share: 0.2, past: 0.84 },
  { stage: 'evaluation', share: 0.3, past: 0.8 },
  { stage: 'proposal', share: 0.2, past: 0.78 },
  { stage: 'negotiation', share: 0.15, past: 0.76 },
];

export type DealLife = {
  closeDate: string | null;
  steps: DealStep[];
  /** When the deal was in which stage, for its activities; the last one lasts until now or the end. */
  visits: { stage: StageId; from: number; to: number }[];
};

type Born = { name: string; by: string; createdAt: number; now: number; cycleDays: number; random: Random };

export const enterStage = (id: StageId): Values => {
  const stage = defaultStages.find((candidate) => candidate.id === id) ?? defaultStages[0];
  return {
    stage_id: stage.id,
    probability: stage.probability,
    forecast_category: stageForecast({ ...stage, position: 0 }),
  };
};

/** Lives a deal from its first day to its end or to now: stage by stage, its close date slipping on the way. */
export function liveDeal(born: Born): DealLife {
  const { random, now, createdAt, cycleDays } = born;
  const life: DealLife = { closeDate: null, steps: [], visits: [] };
  const cycle = cycleDays * random.between(0.8, 2.2);
  let closing = createdAt + cycle * random.between(0.75, 1.2) * dayMs;
  life.closeDate = random.chance(0.97) ? plausibleDay(closing, random) : null;
  const stalls = random.chance(0.14);
  const path = way.filter(({ stage }) => stage !== 'evaluation' || cycleDays > 60 || random.chance(0.6));
  let at = createdAt;
  for (const [i, { stage, share, past }] of path.entries()) {
    const over = at + cycle * share * random.between(0.5, 1.7) * dayMs * (stalls && i > 0 ? 6 : 1);
    const until = workingHour(over, random);
    life.visits.push({ stage, from: at, to: Math.min(until, now) });
    if (until >= now - dayMs / 24) {
      stayOpen(life, born, closing);
      return life;
    }
    at = until;
    const next = path[i + 1];
    if (!random.chance(past)) return end(life, born, 'lost', at);
    if (!next) return end(life, born, 'won', at);
    life.steps.push(moveStep(born, at, next.stage));
    if (at + cycle * 0.2 * dayMs > closing && random.chance(0.6)) {
      closing = at + cycle * random.between(0.25, 0.6) * dayMs;
      slip(life, born, at + 60_000, plausibleDay(closing, random));
    }
  }
  return life;
}

/** Most people move an overdue close date sooner or later; the rest is what pipeline hygiene is for. */
function stayOpen(life: DealLife, born: Born, closing: number): void {
  const { random, now } = born;
  if (closing >= now || random.chance(0.35)) return;
  const noticed = Math.floor(now - random.between(1, 20) * dayMs);
  const last = life.steps.at(-1)?.at ?? born.createdAt;
  if (noticed <= last) return;
  slip(life, born, noticed, plausibleDay(now + random.between(5, 75) * dayMs, random));
}

function end(life: DealLife, born: Born, stage: 'won' | 'lost', at: number): DealLife {
  const set: Values = { ...enterStage(stage), close_date: dayOf(at) };
  if (stage === 'lost') set.lost_reason = born.random.weighted(pairsOf(deals.lostReasons));
  life.steps.push({
    at,
    label: `Change stage of ${born.name} to ${stage === 'won' ? 'Won' : 'Lost'}`,
    by: born.by,
    set,
  });
  life.visits.push({ stage, from: at, to: Math.min(at + 7 * dayMs, born.now) });
  return life;
}

function moveStep(born: Born, at: number, stage: StageId): DealStep {
  const name = defaultStages.find(({ id }) => id === stage)?.name ?? stage;
  return { at, label: `Change stage of ${born.name} to ${name}`, by: born.by, set: enterStage(stage) };
}

function slip(life: DealLife, { name, by }: Born, at: number, day: string): void {
  const slipped = life.steps.findLast(({ set }) => 'close_date' in set)?.set.close_date;
  if (day === (slipped ?? life.closeDate)) return;
  life.steps.push({ at, label: `Change close date of ${name} to ${day}`, by, set: { close_date: day } });
}

export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** People like to close at the end of a month, and never on a Sunday. */
export function plausibleDay(at: number, random: Random): string {
  const date = new Date(at);
  if (random.chance(0.4)) date.setUTCMonth(date.getUTCMonth() + 1, 0);
  const weekday = date.getUTCDay();
  if (weekday === 0 || weekday === 6) date.setUTCDate(date.getUTCDate() - (weekday === 0 ? 2 : 1));
  return dayOf(date.getTime());
}

/** The same day, or the Monday after a weekend, in working hours. */
export function workingHour(at: number, random: Random): number {
  const date = new Date(at);
  const weekday = date.getUTCDay();
  if (weekday === 0 || weekday === 6) date.setUTCDate(date.getUTCDate() + (weekday === 0 ? 1 : 2));
  return date.setUTCHours(random.whole(8, 16), random.whole(0, 59), random.whole(0, 59), 0);
}
