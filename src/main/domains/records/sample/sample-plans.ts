import type { NextStep } from '../../../../contract/records/next-step.ts';
import type { Values } from '../../../platform/ledger/write-row.ts';
import { titled } from '../../../platform/text/short-text.ts';
import { shortTime } from '../../../platform/text/short-time.ts';
import { workingHour } from './deal-life.ts';
import { type Random, sampleId } from './random.ts';
import { daysToSunday, type SetTime, timeToday, timeWithin } from './sample-calendar.ts';
import type { LivedDeal } from './sample-deals.ts';
import { type Said, stepFrom } from './sample-evidence.ts';
import { type DealStep, dayMs, hourMs } from './sample-shape.ts';
import { deals, fill, nextSteps, pairsOf, talk } from './words.ts';

/** How the open deals of a team stand: most are planned, some were forgotten, a few woke up and nobody noticed. */
const shares = [
  ['overdue', 14],
  ['today', 8],
  ['thisWeek', 17],
  ['nextWeek', 20],
  ['later', 18],
  ['parked', 8],
  ['woken', 5],
  ['never', 10],
] as const;
type Share = (typeof shares)[number][0];

type Span = { from: number; to: number };
type Team = { owners: string[]; now: number; zone: string; random: Random };

const plans: Record<string, (string | number)[][]> = nextSteps.steps;
/** Longer ago, and nobody would say that the one led to the other. */
const memory = 60 * dayMs;

/** What is next on an open deal, as one more step of its life; answers whether anything is, and null for a closed one. */
export function planNext(lived: LivedDeal, said: Said, team: Team): boolean | null {
  const { random, now } = team;
  const visit = lived.life.visits.at(-1);
  if (!visit || visit.stage === 'won' || visit.stage === 'lost') return null;
  const share = random.weighted(shares);
  if (share === 'never') return false;
  const park = share === 'parked' || share === 'woken';
  let due = dueIn(share, now, random);
  let latest = Math.min(now - 60_000, due.at - 3 * hourMs);
  // A deal that came in lately has nothing that is over already.
  if (latest <= visit.from + hourMs && due.at < now) {
    due = dueIn('nextWeek', now, random);
    latest = now - 60_000;
  }
  if (latest <= visit.from) return false;
  const window = { from: Math.max(visit.from, Math.min(due.at, now) - memory), to: latest };
  const led = park ? undefined : stepFrom(said, window, random);
  const since = Math.floor(led?.at ?? momentIn({ from: lastWord(said, window), to: latest }, random));
  const set: Values = {
    next_id: sampleId(since, random),
    next_form: park ? 'park' : 'action',
    ...(park ? parkWords(lived, random) : stepWords(lived, visit.stage, led?.step, random)),
    next_at: due.at,
    next_zone: team.zone,
    next_all_day: due.allDay,
    next_owner_id: park ? null : doer(lived, team),
    next_evidence: led ? JSON.stringify(led.evidence) : null,
    next_since: since,
  };
  const steps = planSteps(lived, set, due, team);
  lived.deal.steps.push(...steps);
  lived.deal.steps.sort((a, b) => a.at - b.at);
  return share !== 'woken' || due.at > now;
}

function dueIn(share: Exclude<Share, 'never'>, now: number, random: Random): SetTime {
  const rest = daysToSunday(now);
  switch (share) {
    case 'overdue':
      return timeWithin(now, random.chance(0.75) ? [-9, -1] : [-32, -10], random);
    case 'today':
      return timeToday(now, random);
    case 'thisWeek':
      // At the weekend little is left to do in it.
      return rest > 2 || random.chance(0.2)
        ? timeWithin(now, [1, Math.max(1, rest)], random)
        : dueIn('nextWeek', now, random);
    case 'nextWeek':
      return timeWithin(now, [rest + 1, rest + 5], random);
    case 'later':
      return timeWithin(now, [rest + 8, rest + 45], random);
    case 'parked':
      return timeWithin(now, [12, 110], random);
    case 'woken':
      return timeWithin(now, [-40, -2], random);
  }
}

/** In working hours, where there are any between the two. */
function momentIn({ from, to }: Span, random: Random): number {
  const any = random.between(from, to);
  const working = workingHour(any, random);
  return working > from && working < to ? working : any;
}

function lastWord(said: Said, { from, to }: Span): number {
  const moments = [...said.activities, ...said.notes].map(({ created_at }) => Number(created_at));
  return moments.reduce((latest, at) => (at < to && at > latest ? at : latest), from);
}

/** The words are those of the commands that people give. */
function planSteps({ deal }: LivedDeal, set: Values, due: SetTime, { now, zone, random }: Team): DealStep[] {
  const { by } = deal;
  const name = titled(String(deal.row.name));
  const since = Number(set.next_since);
  const what = `"${titled(String(set.next_what))}"`;
  const dueAt = (at: number) => shortTime(due.at, { zone, now: at });
  if (set.next_form === 'park') return [{ at: since, label: `Park ${name} until ${dueAt(since)}`, by, set }];
  const plan = (values: Values): DealStep => ({ at: since, label: `Plan ${what} on ${name}`, by, set: values });
  const room = Math.min(due.at, now) - since;
  // Some were to be done earlier, and were put off when that day came.
  if (room < 4 * dayMs || !random.chance(0.4)) return [plan(set)];
  const first = timeWithin(since, [1, Math.floor(room / dayMs) - 2], random);
  const at = Math.floor(first.at - random.between(1, 5) * hourMs);
  if (at <= since || at >= now - 60_000) return [plan(set)];
  return [
    plan({ ...set, next_at: first.at, next_all_day: first.allDay }),
    {
      at,
      label: `Put off ${what} on ${name} to ${dueAt(at)}`,
      by,
      set: { next_at: due.at, next_all_day: due.allDay },
    },
  ];
}

function wordsOf({ people, account }: LivedDeal, random: Random): Record<string, string> {
  return {
    first: people[0]?.first ?? 'their team',
    account: account.name,
    team: random.pick(deals.teams).toLowerCase(),
    topic: random.pick(talk.topics),
  };
}

function stepWords(lived: LivedDeal, stage: string, led: string[] | undefined, random: Random): Values {
  const usual = (plans[stage] ?? []).map(([kind, what, weight]) => [[`${kind}`, `${what}`], Number(weight)] as const);
  const [kind = 'task', what = ''] = led ?? random.weighted(usual);
  return { next_what: fill(what, wordsOf(lived, random)), next_kind: kind };
}

const parkWords = (lived: LivedDeal, random: Random): { next_what: string; next_kind: NextStep['kind'] } => ({
  next_what: fill(random.weighted(pairsOf(nextSteps.parks)), wordsOf(lived, random)),
  next_kind: null,
});

/** Mostly the owner of the deal; now and then somebody else of the team. */
function doer({ deal }: LivedDeal, { owners, random }: Team): string | null {
  const other = random.chance(0.07) ? random.pick(owners) : null;
  return other === deal.row.owner_id ? null : other;
}
